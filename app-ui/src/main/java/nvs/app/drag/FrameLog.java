package nvs.app.drag;

import java.util.ArrayList;
import java.util.List;
import nvs.camera.PinholeCamera;

/** The frames that a model has rendered, and what was asked of it. Belongs to the model's thread. */
final class FrameLog {
    /** The last frames stand for all: how finely they are rendered changes while the times are learnt. */
    private static final int KEPT = 256;

    private final List<List<PinholeCamera>> kept = new ArrayList<>();
    private final List<Double> seconds = new ArrayList<>();

    void add(List<PinholeCamera> cameras, double took) {
        if (kept.size() == KEPT) {
            kept.remove(0);
        }
        kept.add(List.copyOf(cameras));
        seconds.add(took);
    }

    void clear() {
        kept.clear();
        seconds.clear();
    }

    /** How long each frame took, in their order. */
    List<Double> seconds() {
        return List.copyOf(seconds);
    }

    /** The cameras of the last frames: one frame may be rendered of several. */
    List<List<PinholeCamera>> lastFrames() {
        return List.copyOf(kept);
    }
}
