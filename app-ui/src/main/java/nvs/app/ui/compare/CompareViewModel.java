package nvs.app.ui.compare;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import nvs.camera.PinholeCamera;
import nvs.image.ImageSize;
import nvs.image.RgbImage;
import nvs.scene.CaptureView;
import nvs.scene.PhotoPreparation;
import nvs.scene.PhotoTarget;
import nvs.scene.SceneFormatException;
import nvs.synthesis.PosedImage;
import nvs.usecase.OpenedScene;
import nvs.usecase.PatchGrids;

/**
 * Compares the selected photo with the novel view in its place; anew whenever the model has read other photos. Methods and properties
 * belong to the window's thread.
 */
public final class CompareViewModel {
    private static final int LONGER_SIDE_PIXELS = 1024;
    private static final double SAME_PLACE = 1e-6;

    private final PhotoPreparation photos;
    private final Threads threads;
    private final Consumer<Throwable> failed;
    private final ObservableValue<OpenedScene> scene;
    private final ObservableValue<CaptureView> selected;
    private final ObjectProperty<CompareMode> mode = new SimpleObjectProperty<>(CompareMode.OFF);
    private final ReadOnlyObjectWrapper<Comparison> comparison = new ReadOnlyObjectWrapper<>();
    private final BooleanBinding inPlace;

    /**
     * The threads of the comparison.
     *
     * @param ui the window's
     * @param model owns the model
     * @param background decodes photos
     */
    public record Threads(Executor ui, Executor model, Executor background) {}

    /**
     * Follows the scene, the selected photo and the camera.
     *
     * @param camera where the user looks from
     * @param failed hears when the model cannot render
     */
    public CompareViewModel(
            PhotoPreparation photos,
            Threads threads,
            ObservableValue<OpenedScene> scene,
            ObservableValue<CaptureView> selected,
            ObservableValue<PinholeCamera> camera,
            Consumer<Throwable> failed) {
        this.photos = photos;
        this.threads = threads;
        this.scene = scene;
        this.selected = selected;
        this.failed = failed;
        inPlace = Bindings.createBooleanBinding(() -> isIn(selected.getValue(), camera.getValue()), selected, camera);
        scene.addListener((property, previous, opened) -> compare());
        selected.addListener((property, previous, view) -> compare());
    }

    private static boolean isIn(CaptureView view, PinholeCamera camera) {
        return view != null
                && camera != null
                && camera.worldFromCamera().equals(view.camera().worldFromCamera(), SAME_PLACE);
    }

    private void compare() {
        OpenedScene opened = scene.getValue();
        CaptureView view = selected.getValue();
        Comparison present = comparison.get();
        if (opened == null
                || view == null
                || (present != null && !present.view().equals(view))) {
            comparison.set(null);
        }
        if (opened != null && view != null) {
            threads.background.execute(() -> readPhoto(opened, view));
        }
    }

    /** On the thread for files. */
    private void readPhoto(OpenedScene opened, CaptureView view) {
        try {
            ImageSize frame = opened.model().finestResolution();
            PosedImage truth =
                    photos.prepareOne(view, PhotoTarget.of(frame, opened.model().kind()));
            PosedImage photo = photos.prepareOne(
                    view, PhotoTarget.of(enlarged(frame), opened.model().kind()));
            threads.model.execute(() -> render(opened, view, photo, truth));
        } catch (SceneFormatException unreadable) {
            System.getLogger(CompareViewModel.class.getName())
                    .log(System.Logger.Level.INFO, "nothing to compare with", unreadable);
        }
    }

    private static ImageSize enlarged(ImageSize frame) {
        int times = Math.max(1, LONGER_SIDE_PIXELS / Math.max(frame.width(), frame.height()));
        return new ImageSize(frame.width() * times, frame.height() * times);
    }

    /** On the model's thread. */
    private void render(OpenedScene opened, CaptureView view, PosedImage photo, PosedImage truth) {
        if (!isWanted(opened, view)) {
            return; // its memory may be freed already
        }
        try {
            RgbImage rendered = PatchGrids.of(opened.model()).render(opened.reconstruction(), truth.camera());
            Comparison compared = Comparison.of(opened, view, photo, truth, rendered);
            threads.ui.execute(() -> accept(compared));
        } catch (RuntimeException | LinkageError | OutOfMemoryError failure) { // the boundary of the model's thread
            threads.ui.execute(() -> failed.accept(failure));
        }
    }

    /** From any thread: on the model's, a scene that has been freed there is not the open one any more. */
    private boolean isWanted(OpenedScene opened, CaptureView view) {
        return opened == scene.getValue() && view.equals(selected.getValue());
    }

    private void accept(Comparison compared) {
        if (isWanted(compared.scene(), compared.view())) {
            comparison.set(compared);
        }
    }

    /** Compares in the next way. */
    public void next() {
        CompareMode[] modes = CompareMode.values();
        mode.set(modes[(mode.get().ordinal() + 1) % modes.length]);
    }

    /** How the photo is laid over the view. */
    public ObjectProperty<CompareMode> modeProperty() {
        return mode;
    }

    /** The selected photo and its rendering; null until they are there. */
    public ReadOnlyObjectProperty<Comparison> comparisonProperty() {
        return comparison.getReadOnlyProperty();
    }

    /** Whether the user looks exactly from where the selected photo was taken. */
    public BooleanBinding inPlace() {
        return inPlace;
    }
}
