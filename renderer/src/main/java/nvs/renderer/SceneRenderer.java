package nvs.renderer;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import nvs.image.ArgbImage;
import nvs.renderer.request.RenderRequest;
import nvs.renderer.request.SceneOverlay;

/**
 * Draws requests offscreen with OpenGL on its own thread {@code nvs-gl}. Of the requests submitted for a window only the latest counts;
 * pictures to keep are drawn one after the other. Every method may be called from any thread.
 */
public final class SceneRenderer implements AutoCloseable {
    /** How many pictures may be out at once. While all are, a request waits for a release, and may be superseded. */
    public static final int BUFFERS = 3;

    /** Name of the drawing thread. */
    public static final String THREAD_NAME = "nvs-gl";

    private final RenderListener listener;
    private final BufferRing ring;
    private final LatestWinsQueue<GlWork> queue;
    private final Thread thread;
    private final CompletableFuture<String> opened = new CompletableFuture<>();

    private SceneRenderer(RenderListener listener) {
        this.listener = Objects.requireNonNull(listener, "listener");
        ring = new BufferRing(BUFFERS, this::bufferReleased);
        queue = new LatestWinsQueue<>(ring::hasFree);
        thread = new Thread(this::work, THREAD_NAME);
        thread.setDaemon(true); // a forgotten renderer must not keep the application alive
    }

    /**
     * Starts the thread and opens a context on it; takes up to two seconds.
     *
     * @param listener receives the pictures of {@link #submit}
     * @throws RendererUnavailableException if this machine has no OpenGL 3.3
     */
    public static SceneRenderer open(RenderListener listener) throws RendererUnavailableException {
        SceneRenderer renderer = new SceneRenderer(listener);
        renderer.thread.start();
        try {
            renderer.opened.join();
            return renderer;
        } catch (CompletionException failure) {
            throw new RendererUnavailableException(failure.getCause().getMessage(), failure.getCause());
        }
    }

    /** OpenGL's version, the driver and the kind of context, in one line for a status bar. */
    public String description() {
        return opened.join();
    }

    /** Sets what is the same in all requests that follow. Ignored after {@link #close()}. */
    public void setScene(SceneOverlay scene) {
        Objects.requireNonNull(scene, "scene");
        queue.post(stage -> stage.setScene(scene));
    }

    /** Draws for the window: supersedes the request before, unless that has begun. Ignored after {@link #close()}. */
    public void submit(RenderRequest request) {
        Objects.requireNonNull(request, "request");
        queue.supersede(stage -> draw(request, stage));
    }

    /**
     * Draws a picture to keep, over the scene set last, and waits for it. Straight alpha.
     *
     * @throws IllegalArgumentException if the size is beyond what OpenGL draws here
     * @throws IllegalStateException if OpenGL fails
     * @throws CancellationException if the renderer is closed, or the calling thread interrupted, before it is drawn
     */
    public ArgbImage renderNow(RenderRequest request) {
        Still still = new Still(Objects.requireNonNull(request, "request"));
        if (!queue.post(still)) {
            throw new CancellationException("the renderer is closed");
        }
        return still.await();
    }

    private void work() {
        try (GlStage stage = GlStage.open()) {
            opened.complete(stage.description());
            for (Optional<GlWork> work = queue.take(); work.isPresent(); work = queue.take()) {
                work.get().runOn(stage);
            }
        } catch (Throwable failure) { // the thread's boundary; what is missing on a machine shows as linkage errors
            if (!opened.completeExceptionally(failure)) {
                listener.failed(new IllegalStateException("drawing has ended: " + failure, failure));
            }
        } finally {
            queue.close().forEach(GlWork::abandon);
        }
    }

    private void draw(RenderRequest request, GlStage stage) {
        RenderedImage image = ring.take(request.size()).orElseThrow();
        try {
            stage.draw(request, image.pixels());
        } catch (RuntimeException failure) {
            image.release();
            listener.failed(failure);
            return;
        }
        listener.rendered(image);
    }

    private void bufferReleased() {
        queue.wake();
    }

    /** Ends the thread after what it is drawing and waits for that; pictures that are out stay readable. */
    @Override
    public void close() {
        queue.close().forEach(GlWork::abandon);
        if (Thread.currentThread() == thread) {
            return; // a listener closes: the thread ends once it returns
        }
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException signal) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
