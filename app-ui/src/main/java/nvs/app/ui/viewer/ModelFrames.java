package nvs.app.ui.viewer;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import nvs.camera.PinholeCamera;
import nvs.image.ArgbImage;
import nvs.task.LatestWins;
import nvs.task.Progress;
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
     * @param grade how it was rendered
     * @param image its pixels
     * @param time how long the model took
     */
    record ModelFrame(OpenedScene scene, PinholeCamera camera, FrameGrade grade, ArgbImage image, Duration time) {}

    /**
     * What to render.
     *
     * @param givesWay whether it is given up, though begun, when another is wanted; without this a view that always moves would never
     *     be seen
     */
    record Request(OpenedScene scene, PinholeCamera camera, FrameGrade grade, boolean givesWay) {}

    ModelFrames(Executor ui, Executor modelThread, Consumer<ModelFrame> arrived, Consumer<Throwable> failed) {
        this.ui = ui;
        this.arrived = arrived;
        this.failed = failed;
        requests = new LatestWins<>(modelThread, this::render);
    }

    void request(Request request) {
        requests.submit(request);
    }

    /** Forgets a request that has not begun, and one that gives way. */
    void clear() {
        requests.clear();
    }

    private void render(Request request) {
        long begunNanos = System.nanoTime();
        try {
            ArgbImage image = request.grade
                    .grids()
                    .render(request.scene.reconstruction(), request.camera, whileWanted(request))
                    .toArgb();
            Duration time = Duration.ofNanos(System.nanoTime() - begunNanos);
            ModelFrame frame = new ModelFrame(request.scene, request.camera, request.grade, image, time);
            ui.execute(() -> arrived.accept(frame));
        } catch (CancellationException givenUp) {
            System.getLogger(ModelFrames.class.getName())
                    .log(System.Logger.Level.TRACE, "a frame at rest gave way", givenUp);
        } catch (RuntimeException | LinkageError | OutOfMemoryError failure) { // the boundary of the model's thread
            ui.execute(() -> failed.accept(failure));
        }
    }

    private Progress whileWanted(Request request) {
        return request.givesWay ? Progress.silentUntil(() -> !requests.isNewest(request)) : Progress.NONE;
    }
}
