package nvs.app.ui.photos;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import nvs.app.ui.scene.SceneViewModel;
import nvs.scene.CaptureView;
import nvs.scene.SceneFormatException;
import nvs.scene.SkippedView;
import nvs.scene.ViewSplit;
import nvs.usecase.OpenedScene;

/**
 * The photos of the open capture and what they are to the scene; choosing other inputs lets the model read the scene anew. Methods and
 * properties belong to the window's thread.
 */
public final class PhotosViewModel {
    private static final int NONE = -1;

    private final SceneViewModel scenes;
    private final Executor background;
    private final Executor ui;
    private final ObservableList<ListedPhoto> photos = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<CaptureView> selected = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Integer> wantedCount = new SimpleObjectProperty<>(1);
    private final ReadOnlyBooleanWrapper chosenByHand = new ReadOnlyBooleanWrapper();
    private Set<CaptureView> test = Set.of();

    /**
     * Follows the open scene.
     *
     * @param ui runs tasks on the window's thread
     * @param background reads which photos are for testing
     */
    public PhotosViewModel(SceneViewModel scenes, Executor ui, Executor background) {
        this.scenes = scenes;
        this.ui = ui;
        this.background = background;
        wantedCount.addListener((property, before, wanted) -> changeCount(wanted));
        scenes.sceneProperty().addListener((property, previous, opened) -> show(previous, opened));
    }

    private void show(OpenedScene previous, OpenedScene opened) {
        boolean isAnother =
                opened == null || previous == null || !previous.capture().isOneWith(opened.capture());
        if (isAnother) {
            test = Set.of();
            selected.set(null);
        }
        if (opened == null) {
            photos.clear();
            return;
        }
        if (selected.get() != null && !opened.capture().views().contains(selected.get())) {
            selected.set(null); // to have added it was undone
        }
        wantedCount.set(opened.inputs().size());
        chosenByHand.set(!opened.settings().inputIndices().isEmpty());
        photos.setAll(list(opened));
        if (isAnother) {
            background.execute(() -> findTestPhotos(opened));
        }
    }

    private void changeCount(int wanted) {
        OpenedScene opened = scenes.sceneProperty().get();
        if (opened != null && wanted != opened.inputs().size()) {
            readByCoverage(wanted);
        }
    }

    private void findTestPhotos(OpenedScene opened) {
        try {
            ViewSplit.find(opened.capture()).ifPresent(split -> ui.execute(() -> markTest(opened, split)));
        } catch (SceneFormatException unreadable) {
            // Measuring says so; for looking at the photos it does not matter.
            System.getLogger(PhotosViewModel.class.getName())
                    .log(System.Logger.Level.INFO, "which photos are for testing cannot be read", unreadable);
        }
    }

    private void markTest(OpenedScene opened, ViewSplit split) {
        OpenedScene present = scenes.sceneProperty().get();
        if (present != null && present.capture().isOneWith(opened.capture())) {
            test = Set.copyOf(split.test());
            photos.setAll(list(present));
        }
    }

    private List<ListedPhoto> list(OpenedScene opened) {
        Map<Integer, SkippedView> skipped = new HashMap<>();
        opened.skipped().forEach(view -> skipped.put(view.index(), view));
        Stream<ListedPhoto> usable = opened.capture().views().stream()
                .filter(view -> !skipped.containsKey(view.index()))
                .map(view -> ListedPhoto.of(view, role(opened, view)));
        Stream<ListedPhoto> others = skipped.values().stream()
                .sorted(Comparator.comparingInt(SkippedView::index))
                .map(view -> new ListedPhoto(view.name(), PhotoRole.SKIPPED, Optional.empty(), view.reason()));
        return Stream.concat(usable, others).toList();
    }

    private PhotoRole role(OpenedScene opened, CaptureView view) {
        if (opened.inputs().contains(view)) {
            return PhotoRole.INPUT;
        }
        return test.contains(view) ? PhotoRole.TEST : PhotoRole.UNUSED;
    }

    /** Lets the model read a photo too, or leave it out; the last one stays. */
    public void toggle(ListedPhoto photo) {
        OpenedScene opened = scenes.sceneProperty().get();
        if (opened == null || photo.view().isEmpty() || !photo.isChoosable()) {
            return;
        }
        List<CaptureView> inputs = new ArrayList<>(opened.inputs());
        CaptureView view = photo.view().get();
        if (!inputs.remove(view)) {
            inputs.add(view);
        }
        if (!inputs.isEmpty()) {
            List<Integer> indices =
                    inputs.stream().map(CaptureView::index).sorted().collect(Collectors.toList());
            scenes.edits().change(settings -> settings.withInputIndices(indices));
        }
    }

    /** Lets the model read so many photos, chosen so that they cover the scene. */
    public void readByCoverage(int count) {
        OpenedScene opened = scenes.sceneProperty().get();
        if (opened != null && count >= 1) {
            scenes.edits().change(settings -> settings.withInputCount(count));
        }
    }

    /** Selects a photo; null: none. */
    public void select(CaptureView view) {
        selected.set(view);
    }

    /**
     * The photo so many places after the selected one, around the end; the first or last if none is selected.
     *
     * @return empty without a scene
     */
    public Optional<CaptureView> neighbour(int step) {
        OpenedScene opened = scenes.sceneProperty().get();
        if (opened == null) {
            return Optional.empty();
        }
        List<CaptureView> views = opened.capture().views();
        int present = selected.get() == null ? NONE : views.indexOf(selected.get());
        int from = present == NONE && step < 0 ? 0 : present;
        return Optional.of(views.get(Math.floorMod(from + step, views.size())));
    }

    /** All photos in the order of the capture, those that cannot be used at the end. */
    public ObservableList<ListedPhoto> photos() {
        return photos;
    }

    /** The photo that the user looks at; null if none. */
    public ReadOnlyObjectProperty<CaptureView> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** How many photos the model has read; setting it lets the model read as many, chosen by coverage. */
    public ObjectProperty<Integer> wantedCountProperty() {
        return wantedCount;
    }

    /** Whether the photos were chosen one by one rather than by coverage. */
    public ReadOnlyBooleanProperty chosenByHandProperty() {
        return chosenByHand.getReadOnlyProperty();
    }
}
