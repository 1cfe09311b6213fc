package nvs.renderer;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import nvs.image.ArgbImage;
import nvs.renderer.request.RenderRequest;
import nvs.renderer.request.SceneOverlay;
import nvs.task.LatestWins;

/**
 * Draws requests offscreen with OpenGL on its own thread {@code nvs-gl}. Of the requests submitted for a window only the latest counts;
 * pictures to keep are drawn one after the other. Every method may be called from any thread.
 */
public final class SceneRenderer implements AutoCloseable {
    /** How many pictures may be out at once. While all are, a request waits for a release, and may be superseded. */
    public static final int BUFFERS = 3;

    private final RenderListener listener;
    private final GlThread glThread;
    private final LatestWins<RenderRequest> requests;
    private final BufferRing ring;

    /** A request that found no free buffer. Only the thread {@code nvs-gl} touches it. */
    private RenderRequest parked;

    private SceneRenderer(RenderListener listener) throws RendererUnavailableException {
        this.listener = Objects.requireNonNull(listener, "listener");
        glThread = GlThread.start(listener::failed);
        requests = new LatestWins<>(glThread::post, this::draw);
        ring = new BufferRing(BUFFERS, () -> glThread.post(this::drawParked));
    }

    /**
     * Starts the thread and opens a context on it; takes up to two seconds.
     *
     * @param listener receives the pictures of {@link #submit}
     * @throws RendererUnavailableException if this machine has no OpenGL 3.3
     */
    public static SceneRenderer open(RenderListener listener) throws RendererUnavailableException {
        return new SceneRenderer(listener);
    }

    /** OpenGL's version, the driver and the kind of context, in one line for a status bar. */
    public String description() {
        return glThread.stage().description();
    }

    /** Whether OpenGL draws on the processor, which then has less time for all else. */
    public boolean isSoftware() {
        return glThread.stage().isSoftware();
    }

    /** Sets what is the same in all requests that follow. Ignored after {@link #close()}. */
    public void setScene(SceneOverlay scene) {
        Objects.requireNonNull(scene, "scene");
        glThread.post(() -> glThread.stage().setScene(scene));
    }

    /** Draws for the window: supersedes the request before, unless that has begun. Ignored after {@link #close()}. */
    public void submit(RenderRequest request) {
        requests.submit(request);
    }

    /**
     * Draws a picture to keep, over the scene set last, and waits for it. Straight alpha.
     *
     * @throws IllegalArgumentException if the size is beyond what OpenGL draws here
     * @throws IllegalStateException if OpenGL fails
     * @throws CancellationException if the renderer is closed, or the calling thread interrupted
     */
    public ArgbImage renderNow(RenderRequest request) {
        Objects.requireNonNull(request, "request");
        CompletableFuture<ArgbImage> picture = new CompletableFuture<>();
        boolean accepted = glThread.post(() -> {
            try {
                picture.complete(glThread.stage().draw(request));
            } catch (RuntimeException | Error failure) { // belongs to the thread that waits
                picture.completeExceptionally(failure);
            }
        });
        if (!accepted) {
            throw new CancellationException("the renderer is closed");
        }
        return await(picture);
    }

    private void draw(RenderRequest request) {
        parked = null; // it is older than this request, even if this one fails
        Optional<RenderedImage> free = ring.take(request.size());
        if (free.isPresent()) {
            deliver(request, free.get());
        } else {
            parked = request;
        }
    }

    /** A buffer was released. A request that came since has already taken the parked one's place. */
    private void drawParked() {
        if (parked != null) {
            draw(parked);
        }
    }

    private void deliver(RenderRequest request, RenderedImage image) {
        boolean handedOver = false;
        try {
            glThread.stage().draw(request, image.pixels());
            listener.rendered(image);
            handedOver = true;
        } finally {
            if (!handedOver) {
                image.release();
            }
        }
    }

    private static ArgbImage await(CompletableFuture<ArgbImage> picture) {
        try {
            return picture.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while a picture was drawn");
        } catch (ExecutionException failure) {
            Throwable cause = failure.getCause();
            if (cause instanceof IllegalArgumentException) {
                throw new IllegalArgumentException(cause.getMessage(), cause);
            }
            throw new IllegalStateException("a picture could not be drawn: " + cause.getMessage(), cause);
        }
    }

    /**
     * Draws what was already asked for, destroys the context and ends the thread. Pictures that are out stay readable. A listener may
     * call this; the thread then ends once the listener has returned. Returns after some seconds even if the driver is stuck.
     */
    @Override
    public void close() {
        glThread.close();
    }
}
