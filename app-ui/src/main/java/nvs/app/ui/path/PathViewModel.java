package nvs.app.ui.path;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import nvs.app.ui.task.Problem;
import nvs.app.ui.viewer.GuidedView;
import nvs.camera.PinholeCamera;
import nvs.camera.path.CameraPath;
import nvs.camera.path.Keyframe;
import nvs.camera.path.PathMotion;
import nvs.image.ArgbImage;
import nvs.image.ImageSize;
import nvs.usecase.OpenedScene;
import nvs.usecase.PhotoFrames;

/**
 * The camera path through the open scene: its keyframes, where on it the view is, and what was undone. Another capture begins without a
 * path. Methods and properties belong to the window's thread.
 */
public final class PathViewModel {
    /** No keyframe is chosen. */
    public static final int NONE = -1;

    /** The shortest path, and what a typed duration is rounded to. */
    public static final double STEP_SECONDS = 0.1;

    /** A path of one keyframe has a picture, whatever its size. */
    private static final ImageSize ANY_SIZE = ImageSize.square(64);

    private final GuidedView view;
    private final PathFiles files;
    private final KeyframeThumbnails thumbnails;
    private final History<PathDraft> history = new History<>();

    private final ReadOnlyObjectWrapper<Optional<CameraPath>> path = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyDoubleWrapper time = new ReadOnlyDoubleWrapper();
    private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper(NONE);
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final BooleanProperty closed = new SimpleBooleanProperty();
    private final BooleanProperty eased = new SimpleBooleanProperty();
    private final ObjectProperty<Double> seconds = new SimpleObjectProperty<>(0.0);

    private PathDraft draft = PathDraft.EMPTY;
    private Optional<PathMotion> motion = Optional.empty();
    private Optional<OpenedScene> scene = Optional.empty();
    private long lastTickNanos;

    /**
     * No path yet.
     *
     * @param view is led along the path
     * @param threads where to work
     * @param report hears why a file could not be saved or loaded
     */
    public PathViewModel(GuidedView view, Threads threads, Consumer<Problem> report) {
        this.view = view;
        files = new PathFiles(threads.ui, threads.background, report);
        thumbnails = new KeyframeThumbnails(threads.ui, threads.model);
        closed.addListener((property, from, to) -> edit(draft.closed() == to ? draft : draft.withClosed(to)));
        eased.addListener((property, from, to) -> edit(draft.eased() == to ? draft : draft.withEased(to)));
        seconds.addListener((property, from, to) -> last(to));
        view.guidedProperty().addListener((property, from, guided) -> {
            if (!guided) {
                playing.set(false); // a hand has taken the view
            }
        });
    }

    /**
     * The threads of the path.
     *
     * @param ui the window's
     * @param model renders thumbnails
     * @param background reads and writes files
     */
    public record Threads(Executor ui, Executor model, Executor background) {}

    /** Another scene is open, or none if it is null. The path stays if it is the same capture read anew. */
    public void show(OpenedScene newScene) {
        boolean isSameCapture = newScene != null
                && scene.map(previous -> previous.capture().isOneWith(newScene.capture()))
                        .orElse(false);
        scene = Optional.ofNullable(newScene);
        playing.set(false);
        thumbnails.show(newScene);
        if (!isSameCapture) {
            history.clear();
            chosen.set(NONE);
            draft = PathDraft.EMPTY;
        }
        refresh();
    }

    /** Makes the present view a keyframe: behind the chosen one, or where on the path the view is, or at the end. */
    public void addView() {
        view.camera().ifPresent(camera -> {
            int place = insertionPlace();
            List<Keyframe> keyframes = new ArrayList<>(draft.keyframes());
            keyframes.add(place, Keyframe.of(camera, PathDraft.SECONDS_PER_PART));
            edit(draft.with(keyframes), place);
        });
    }

    private int insertionPlace() {
        if (chosen.get() != NONE) {
            return chosen.get() + 1;
        }
        int place = draft.keyframes().size();
        if (view.guidedProperty().get() && draft.path().isPresent()) {
            while (place > 1 && draft.path().get().secondsAt(place - 1) > time.get()) {
                place--;
            }
        }
        return place;
    }

    /** Adds the places of all photos that the model has read, in their order. */
    public void addPhotos() {
        scene.ifPresent(opened -> {
            List<Keyframe> keyframes = new ArrayList<>(draft.keyframes());
            ImageSize size = opened.model().finestResolution();
            for (PinholeCamera camera : new PhotoFrames(opened.inputs(), size).cameras()) {
                keyframes.add(Keyframe.of(camera, PathDraft.SECONDS_PER_PART));
            }
            edit(draft.with(keyframes));
        });
    }

    /** Puts the present view in the place of a keyframe. */
    public void replace(int index) {
        view.camera().ifPresent(camera -> {
            List<Keyframe> keyframes = new ArrayList<>(draft.keyframes());
            Keyframe old = keyframes.get(index);
            keyframes.set(index, Keyframe.of(camera, old.secondsToNext()).with(old.ease()));
            edit(draft.with(keyframes), index);
        });
    }

    /** Takes a keyframe away. */
    public void remove(int index) {
        List<Keyframe> keyframes = new ArrayList<>(draft.keyframes());
        keyframes.remove(index);
        edit(draft.with(keyframes), Math.min(index, keyframes.size() - 1));
    }

