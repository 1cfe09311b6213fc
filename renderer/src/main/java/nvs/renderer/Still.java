package nvs.renderer;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import nvs.image.ArgbImage;
import nvs.renderer.request.RenderRequest;

/** A picture that a caller waits for. */
final class Still implements GlWork {
    private final RenderRequest request;
    private final CompletableFuture<ArgbImage> picture = new CompletableFuture<>();

    Still(RenderRequest request) {
        this.request = request;
    }

    @Override
    public void runOn(GlStage stage) {
        try {
            picture.complete(stage.draw(request));
        } catch (RuntimeException | Error failure) { // belongs to the thread that waits
            picture.completeExceptionally(failure);
        }
    }

    @Override
    public void abandon() {
        picture.cancel(false);
    }

    /** Waits until it is drawn or abandoned; failures come out as they were. */
    ArgbImage await() {
        try {
            return picture.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while a picture was drawn");
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof IllegalArgumentException callersFault) {
                throw new IllegalArgumentException(callersFault.getMessage(), callersFault);
            }
            throw new IllegalStateException(failure.getCause().getMessage(), failure.getCause());
        }
    }
}
