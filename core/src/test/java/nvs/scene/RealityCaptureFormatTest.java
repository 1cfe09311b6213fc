package nvs.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import nvs.camera.LensDistortion;
import nvs.camera.PinholeCamera;
import nvs.camera.PinholeIntrinsics;
import nvs.camera.RadialSeriesDistortion;
import nvs.camera.RadialTangentialDistortion;
import org.joml.Matrix3d;
import org.joml.Matrix4d;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RealityCaptureFormatTest {
    private static final String HEADER = "#name,x,y,alt,heading,pitch,roll,f,px,py,k1,k2,k3,k4,t1,t2\n";

    @TempDir
    Path folder;

    /** Heading, pitch and roll of zero: the camera looks down, and the top of the picture points to +y. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    0,0,0     |  0  0 -1 | 0 1 0
                    0,90,0    |  0  1  0 | 0 0 1
                    90,90,0   |  1  0  0 | 0 0 1
                    180,90,0  |  0 -1  0 | 0 0 1
                    0,0,90    | -1  0  0 | 0 1 0
                    """)
    void headingIsClockwiseFromNorthAndPitchIsUpFromTheGround(String angles, String forward, String up)
            throws Exception {
        CaptureFolder.photo(folder.resolve("a.png"));
        write(HEADER + "a.png,1,2,3," + angles + ",36,0,0,0,0,0,0,0,0\n");

        PinholeCamera camera = CaptureFormats.open(folder).views().get(0).camera();

        assertThat(camera.centre()).isEqualTo(new Vector3d(1, 2, 3));
        assertThat(camera.forward().distance(vector(forward))).isLessThan(1e-12);
        assertThat(camera.up().distance(vector(up))).isLessThan(1e-12);
    }

    /** The same camera as RealityCapture has written it in both of its formats, published in its forum (topic 710449). */
    @Test
    void anglesTurnLikeTheMatrixThatRealityCaptureWritesToXmp() throws Exception {
        CaptureFolder.photo(folder.resolve("a.png"));
        write(HEADER + "a.png,0,0,0,163.736597399311,83.4154313461628,174.386496244756,36,0,0,0,0,0,0,0,0\n");
        Matrix3d cameraFromWorld = new Matrix3d(
                        0.982594073038806,
                        0.185426733553445,
                        -0.0112166890261935,
                        -0.032113633044729,
                        0.11008102707942,
                        -0.993403685341366,
                        -0.18296885582437,
                        0.976472781986697,
                        0.114)
                .transpose(); // JOML takes columns.

        Matrix4d actual = CaptureFormats.open(folder).views().get(0).camera().cameraFromWorld();

        assertThat(actual.get3x3(new Matrix3d()).equals(cameraFromWorld, 2e-3)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"720,480,720", "480,720,720"})
    void lengthsAreSharesOfTheLongerSide(int width, int height, double longer) throws Exception {
        CaptureFolder.photo(folder.resolve("a.png"), width, height);
        write(HEADER + "a.png,0,0,0,0,0,0,50,0.01,-0.02,0,0,0,0,0,0\n");

        PinholeIntrinsics lens =
                CaptureFormats.open(folder).views().get(0).camera().intrinsics();

        assertThat(lens)
                .isEqualTo(new PinholeIntrinsics(
                        width,
                        height,
                        50 * longer / 36,
                        50 * longer / 36,
                        width / 2.0 + 0.01 * longer,
                        height / 2.0 - 0.02 * longer));
    }

    @Test
    void distortionIsBrowns() throws Exception {
        CaptureFolder.photo(folder.resolve("a.png"), 72, 48);
        write(HEADER + "a.png,0,0,0,0,0,0,50,0,0,0.1,0.02,0.003,0,0.004,0.005\n");

        LensDistortion distortion =
                CaptureFormats.open(folder).views().get(0).photo().lens().distortion();

        assertThat(distortion).isEqualTo(new RadialTangentialDistortion(0.1, 0.02, 0.003, 0, 0, 0, 0.004, 0.005));
    }

    @Test
    void theFourthTermOfBrown4IsUnderstood() throws Exception {
        CaptureFolder.photo(folder.resolve("a.png"), 72, 48);
        write(HEADER + "a.png,0,0,0,0,0,0,50,0,0,0.1,0.02,0.003,0.006,0.004,0.005\n");

        LensDistortion distortion =
                CaptureFormats.open(folder).views().get(0).photo().lens().distortion();

        assertThat(distortion).isEqualTo(new RadialSeriesDistortion(0.1, 0.02, 0.003, 0.006, 0.004, 0.005));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.png", "a", "a.tif", "C:\\\\photos\\\\a.png", "\"a.png\""})
    void photosAreFoundByTheirNames(String name) throws Exception {
        Path photo = CaptureFolder.photo(folder.resolve("images/a.png"));
        Path file =
                write("\uFEFF#cameras 1\r\n" + HEADER.strip() + "\r\n" + name + ",0,0,0,0,0,0,36,0,0,0,0,0,0,0,0\r\n");

        for (Path opened : new Path[] {folder, file}) {
            Capture capture = CaptureFormats.open(opened);
            assertThat(capture.format()).isEqualTo("RealityCapture CSV");
            assertThat(capture.views().get(0).imagePath()).isEqualTo(photo);
        }
    }

    @Test
    void columnsAreKnownByTheirNamesAndDistortionMayBeMissing() throws Exception {
        CaptureFolder.photo(folder.resolve("a.png"));
        write("#name,f,alt,y,x,roll,pitch,heading,other\na.png,18,3,2,1,0,0,0,word\n");

        CaptureView view = CaptureFormats.open(folder).views().get(0);

        assertThat(view.camera().centre()).isEqualTo(new Vector3d(1, 2, 3));
        assertThat(view.camera().intrinsics()).isEqualTo(new PinholeIntrinsics(8, 6, 4, 4, 4, 3));
        assertThat(view.photo().lens().distortion().isNone()).isTrue();
    }

    @Test
    void aBadLineCostsItsViewOnly() throws Exception {
        CaptureFolder.photo(folder.resolve("a.png"));
        Path broken = Files.writeString(folder.resolve("broken.png"), "no picture");
        String rest = ",0,0,0,0,0,0,36,0,0,0,0,0,0,0,0\n";
        write(HEADER + "a.png" + rest + "b.png" + rest + "a.png,0,north" + rest.substring(4) + "a.png,nan"
                + rest.substring(2) + "a.png,1,2\n" + "a.png,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0\n"
                + "a.png,0,0,0,0,0,0,36,0,0,0,0,0,-1e9,0,0\n" + "broken.png" + rest);

        Capture capture = CaptureFormats.open(folder);

        assertThat(capture.views()).hasSize(1);
        assertThat(capture.skipped())
                .extracting(SkippedView::reason)
                .satisfiesExactly(
                        reason -> assertThat(reason).isEqualTo("line 3, name: there is no photo b.png"),
                        reason -> assertThat(reason).isEqualTo("line 4, y: must be a number, found north"),
                        reason -> assertThat(reason).isEqualTo("line 5, x: must be finite, found NaN"),
                        reason -> assertThat(reason)
                                .isEqualTo("line 6, alt: is missing: the line has 3 fields, and the header 16"),
                        reason -> assertThat(reason).isEqualTo("line 7, f: must be positive, found 0.0"),
                        reason -> assertThat(reason).startsWith("line 8, k1: without its distortion, a photo of"),
                        reason ->
                                assertThat(reason).startsWith(broken.getFileName() + ", cannot be read as a picture"));
    }

    @Test
    void anExportWithoutTheLensIsRefusedWithAdvice() throws Exception {
        Path file = write("#name,x,y,alt,heading,pitch,roll\na.png,0,0,0,0,0,0\n");

        assertThatThrownBy(() -> CaptureFormats.open(folder))
                .isInstanceOf(SceneFormatException.class)
                .hasMessage(file + ", line 1, f: is missing: export the registration as"
                        + " \"Internal/External camera parameters\"");
    }

    @Test
    void anotherTableIsNotTaken() throws Exception {
        write("name,x,y\na,1,2\n");

        assertThatThrownBy(() -> CaptureFormats.open(folder)).hasMessageContaining("holds no cameras");
    }

    private static Vector3d vector(String text) {
        String[] words = text.strip().split(" +");
        return new Vector3d(Double.parseDouble(words[0]), Double.parseDouble(words[1]), Double.parseDouble(words[2]));
    }

    private Path write(String csv) throws Exception {
        return Files.writeString(folder.resolve("cameras.csv"), csv);
    }
}
