package nvs.app.ui.inspector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import nvs.app.session.Recents;
import nvs.app.ui.fixture.ToyScenes;
import nvs.app.ui.scene.SceneViewModel;
import nvs.app.ui.viewer.CpuViewPainter;
import nvs.app.ui.viewer.Preset;
import nvs.app.ui.viewer.ViewerViewModel;
import nvs.camera.OrbitView;
import nvs.camera.PinholeCamera;
import nvs.task.ProcessMemory;
import org.joml.Matrix4d;
import org.joml.Vector3d;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class InspectorViewModelTest {
    @TempDir
    private Path folder;

    private final SceneViewModel scenes =
            new SceneViewModel(new ToyScenes(), Recents.NONE, Runnable::run, Runnable::run);
    private final ViewerViewModel viewer = new ViewerViewModel(
            new ViewerViewModel.Threads(Runnable::run, Runnable::run, Runnable::run),
            CpuViewPainter::new,
            failure -> {});
    private final InspectorViewModel inspector = new InspectorViewModel(scenes, viewer, Runnable::run, Runnable::run);

    @BeforeEach
    void open() {
        scenes.open(folder);
        viewer.resize(400, 400);
        viewer.show(scenes.sceneProperty().get());
    }

    @AfterEach
    void close() {
        viewer.close();
        scenes.close();
    }

    private String text(CameraFigure figure) {
        return inspector.figure(figure).getValue();
    }

    private OrbitView view() {
        return viewer.moves().view().orElseThrow();
    }

    private PinholeCamera camera() {
        return viewer.cameraProperty().get();
    }

    @Test
    void theModelIsDescribed() {
        assertThat(inspector.fact(ModelFact.WEIGHTS).getValue()).isEqualTo("toy-64");
        assertThat(inspector.fact(ModelFact.TITLE).getValue()).isEqualTo("A ball for tests");
        assertThat(inspector.fact(ModelFact.RESOLUTIONS).getValue()).isEqualTo("32 × 32, 64 × 64");
        assertThat(inspector.fact(ModelFact.DEVICE).getValue()).isEqualTo("CPU");
        assertThat(inspector.fact(ModelFact.RECONSTRUCT).getValue()).isEqualTo("830 ms");
        assertThat(inspector.fact(ModelFact.FRAME).getValue()).contains("fps");
    }

    @Test
    void memoryIsSaidOnceItIsMeasured() {
        assertThat(inspector.fact(ModelFact.MEMORY).getValue()).isEmpty();
        inspector.measureMemory();
        assertThat(inspector.fact(ModelFact.MEMORY).getValue().isEmpty())
                .isEqualTo(ProcessMemory.residentBytes().isEmpty());
    }

    @Test
    void figuresFollowTheCamera() {
        assertThat(text(CameraFigure.DISTANCE)).isEqualTo("2.700");
        assertThat(text(CameraFigure.ELEVATION)).isEqualTo("20.0");
        assertThat(text(CameraFigure.AZIMUTH)).isEqualTo("0.0");
        assertThat(text(CameraFigure.ROLL)).isEqualTo("0.0");
        assertThat(text(CameraFigure.FOV)).isEqualTo("40.0");
        assertThat(text(CameraFigure.X)).isEqualTo("2.537");
        viewer.moves().turn(Math.toRadians(30), Math.toRadians(-5));
        viewer.moves().roll(Math.toRadians(10));
        assertThat(text(CameraFigure.AZIMUTH)).isEqualTo("30.0");
        assertThat(text(CameraFigure.ELEVATION)).isEqualTo("15.0");
        assertThat(text(CameraFigure.ROLL)).isEqualTo("10.0");
    }

    @ParameterizedTest
    @CsvSource({
        "X, 1.5, 1.500",
        "Y, -0.25, -0.250",
        "Z, 2, 2.000",
        "AZIMUTH, 190, -170.0",
        "ELEVATION, '12,5', 12.5",
        "DISTANCE, 3.25, 3.250",
        "ROLL, -15, -15.0",
        "FOV, 55°, 55.0"
    })
    void aTypedFigureIsTheCameras(CameraFigure figure, String typed, String shown) {
        viewer.moves().pan(20, 10);
        viewer.moves().look(8, -5);
        assertThat(inspector.type(figure, typed)).isTrue();
        assertThat(text(figure)).isEqualTo(shown);
    }

    @ParameterizedTest
    @EnumSource(
            value = CameraFigure.class,
            names = {"X", "Y", "Z"},
            mode = EnumSource.Mode.EXCLUDE)
    void theOtherFiguresOfAnOrbitStay(CameraFigure typed) {
        viewer.moves().roll(Math.toRadians(7));
        viewer.moves().turn(0.3, 0.1);
        double[] before = values();
        assertThat(inspector.type(typed, "21")).isTrue();
        double[] after = values();
        for (CameraFigure figure : CameraFigure.values()) {
            boolean isPlace = figure.ordinal() <= CameraFigure.Z.ordinal();
            if (figure != typed && !isPlace) {
                assertThat(after[figure.ordinal()])
                        .as(figure.name())
                        .isCloseTo(before[figure.ordinal()], within(0.051));
            }
        }
    }

    private double[] values() {
        double[] values = new double[CameraFigure.values().length];
        for (CameraFigure figure : CameraFigure.values()) {
            values[figure.ordinal()] = Double.parseDouble(text(figure));
        }
        return values;
    }

    @Test
    void aTypedPlaceLeavesTheDirectionAsItIs() {
        Vector3d forward = camera().forward();
        inspector.type(CameraFigure.Y, "0.8");
        assertThat(camera().forward().distance(forward)).isLessThan(1e-9);
        assertThat(camera().centre().y).isEqualTo(0.8);
    }

    @Test
    void aFigureThatIsOnlyReadMovesNothing() {
        viewer.moves().turn(0.123456, 0);
        PinholeCamera before = camera();
        assertThat(inspector.type(CameraFigure.AZIMUTH, text(CameraFigure.AZIMUTH)))
                .isTrue();
        assertThat(camera()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "far", "NaN", "Infinity", "0", "-2", "1e300"})
    void aDistanceThatMakesNoSenseIsRefused(String typed) {
        PinholeCamera before = camera();
        assertThat(inspector.type(CameraFigure.DISTANCE, typed)).isFalse();
        assertThat(camera()).isEqualTo(before);
    }

    @Test
    void thePivotItselfIsNoPlaceToStand() {
        viewer.moves().moveTo(new OrbitView(new Vector3d(), new Vector3d(0, 0, 1), 0, 0, 2));
        inspector.type(CameraFigure.Z, "0");
        inspector.type(CameraFigure.Y, "0");
        assertThat(inspector.type(CameraFigure.X, "0")).isFalse();
        assertThat(view().distance()).isEqualTo(2);
    }

    @Test
    void theCopiedCameraIsAMatrixToTheWorldAndALens() {
        JsonNode json = new JsonMapper().readTree(inspector.cameraJson());
        assertThat(json.get("width").intValue()).isEqualTo(64);
        assertThat(json.get("fl_y").doubleValue())
                .isEqualTo(camera().intrinsics().focalYPixels());
        Matrix4d matrix = new Matrix4d();
        for (int row = 0; row < 4; row++) {
            for (int column = 0; column < 4; column++) {
                matrix.set(
                        column,
                        row,
                        json.get("world_from_camera").get(row).get(column).doubleValue());
            }
        }
        assertThat(matrix).isEqualTo(camera().worldFromCamera());
    }

    @Test
    void figuresAreEmptyWithoutAScene() {
        viewer.show(null);
        assertThat(text(CameraFigure.X)).isEmpty();
        assertThat(inspector.type(CameraFigure.X, "1")).isFalse();
        assertThat(inspector.cameraJson()).isEmpty();
        viewer.moves().flyTo(Preset.TOP);
        assertThat(text(CameraFigure.X)).isEmpty();
    }
}
