package nvs.app.drag;

import java.util.ArrayList;
import java.util.List;
import nvs.camera.PinholeCamera;
import nvs.image.ImageSize;
import nvs.lact.bench.Times;
import nvs.synthesis.ViewSynthesizer;
import nvs.task.Progress;
import nvs.usecase.OpenedScene;

/** The scene that is dragged, whose frames are counted. Belongs to the model's thread, but for {@link #scene}. */
public final class DragSubject implements AutoCloseable {
    /** Frames to time alone: enough for a mean, and over in a few seconds. */
    private static final int FRAMES_ALONE = 60;

    private static final int WARM_UPS = 5;

    private final ViewSynthesizer synthesizer;
    private final OpenedScene opened;
    private final OpenedScene logged;
    private final FrameLog log = new FrameLog();

    /** Takes model and scene over. */
    public DragSubject(ViewSynthesizer synthesizer, OpenedScene opened) {
        this.synthesizer = synthesizer;
        this.opened = opened;
        logged = opened.withReconstruction(new LoggedReconstruction(opened.reconstruction(), log));
    }

    /** What is to be shown. */
    public OpenedScene scene() {
        return logged;
    }

    /** Counts from here on. */
    public void begin() {
        log.clear();
    }

    /** How long each frame took since {@link #begin}. */
    public List<Double> frameSeconds() {
        return log.seconds();
    }

    /** Size of the last frame. */
    public ImageSize frameSize() {
        var lens = lastFrame().get(0).intrinsics();
        return new ImageSize(lens.width(), lens.height());
    }

    /** Of how many renders the last frame was put together. */
    public int rendersAFrame() {
        return lastFrame().size();
    }

    private List<PinholeCamera> lastFrame() {
        List<List<PinholeCamera>> frames = log.lastFrames();
        if (frames.isEmpty()) {
            throw new IllegalStateException("the model has rendered no frame while the view was dragged");
        }
        return frames.get(frames.size() - 1);
    }

    /** Renders some of the last frames once more, spread over all of them. */
    public Times alone(Progress progress) {
        List<List<PinholeCamera>> frames = log.lastFrames();
        progress.step("Rendering the same frames alone", FRAMES_ALONE);
        List<Double> seconds = new ArrayList<>();
        for (int number = -WARM_UPS; number < FRAMES_ALONE; number++) {
            // From all of the time, since the sizes that were rendered may have changed meanwhile.
            int place = Math.max(0, number) * frames.size() / FRAMES_ALONE;
            List<PinholeCamera> frame = frames.get(place);
            long begunNanos = System.nanoTime();
            opened.reconstruction().pixels(frame, progress);
            if (number >= 0) {
                seconds.add((System.nanoTime() - begunNanos) / 1e9);
                progress.advanceTo(number + 1);
            }
        }
        return new Times(seconds);
    }

    @Override
    public void close() {
        opened.close();
        synthesizer.close();
    }
}