    /** Moves a keyframe to another place in the order; beyond the ends, to the end. */
    public void move(int from, int to) {
        List<Keyframe> keyframes = new ArrayList<>(draft.keyframes());
        int place = Math.max(0, Math.min(keyframes.size() - 1, to));
        keyframes.add(place, keyframes.remove(from));
        edit(place == from ? draft : draft.with(keyframes), place);
    }

    /** Takes all keyframes away. */
    public void clear() {
        edit(draft.with(List.of()));
    }

    private void last(double wanted) {
        double step = STEP_SECONDS / 2; // less is not a wish but a rounded display
        if (draft.seconds() > 0 && wanted >= STEP_SECONDS && Math.abs(wanted - draft.seconds()) >= step) {
            edit(draft.lasting(Math.min(wanted, PathDraft.MAX_SECONDS)));
        }
        seconds.set(draft.seconds());
    }

    private void edit(PathDraft edited) {
        edit(edited, chosen.get());
    }

    /** Who sees the keyframes change sees which one is worked on now. */
    private void edit(PathDraft edited, int nowChosen) {
        if (!edited.equals(draft)) {
            history.push(draft);
            draft = edited;
            playing.set(false);
            chosen.set(nowChosen);
            refresh();
        }
        choose(chosen.get());
    }

    /** Takes back the last change. */
    public void undo() {
        history.undo(draft).ifPresent(this::restore);
    }

    /** Makes the change again that was taken back last. */
    public void redo() {
        history.redo(draft).ifPresent(this::restore);
    }

    private void restore(PathDraft restored) {
        draft = restored;
        playing.set(false);
        refresh();
    }

    private void refresh() {
        motion = draft.path().map(CameraPath::motion);
        if (chosen.get() >= draft.keyframes().size()) {
            chosen.set(NONE);
        }
        closed.set(draft.closed());
        eased.set(draft.eased());
        seconds.set(draft.seconds());
        time.set(Math.min(time.get(), draft.seconds()));
        path.set(draft.path());
    }

    private void choose(int index) {
        chosen.set(index);
        draft.path().filter(present -> index != NONE).ifPresent(present -> time.set(present.secondsAt(index)));
    }

    /** Looks from a keyframe. */
    public void goTo(int index) {
        playing.set(false);
        choose(index);
        look();
    }

    /** Looks from where the path is at a time. */
    public void scrub(double newSeconds) {
        playing.set(false);
        seek(newSeconds);
    }

    private void seek(double newSeconds) {
        chosen.set(NONE);
        time.set(newSeconds);
        look();
    }

    private void look() {
        motion.ifPresent(present -> view.guide(present.camera(time.get(), ANY_SIZE)));
    }

    /** Follows the path from where the view is on it, from its beginning if it is at its end; or stops that. */
    public void togglePlaying() {
        if (playing.get()) {
            playing.set(false);
        } else if (draft.seconds() > 0) {
            lastTickNanos = 0;
            seek(time.get() >= draft.seconds() ? 0 : time.get());
            playing.set(true);
        }
    }

    /** Called for every refresh of the screen while the path is followed. */
    public void tick(long nowNanos) {
        if (playing.get()) {
            double passed = lastTickNanos == 0 ? 0 : (nowNanos - lastTickNanos) / 1e9;
            lastTickNanos = nowNanos;
            double now = time.get() + passed;
            double end = draft.seconds();
            boolean isOver = !draft.closed() && now >= end;
            seek(draft.closed() ? now % end : Math.min(now, end));
            playing.set(!isOver);
        }
    }

    /** Writes the path to a file. */
    public void save(Path file) {
        draft.path().ifPresent(saved -> files.save(saved, file));
    }

    /** Reads a path from a file in the place of the present one. */
    public void load(Path file) {
        Optional<OpenedScene> meant = scene;
        files.load(file, loaded -> accept(loaded, meant));
    }

    private void accept(CameraPath loaded, Optional<OpenedScene> meant) {
        if (meant.isPresent() && meant.equals(scene)) {
            edit(PathDraft.of(loaded));
            chosen.set(NONE);
            time.set(0);
        }
    }

    /** The path; empty without keyframes. */
    public ReadOnlyObjectProperty<Optional<CameraPath>> pathProperty() {
        return path.getReadOnlyProperty();
    }

    /** What a keyframe sees; null until the model has rendered it. */
    public ReadOnlyObjectProperty<ArgbImage> thumbnailOf(Keyframe keyframe) {
        return thumbnails.of(keyframe);
    }

    /** Where on the path the view is, or was last, in seconds. */
    public ReadOnlyDoubleProperty timeProperty() {
        return time.getReadOnlyProperty();
    }

    /** The position of the keyframe that is worked on, or {@link #NONE}. */
    public ReadOnlyIntegerProperty chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** Whether the view follows the path by itself. */
    public ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    /** Whether the user wants to see the path's panel. */
    public BooleanProperty shownProperty() {
        return shown;
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

    public ReadOnlyBooleanProperty canUndoProperty() {
        return history.canUndoProperty();
    }

    public ReadOnlyBooleanProperty canRedoProperty() {
        return history.canRedoProperty();
    }
}
