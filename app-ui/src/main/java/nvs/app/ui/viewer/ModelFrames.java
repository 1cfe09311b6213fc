package nvs.app.ui.viewer;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import nvs.camera.PinholeCamera;
import nvs.image.ArgbImage;
import nvs.synthesis.Frame;
import nvs.task.LatestWins;
import nvs.usecase.OpenedScene;

/** Asks the model for the newest camera only. Frames and failures are handed over on the window's thread. */
final class ModelFrames {
    private final Executor ui;
    private final LatestWins<Request> requests;
    private final Consumer<ModelFrame> arrived;
    private final Consumer<Throwable> failed;

    /**
     * A frame of the model.
     *
     * @param scene what it shows
     * @param camera where it was rendered from
     * @param image its pixels
     * @param time how long the model took
     */
    record ModelFrame(OpenedScene scene, PinholeCamera camera, ArgbImage image, Duration time) {}

    private record Request(OpenedScene scene, PinholeCamera camera) {}

    ModelFrames(Executor ui, Executor modelThread, Consumer<ModelFrame> arrived, Consumer<Throwable> failed) {
        this.ui = ui;
        this.arrived = arrived;
        this.failed = failed;
        requests = new LatestWins<>(modelThread, this::render);
    }

    void request(OpenedScene scene, PinholeCamera camera) {
        requests.submit(new Request(scene, camera));
    }

    /** Forgets a request that has not begun. */
    void clear() {
        requests.clear();
    }

    private void render(Request request) {
        long begunNanos = System.nanoTime();
        try (Frame frame = request.scene.reconstruction().render(request.camera)) {
            ArgbImage image = frame.pixels().toArgb();
            Duration time = Duration.ofNanos(System.nanoTime() - begunNanos);
            ui.execute(() -> arrived.accept(new ModelFrame(request.scene, request.camera, image, time)));
        } catch (RuntimeException | LinkageError | OutOfMemoryError failure) {
            ui.execute(() -> failed.accept(failure));
        }
    }
}
