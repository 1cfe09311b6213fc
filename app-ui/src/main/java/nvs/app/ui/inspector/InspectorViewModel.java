package nvs.app.ui.inspector;

import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import nvs.app.ui.scene.SceneViewModel;
import nvs.app.ui.text.Durations;
import nvs.app.ui.text.Messages;
import nvs.app.ui.text.Sizes;
import nvs.app.ui.viewer.ViewerViewModel;
import nvs.camera.OrbitView;
import nvs.camera.PinholeCamera;
import nvs.task.ProcessMemory;
import nvs.usecase.OpenedScene;
import org.joml.Matrix4d;
import org.joml.Vector3d;

/**
 * What the inspector says of the model and the camera, and what happens when a figure of the camera is typed. Methods and properties
 * belong to the window's thread.
 */
public final class InspectorViewModel {
    /** Beyond this, coordinates have no digits left to look around with. */
    private static final double LARGEST = 1e9;

    private final SceneViewModel scenes;
    private final ViewerViewModel viewer;
    private final Executor ui;
    private final Executor background;
    private final ReadOnlyObjectWrapper<Long> residentBytes = new ReadOnlyObjectWrapper<>();
    private final Map<ModelFact, ObservableValue<String>> facts = new EnumMap<>(ModelFact.class);
    private final ObservableValue<CameraFigures> figures;

    /**
     * Follows the open scene and the camera.
     *
     * @param ui runs tasks on the window's thread
     * @param background asks the system
     */
    public InspectorViewModel(SceneViewModel scenes, ViewerViewModel viewer, Executor ui, Executor background) {
        this.scenes = scenes;
        this.viewer = viewer;
        this.ui = ui;
        this.background = background;
        figures = viewer.cameraProperty().map(this::figures);
        for (ModelFact fact : ModelFact.values()) {
            facts.put(fact, describe(fact));
        }
    }

    private ObservableValue<String> describe(ModelFact fact) {
        return switch (fact) {
            case WEIGHTS -> ofScene(scene -> scene.model().name());
            case TITLE -> ofScene(scene -> scene.model().title());
            case PARAMETERS ->
                ofScene(scene -> Messages.text("inspector.count", scene.model().parameterCount()));
            case RESOLUTIONS -> ofScene(scene -> Sizes.text(scene.model().resolutions()));
            case SHOWN -> viewer.frameSizeProperty().map(Sizes::text).orElse("");
            case DEVICE -> ofScene(scene -> scene.model().device());
            case LICENCE -> ofScene(scene -> scene.model().licence());
            case RECONSTRUCT ->
                ofScene(scene -> Durations.text(scene.reconstructTime().toNanos() / 1e9));
            case FRAME -> frameTime();
            case MEMORY ->
                residentBytes
                        .map(bytes -> Messages.text("inspector.megabytes", bytes / 1e6))
                        .orElse("");
        };
    }

    private ObservableValue<String> ofScene(Function<OpenedScene, String> text) {
        return scenes.sceneProperty().map(text).orElse("");
    }

    private ObservableValue<String> frameTime() {
        return Bindings.createStringBinding(
                () -> {
                    double seconds = viewer.frameSecondsProperty().get();
                    return Double.isNaN(seconds)
                            ? ""
                            : Messages.text("inspector.frame", Durations.text(seconds), Math.round(1 / seconds));
                },
                viewer.frameSecondsProperty());
    }

    /** A fact about the model, for people; empty while there is nothing to say. */
    public ObservableValue<String> fact(ModelFact fact) {
        return facts.get(fact);
    }

    /** Asks the system how much memory the process has. */
    public void measureMemory() {
        background.execute(() -> {
            OptionalLong bytes = ProcessMemory.residentBytes();
            ui.execute(() -> residentBytes.set(bytes.isPresent() ? bytes.getAsLong() : null));
        });
    }

    /** Empty (null) without a scene, and where the camera stands on the pivot itself. */
    private CameraFigures figures(PinholeCamera camera) {
        return viewer.moves()
                .view()
                .filter(view -> camera.centre().distance(view.pivot()) > 0)
                .map(view -> CameraFigures.of(camera, view.pivot(), view.up()))
                .orElse(null);
    }

    /** A figure of the camera, for people; empty without a scene. */
    public ObservableValue<String> figure(CameraFigure figure) {
        return figures.map(present -> present.text(figure)).orElse("");
    }

    /**
     * Moves the camera so that one of its figures is as typed, and the others stay as far as they can.
     *
     * @return whether that was a number that makes sense
     */
    public boolean type(CameraFigure figure, String typed) {
        CameraFigures present = figures.getValue();
        double value = number(typed);
        if (present == null || !(Math.abs(value) <= LARGEST)) {
            return false;
        }
        if (present.text(figure).equals(typed.strip())) {
            return true; // what was read is shorter than what is
        }
        return figure.isAngle() ? turn(present, figure, Math.toRadians(value)) : move(present, figure, value);
    }

    /** What stands before a degree sign; decimal points and commas alike. */
    private static double number(String typed) {
        try {
            return Double.parseDouble(typed.replace("°", "").replace(',', '.').strip());
        } catch (NumberFormatException noNumber) {
            return Double.NaN;
        }
    }

    private boolean turn(CameraFigures present, CameraFigure figure, double radians) {
        OrbitView view = present.orbit();
        switch (figure) {
            case AZIMUTH -> viewer.moves().moveTo(view.turned(radians - view.azimuthRadians(), 0));
            case ELEVATION -> viewer.moves().moveTo(view.turned(0, radians - view.elevationRadians()));
            case ROLL -> viewer.moves().roll(radians - present.rollRadians());
            default -> viewer.moves().setFov(radians);
        }
        return true;
    }

    private boolean move(CameraFigures present, CameraFigure figure, double value) {
        if (figure == CameraFigure.DISTANCE) {
            if (!(value > 0)) {
                return false;
            }
            viewer.moves().moveTo(present.orbit().zoomed(value / present.orbit().distance()));
            return true;
        }
        Vector3d place = present.camera().centre();
        place.setComponent(figure.ordinal() - CameraFigure.X.ordinal(), value);
        if (!(place.distance(present.orbit().pivot()) > 0)) {
            return false;
        }
        Matrix4d worldFromCamera = new Matrix4d(present.camera().worldFromCamera()).setTranslation(place);
        viewer.moves()
                .lookThrough(new PinholeCamera(present.camera().intrinsics(), worldFromCamera), present.fovRadians());
        return true;
    }

    /** The camera as JSON for other programs; empty without a scene. */
    public String cameraJson() {
        PinholeCamera camera = viewer.cameraProperty().get();
        return camera == null ? "" : CameraJson.text(camera);
    }

    /** The open scene; null if there is none. */
    ReadOnlyObjectProperty<OpenedScene> sceneProperty() {
        return scenes.sceneProperty();
    }
}
