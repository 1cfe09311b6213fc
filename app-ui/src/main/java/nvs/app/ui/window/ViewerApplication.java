package nvs.app.ui.window;

import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Application;
import javafx.stage.Stage;

/** Starts JavaFX with the window in it. */
public final class ViewerApplication extends Application {
    /** JavaFX makes the application itself, so what it needs has to wait here. */
    private static final AtomicReference<ViewerServices> WAITING = new AtomicReference<>();

    private NvsWindow window;

    /** For JavaFX; use {@link #run}. */
    public ViewerApplication() {
        // nothing before start
    }

    /**
     * Shows the window and returns when it has been closed and has freed what it held. Can be called once in a process.
     */
    public static void run(ViewerServices services) {
        WAITING.set(services);
        launch(ViewerApplication.class);
    }

    @Override
    public void start(Stage stage) {
        window = new NvsWindow(stage, WAITING.get(), Desktop.ofSystem(getHostServices()));
        window.show();
    }

    @Override
    public void stop() {
        if (window != null) {
            window.close();
        }
    }
}
