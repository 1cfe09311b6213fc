package nvs.app.ui.path;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import nvs.camera.path.Ease;

/** How the path is run: how long it and its parts take, and where the camera rests. Belongs to the window's thread. */
public final class PathTiming {
    /** The shortest path, and what a typed duration is rounded to. */
    public static final double STEP_SECONDS = 0.1;

    private final Supplier<PathDraft> draft;
    private final Consumer<PathDraft> edit;
    private final BooleanProperty closed = new SimpleBooleanProperty();
    private final BooleanProperty eased = new SimpleBooleanProperty();
    private final ObjectProperty<Double> seconds = new SimpleObjectProperty<>(0.0);

    /**
     * Changes a path.
     *
     * @param draft the present one
     * @param edit puts another in its place, and shows that here
     */
    PathTiming(Supplier<PathDraft> draft, Consumer<PathDraft> edit) {
        this.draft = draft;
        this.edit = edit;
        closed.addListener((property, from, to) -> {
            if (draft.get().closed() != to) {
                edit.accept(draft.get().withClosed(to));
            }
        });
        eased.addListener((property, from, to) -> {
            if (draft.get().eased() != to) {
                edit.accept(draft.get().withEased(to));
            }
        });
        seconds.addListener((property, from, to) -> last(to));
    }

    /** The present path is another. */
    void show(PathDraft present) {
        closed.set(present.closed());
        eased.set(present.eased());
        seconds.set(present.seconds());
    }

    private void last(double wanted) {
        double present = draft.get().seconds();
        if (present > 0 && isAnother(wanted, present)) {
            edit.accept(draft.get().lasting(Math.min(wanted, PathDraft.MAX_SECONDS)));
        }
        seconds.set(draft.get().seconds());
    }

    /** Less is not a wish but a rounded display. */
    private static boolean isAnother(double wantedSeconds, double presentSeconds) {
        return wantedSeconds >= STEP_SECONDS && Math.abs(wantedSeconds - presentSeconds) >= STEP_SECONDS / 2;
    }

    /**
     * Lets the camera take another time from a keyframe to the next.
     *
     * @param wanted less than {@link #STEP_SECONDS} is no wish
     */
    public void setSecondsToNext(int keyframe, double wanted) {
        double present = draft.get().keyframes().get(keyframe).secondsToNext();
        if (isAnother(wanted, present)) {
            edit.accept(draft.get().withSecondsToNext(keyframe, wanted));
        }
    }

    /** Lets the camera pass a keyframe otherwise. */
    public void setEase(int keyframe, Ease ease) {
        edit.accept(draft.get().withEase(keyframe, ease));
    }

    /** Shares the time of the whole path out so that the camera keeps one speed. */
    public void evenOut() {
        edit.accept(draft.get().atEvenSpeed());
    }

    /** Whether the camera returns to the first keyframe. */
    public BooleanProperty closedProperty() {
        return closed;
    }

    /** Whether the camera begins and ends at rest. */
    public BooleanProperty easedProperty() {
        return eased;
    }

    /** How long the whole path takes. */
    public ObjectProperty<Double> secondsProperty() {
        return seconds;
    }
}
