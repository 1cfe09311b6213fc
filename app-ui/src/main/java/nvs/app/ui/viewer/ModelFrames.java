package nvs.app.ui.viewer;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import nvs.camera.PinholeCamera;
import nvs.image.ArgbImage;
import nvs.task.LatestWins;
import nvs.usecase.OpenedScene;
import nvs.usecase.PatchGrids;

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
     * @param grids how often it was rendered
     * @param image its pixels
     * @param time how long the model took
     */
    record ModelFrame(OpenedScene scene, PinholeCamera camera, PatchGrids grids, ArgbImage image, Duration time) {}

    private record Request(OpenedScene scene, PinholeCamera camera, PatchGrids grids) {}

    ModelFrames(Executor ui, Executor modelThread, Consumer<ModelFrame> arrived, Consumer<Throwable> failed) {
        this.ui = ui;
        this.arrived = arrived;
        this.failed = failed;
        requests = new LatestWins<>(modelThread, this::render);
    }

    void request(OpenedScene scene, PinholeCamera camera, PatchGrids grids) {
        requests.submit(new Request(scene, camera, grids));
    }

    /** Forgets a request that has not begun. */
    void clear() {
        requests.clear();
    }

    private void render(Request request) {
        long begunNanos = System.nanoTime();
        try {
            ArgbImage image = request.grids
                    .render(request.scene.reconstruction(), request.camera)
                    .toArgb();
            Duration time = Duration.ofNanos(System.nanoTime() - begunNanos);
            ModelFrame frame = new ModelFrame(request.scene, request.camera, request.grids, image, time);
            ui.execute(() -> arrived.accept(frame));
        } catch (RuntimeException | LinkageError | OutOfMemoryError failure) {
            ui.execute(() -> failed.accept(failure));
        }
    }
}
