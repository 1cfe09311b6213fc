package nvs.app.ui.path;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import nvs.app.ui.task.Problem;
import nvs.app.ui.viewer.GuidedView;
import nvs.camera.PinholeCamera;
import nvs.camera.path.CameraPath;
import nvs.camera.path.Keyframe;
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

    private final GuidedView view;
    private final PathFiles files;
    private final KeyframeThumbnails thumbnails;
    private final PathPlayback playback;
    private final DraftHistory history = new DraftHistory();

    private final ReadOnlyObjectWrapper<Optional<CameraPath>> path = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper(NONE);
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final PathTiming timing = new PathTiming(history::present, this::edit);
    private Optional<OpenedScene> scene = Optional.empty();

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
        playback = new PathPlayback(view, () -> chosen.set(NONE));
    }

    /**
     * The threads of the path.
     *
     * @param ui the window's
     * @param model renders thumbnails
     * @param background reads and writes files
     */
    public record Threads(Executor ui, Executor model, Executor background) {}

    /**
     * Another scene is open, or none if it is null; its path is the one that it was saved with. The path stays if it is the same capture
     * read anew.
     */
    public void show(OpenedScene newScene) {
        boolean isSameCapture = newScene != null
                && scene.map(previous -> previous.capture().isOneWith(newScene.capture()))
                        .orElse(false);
        scene = Optional.ofNullable(newScene);
        playback.stop();
        thumbnails.show(newScene);
        if (!isSameCapture) {
            Optional<CameraPath> saved =
                    scene.flatMap(opened -> opened.firstOutlook().path());
            history.begin(saved.map(PathDraft::of).orElse(PathDraft.EMPTY));
            chosen.set(NONE);
            if (saved.isPresent()) {
                shown.set(true);
            }
        }
        refresh();
    }

    /** Makes the present view a keyframe: behind the chosen one, or where on the path the view is, or at the end. */
    public void addView() {
        view.camera().ifPresent(camera -> {
            int place = insertionPlace();
            edit(draft().inserted(place, Keyframe.of(camera, PathDraft.SECONDS_PER_PART)), place);
        });
    }

    private int insertionPlace() {
        if (chosen.get() != NONE) {
            return chosen.get() + 1;
        }
        int place = draft().keyframes().size();
        while (place > 1 && playback.isBefore(path.get().orElseThrow().secondsAt(place - 1))) {
            place--;
        }
        return place;
    }

    /** Adds the places of all photos that the model has read, in their order. */
    public void addPhotos() {
        scene.ifPresent(opened -> {
            List<Keyframe> keyframes = new ArrayList<>(draft().keyframes());
            ImageSize size = opened.model().finestResolution();
            for (PinholeCamera camera : new PhotoFrames(opened.inputs(), size).cameras()) {
                keyframes.add(Keyframe.of(camera, PathDraft.SECONDS_PER_PART));
            }
            edit(draft().with(keyframes));
        });
    }

    /** Puts the present view in the place of a keyframe. */
    public void replace(int index) {
        view.camera().ifPresent(camera -> edit(draft().replaced(index, camera), index));
    }

    /** Takes a keyframe away. */
    public void remove(int index) {
        edit(draft().without(index), Math.min(index, draft().keyframes().size() - 2));
    }

    /** Moves a keyframe to another place in the order; beyond the ends, to the end. */
    public void move(int from, int to) {
        int place = Math.max(0, Math.min(draft().keyframes().size() - 1, to));
        edit(place == from ? draft() : draft().moved(from, place), place);
    }

    /** Takes all keyframes away. */
    public void clear() {
        edit(draft().with(List.of()));
    }

    private PathDraft draft() {
        return history.present();
    }

    private void edit(PathDraft edited) {
        edit(edited, chosen.get());
    }

    /** Who sees the keyframes change sees which one is worked on now. */
    private void edit(PathDraft edited, int nowChosen) {
        if (!edited.equals(draft())) {
            history.change(edited);
            playback.stop();
            chosen.set(nowChosen);
            refresh();
        }
        choose(chosen.get());
    }

    /** Takes back the last change. */
    public void undo() {
        history.undo();
        playback.stop();
        refresh();
    }

    /** Makes the change again that was taken back last. */
    public void redo() {
        history.redo();
        playback.stop();
        refresh();
    }

    private void refresh() {
        PathDraft draft = draft();
        playback.follow(draft.path());
        if (chosen.get() >= draft.keyframes().size()) {
            chosen.set(NONE);
        }
        timing.show(draft);
        path.set(draft.path());
    }

    private void choose(int index) {
        chosen.set(index);
        draft().path().filter(present -> index != NONE).ifPresent(present -> playback.mark(present.secondsAt(index)));
    }

    /** Looks from a keyframe. */
    public void goTo(int index) {
        playback.stop();
        choose(index);
        playback.look();
    }

    /** Writes the path to a file. */
    public void save(Path file) {
        draft().path().ifPresent(saved -> files.save(saved, file));
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
            playback.mark(0);
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

    /** What leads the view along the path. */
    public PathPlayback playback() {
        return playback;
    }

    /** How the path is run. */
    public PathTiming timing() {
        return timing;
    }

    /** The position of the keyframe that is worked on, or {@link #NONE}. */
    public ReadOnlyIntegerProperty chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** Whether the user wants to see the path's panel. */
    public BooleanProperty shownProperty() {
        return shown;
    }

    public ReadOnlyBooleanProperty canUndoProperty() {
        return history.canUndoProperty();
    }

    public ReadOnlyBooleanProperty canRedoProperty() {
        return history.canRedoProperty();
    }
}
