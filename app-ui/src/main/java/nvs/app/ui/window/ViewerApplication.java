package nvs.app.ui.window;

import java.lang.System.Logger.Level;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Application;
import javafx.stage.Stage;

/** Starts JavaFX with the window in it. */
public final class ViewerApplication extends Application {
    private static final System.Logger LOG = System.getLogger(ViewerApplication.class.getName());

    /** JavaFX makes the application itself, so what it needs has to wait here. */
    private static final AtomicReference<ViewerServices> WAITING = new AtomicReference<>();

    /** Done when the window has freed what it held. */
    private static final CompletableFuture<Void> CLOSED = new CompletableFuture<>();

    private static final AtomicReference<NvsWindow> OPEN = new AtomicReference<>();

    /** The window's, begun before it. */
    private static final WindowThreads THREADS = new WindowThreads();

    /** For JavaFX; use {@link #run}. */
    public ViewerApplication() {
        // nothing before start
    }

    /**
     * Shows the window and returns when it has been closed and has freed what it held, also when the process is told to end. Can be
     * called once in a process.
     *
     * @throws IllegalStateException if there is no screen to show it on
     */
    public static void run(ViewerServices services) {
        WAITING.set(services);
        THREADS.onModel(services.scenes()::prepare);
        Runtime.getRuntime().addShutdownHook(new Thread(ViewerApplication::abandonBeforeTheEnd, "nvs-window-end"));
        // While a process ends JavaFX's launch may never return: wait for the window, not for that.
        Thread launcher = new Thread(ViewerApplication::launchHere, "nvs-window-launcher");
        launcher.setDaemon(true);
        launcher.start();
        try {
            CLOSED.join();
        } catch (CompletionException failure) {
            throw new IllegalStateException("the window could not be shown: " + failure.getCause(), failure);
        }
    }

    private static void launchHere() {
        try {
            launch(ViewerApplication.class);
            CLOSED.complete(null);
        } catch (Throwable failure) { // the boundary of the launcher's thread: run() waits for an answer
            CLOSED.completeExceptionally(failure);
        }
    }

    /** Ctrl-C. JavaFX ends beside us, in no order, so nothing can be asked of its thread. */
    private static void abandonBeforeTheEnd() {
        // What JavaFX's threads stumble over while its parts go away is of no use to anyone.
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> LOG.log(Level.DEBUG, thread.getName(), failure));
        NvsWindow window = OPEN.get();
        if (window != null && !CLOSED.isDone()) {
            window.abandon();
        }
        CLOSED.complete(null);
    }

    @Override
    public void start(Stage stage) {
        try {
            NvsWindow window = new NvsWindow(stage, WAITING.get(), Desktop.ofSystem(getHostServices()), THREADS);
            OPEN.set(window);
            window.show();
        } catch (RuntimeException | Error failure) { // the boundary to the thread that waits for the window
            // JavaFX calls stop() before it passes this on; nobody must take that for the user's close.
            CLOSED.completeExceptionally(failure);
            throw failure;
        }
    }

    @Override
    public void stop() {
        if (OPEN.get() != null) {
            OPEN.get().close();
            CLOSED.complete(null);
        }
    }
}
