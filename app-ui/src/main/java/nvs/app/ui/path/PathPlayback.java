package nvs.app.ui.path;

import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import nvs.app.ui.viewer.GuidedView;
import nvs.camera.path.CameraPath;
import nvs.camera.path.PathMotion;
import nvs.image.ImageSize;

/** Leads the view along a path: where on it the view is, and whether it goes on by itself. Belongs to the window's thread. */
public final class PathPlayback {
    /** A path of one keyframe has a picture, whatever its size. */
    private static final ImageSize ANY_SIZE = ImageSize.square(64);

    private final GuidedView view;
    private final Runnable sought;
    private final ReadOnlyDoubleWrapper time = new ReadOnlyDoubleWrapper();
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
    private Optional<PathMotion> motion = Optional.empty();
    private long lastTickNanos;

    /**
     * No path yet.
     *
     * @param sought hears when the view goes to a time rather than to a keyframe
     */
    PathPlayback(GuidedView view, Runnable sought) {
        this.view = view;
        this.sought = sought;
        view.guidedProperty().addListener((property, from, guided) -> {
            if (!guided) {
                stop(); // a hand has taken the view
            }
        });
    }

    /** From now on this path is meant; the time stays as far as it can. */
    void follow(Optional<CameraPath> path) {
        motion = path.map(CameraPath::motion);
        time.set(Math.min(time.get(), seconds()));
    }

    private double seconds() {
        return motion.map(present -> present.path().durationSeconds()).orElse(0.0);
    }

    void stop() {
        playing.set(false);
    }

    /** Says where on the path the view is, without leading it there. */
    void mark(double newSeconds) {
        time.set(newSeconds);
    }

    /** Whether the view is on the path, behind a time. */
    boolean isBefore(double keyframeSeconds) {
        return view.guidedProperty().get() && keyframeSeconds > time.get();
    }

    /** Looks from where the path is at a time. */
    public void scrub(double newSeconds) {
        stop();
        seek(newSeconds);
    }

    private void seek(double newSeconds) {
        sought.run();
        time.set(newSeconds);
        look();
    }

    /** Looks from where it is on the path. */
    void look() {
        motion.ifPresent(present -> view.guide(present.camera(time.get(), ANY_SIZE)));
    }

    /** Follows the path from where the view is on it, from its beginning if it is at its end; or stops that. */
    public void toggle() {
        if (playing.get()) {
            stop();
        } else if (seconds() > 0) {
            lastTickNanos = 0;
            seek(time.get() >= seconds() ? 0 : time.get());
            playing.set(true);
        }
    }

    /** Called for every refresh of the screen while the path is followed. */
    public void tick(long nowNanos) {
        if (playing.get()) {
            double passed = lastTickNanos == 0 ? 0 : (nowNanos - lastTickNanos) / 1e9;
            lastTickNanos = nowNanos;
            double now = time.get() + passed;
            double end = seconds();
            boolean closed = motion.orElseThrow().path().closed();
            boolean isOver = !closed && now >= end;
            seek(closed ? now % end : Math.min(now, end));
            playing.set(!isOver);
        }
    }

    /** Where on the path the view is, or was last, in seconds. */
    public ReadOnlyDoubleProperty timeProperty() {
        return time.getReadOnlyProperty();
    }

    /** Whether the view follows the path by itself. */
    public ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }
}
