package nvs.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nvs.camera.FisheyeDistortion;
import nvs.camera.LensDistortion;
import nvs.camera.PinholeCamera;
import nvs.camera.PinholeIntrinsics;
import nvs.camera.RadialSeriesDistortion;
import nvs.camera.RadialTangentialDistortion;
import org.joml.Vector3d;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransformsFormatTest {
    private static final String SHARED_LENS =
            "\"w\":8,\"h\":6,\"fl_x\":9,\"fl_y\":10,\"cx\":4.5,\"cy\":2.5,\"k1\":0,\"p2\":0.0,";

    /** OpenGL: right, up, back. */
    private static final String IDENTITY = "[[1,0,0,1],[0,1,0,2],[0,0,1,3],[0,0,0,1]]";

    @TempDir
    Path folder;

    @BeforeEach
    void photos() throws IOException {
        CaptureFolder.photo(folder.resolve("images/a.png"));
        CaptureFolder.photo(folder.resolve("images/b.png"));
    }

    @Test
    void openGlAxesBecomeOpenCvAxes() throws Exception {
        write("{" + SHARED_LENS + "\"frames\":[" + frame("images/a.png", "") + "]}");

        PinholeCamera camera = CaptureFormats.open(folder).views().get(0).camera();

        assertThat(camera.centre()).isEqualTo(new Vector3d(1, 2, 3));
        assertThat(camera.forward()).isEqualTo(new Vector3d(0, 0, -1));
        assertThat(camera.up()).isEqualTo(new Vector3d(0, 1, 0));
        assertThat(camera.right()).isEqualTo(new Vector3d(1, 0, 0));
    }

    @Test
    void theSharedLensServesAllFrames() throws Exception {
        write("{" + SHARED_LENS + "\"frames\":[" + frame("images/a.png", "") + "," + frame("images/b.png", "") + "]}");

        assertThat(CaptureFormats.open(folder).views())
                .hasSize(2)
                .allSatisfy(view -> assertThat(view.camera().intrinsics()).isEqualTo(CaptureFolder.LENS));
    }

    @Test
    void aFramesOwnLensGoesBeforeTheSharedOne() throws Exception {
        write("{" + SHARED_LENS + "\"frames\":[" + frame("images/a.png", "\"fl_x\":20,") + "]}");

        assertThat(CaptureFormats.open(folder).views().get(0).camera().intrinsics())
                .isEqualTo(new PinholeIntrinsics(8, 6, 20, 10, 4.5, 2.5));
    }

    @Test
    void aFramesOwnAngleOfViewGoesBeforeTheSharedFocalLength() throws Exception {
        write("{" + SHARED_LENS + "\"frames\":[" + frame("images/a.png", "\"camera_angle_x\":1.5707963267948966,")
                + "]}");

        PinholeIntrinsics lens =
                CaptureFormats.open(folder).views().get(0).camera().intrinsics();

        assertThat(lens.focalXPixels()).isCloseTo(4, within(1e-12));
        assertThat(lens.focalYPixels()).isEqualTo(10);
    }

    @Test
    void focalLengthGoesBeforeTheAngleOfViewBesideIt() throws Exception {
        write("{\"camera_angle_x\":1.0," + SHARED_LENS + "\"frames\":[" + frame("images/a.png", "") + "]}");

        assertThat(CaptureFormats.open(folder).views().get(0).camera().intrinsics())
                .isEqualTo(CaptureFolder.LENS);
    }

    @Test
    void blendersFieldOfViewAndMissingExtensionAreUnderstood() throws Exception {
        Files.writeString(
                folder.resolve("transforms_train.json"),
                "{\"camera_angle_x\":1.5707963267948966,\"frames\":[" + frame("./images/a", "") + "]}");

        CaptureView view = CaptureFormats.open(folder).views().get(0);

        assertThat(view.imagePath()).isEqualTo(folder.resolve("images/a.png"));
        PinholeIntrinsics lens = view.camera().intrinsics();
        assertThat(lens.width()).isEqualTo(8);
        assertThat(lens.height()).isEqualTo(6);
        assertThat(lens.horizontalFovRadians()).isCloseTo(Math.PI / 2, within(1e-12));
        assertThat(lens.focalYPixels()).isEqualTo(lens.focalXPixels());
        assertThat(lens.centreYPixels()).isEqualTo(3);
    }

    @Test
    void bothAnglesGiveBothFocalLengths() throws Exception {
        write("{\"camera_angle_x\":1.0,\"camera_angle_y\":0.5,\"frames\":[" + frame("images/a.png", "") + "]}");

        PinholeIntrinsics lens =
                CaptureFormats.open(folder).views().get(0).camera().intrinsics();

        assertThat(lens.horizontalFovRadians()).isCloseTo(1.0, within(1e-12));
        assertThat(lens.verticalFovRadians()).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void aFramesOwnDistortionGoesBeforeTheSharedOne() throws Exception {
        write("{" + SHARED_LENS.replace("\"k1\":0", "\"k1\":0.1") + "\"p2\":0.02,\"frames\":["
                + frame("images/a.png", "\"k1\":0.3,\"k2\":0.2,") + "," + frame("images/b.png", "") + "]}");

        assertThat(distortions())
                .containsExactly(
                        RadialTangentialDistortion.of(0.3, 0.2, 0, 0.02),
                        RadialTangentialDistortion.of(0.1, 0, 0, 0.02));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"camera_model\":\"OPENCV_FISHEYE\"", "\"is_fisheye\":true"})
    void fisheyesAreMarkedInTwoWays(String mark) throws Exception {
        write("{" + SHARED_LENS.replace("\"k1\":0", "\"k1\":0.1") + "\"k4\":0.01," + mark + ",\"frames\":["
                + frame("images/a.png", "") + "]}");

        assertThat(distortions()).containsExactly(new FisheyeDistortion(0.1, 0, 0, 0.01));
    }

    /** nerfstudio's OPENCV, and what it takes a file without a model for, has k4 in a series. */
    @ParameterizedTest
    @ValueSource(strings = {"", "\"camera_model\":\"OPENCV\","})
    void aFourthCoefficientAloneContinuesTheSeries(String model) throws Exception {
        write("{" + SHARED_LENS + model + "\"frames\":[" + frame("images/a.png", "\"k1\":0.1,\"k4\":0.3,") + ","
                + frame("images/b.png", "") + "]}");

        assertThat(distortions())
                .containsExactly(new RadialSeriesDistortion(0.1, 0, 0, 0.3, 0, 0), LensDistortion.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"camera_model\":\"FULL_OPENCV\",\"k5\":0,", "\"k5\":0.2,"})
    void aFourthCoefficientWithAFifthIsInAFraction(String others) throws Exception {
        write("{" + SHARED_LENS + others + "\"k4\":0.3,\"frames\":[" + frame("images/a.png", "") + "]}");

        double k5 = others.contains("0.2") ? 0.2 : 0;
        assertThat(distortions()).containsExactly(new RadialTangentialDistortion(0, 0, 0, 0.3, k5, 0, 0, 0));
    }

    @Test
    void anUnknownSharedModelIsRefusedWithAdvice() throws IOException {
        Path file = write("{" + SHARED_LENS + "\"camera_model\":\"EQUIRECTANGULAR\",\"frames\":[]}");

        assertThatThrownBy(() -> CaptureFormats.open(folder))
                .isInstanceOf(SceneFormatException.class)
                .hasMessageStartingWith(
                        file + ", camera_model: is EQUIRECTANGULAR, whose distortion is not known here");
    }

    @Test
    void aMaskIsNamedByItsFrame() throws Exception {
        Path mask = CaptureFolder.photo(folder.resolve("cut/a.png"));
        write("{" + SHARED_LENS + "\"frames\":[" + frame("images/a.png", "\"mask_path\":\"cut/a.png\",") + ","
                + frame("images/b.png", "\"mask_path\":\"cut/b.png\",") + "]}");

        Capture capture = CaptureFormats.open(folder);

        assertThat(capture.views().get(0).photo().mask()).contains(mask);
        assertThat(capture.skipped().get(0).reason()).isEqualTo("frames[1].mask_path: there is no such mask");
    }

    private List<LensDistortion> distortions() throws SceneFormatException {
        return CaptureFormats.open(folder).views().stream()
                .map(view -> view.photo().lens().distortion())
                .toList();
    }

    @Test
    void aBadPoseIsNamed() throws Exception {
        String bad = "2";
        write("{" + SHARED_LENS + "\"frames\":[" + frame("images/a.png", "") + ","
                + frame("images/b.png", "").replace("[[1,0", "[[" + bad + ",0") + "]}");

        assertThat(CaptureFormats.open(folder).skipped())
                .containsExactly(new SkippedView(
                        1,
                        "images/b.png",
                        "frames[1].transform_matrix: must be a rotation and a translation with the last row 0 0 0 1"));
    }

    @Test
    void aMissingFocalLengthIsAskedFor() throws IOException {
        write("{\"w\":8,\"h\":6,\"frames\":[" + frame("images/a.png", "") + "]}");

        assertThatThrownBy(() -> CaptureFormats.open(folder)).hasMessageContaining("fl_x or camera_angle_x");
    }

    @Test
    void anObjectWithoutFramesIsRefused() throws IOException {
        write("{\"frames\":7}");

        assertThatThrownBy(() -> CaptureFormats.open(folder)).hasMessageContaining("a list called frames");
    }

    private static String frame(String photo, String more) {
        return "{" + more + "\"file_path\":\"" + photo + "\",\"transform_matrix\":" + IDENTITY + "}";
    }

    private Path write(String json) throws IOException {
        return Files.writeString(folder.resolve("transforms.json"), json);
    }
}
