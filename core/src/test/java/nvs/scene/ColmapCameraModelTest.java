package nvs.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import nvs.camera.DivisionDistortion;
import nvs.camera.FieldOfViewDistortion;
import nvs.camera.FisheyeDistortion;
import nvs.camera.LensDistortion;
import nvs.camera.PinholeIntrinsics;
import nvs.camera.RadialSeriesDistortion;
import nvs.camera.RadialTangentialDistortion;
import nvs.camera.ThinPrismFisheyeDistortion;
import nvs.scene.ColmapModelFiles.Camera;
import nvs.scene.ColmapModelFiles.Encoding;
import nvs.scene.ColmapModelFiles.Image;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each camera model of COLMAP in both encodings; numbers and counts are those of pycolmap 4.2.1. */
class ColmapCameraModelTest {
    private static final String COLMAP_MODELS = """
            0, SIMPLE_PINHOLE, 3
            1, PINHOLE, 4
            2, SIMPLE_RADIAL, 4
            3, RADIAL, 5
            4, OPENCV, 8
            5, OPENCV_FISHEYE, 8
            6, FULL_OPENCV, 12
            7, FOV, 5
            8, SIMPLE_RADIAL_FISHEYE, 4
            9, RADIAL_FISHEYE, 5
            10, THIN_PRISM_FISHEYE, 12
            11, RAD_TAN_THIN_PRISM_FISHEYE, 16
            12, SIMPLE_DIVISION, 4
            13, DIVISION, 5
            14, SIMPLE_FISHEYE, 3
            15, FISHEYE, 4
            16, EUCM, 6
            17, EQUIRECTANGULAR, 2
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void photos() throws Exception {
        CaptureFolder.photo(folder.resolve("a.png"));
        CaptureFolder.photo(folder.resolve("b.png"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = COLMAP_MODELS)
    void eachModelTakesItsParametersAndNoMore(int number, String name, int parameters) throws Exception {
        for (Encoding encoding : Encoding.values()) {
            // A pinhole after it: a wrong count would shift what follows.
            write(encoding, new Camera(2, name, number, ones(parameters)), Camera.pinhole(1));

            assertThat(CaptureFormats.open(folder).views())
                    .filteredOn(view -> view.name().equals("a.png"))
                    .extracting(view -> view.camera().intrinsics())
                    .containsExactly(CaptureFolder.LENS);
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = COLMAP_MODELS)
    void aLineWithAParameterTooFewIsRefused(int number, String name, int parameters) throws Exception {
        write(Encoding.TEXT, new Camera(2, name, number, ones(parameters - 1)), Camera.pinhole(1));

        assertThatThrownBy(() -> CaptureFormats.open(folder))
                .isInstanceOf(SceneFormatException.class)
                .hasMessageContaining("cameras.txt, line 3, params: must be the " + parameters + " of " + name);
    }

    @ParameterizedTest
    @CsvSource({"SIMPLE_PINHOLE,0,3", "SIMPLE_RADIAL,2,4", "RADIAL,3,5"})
    void oneFocalLengthServesBothAxes(String name, int number, int parameters) throws Exception {
        assertThat(lens(name, number, parameters, 9, 4, 3)).isEqualTo(new PinholeIntrinsics(8, 6, 9, 9, 4, 3));
    }

    @ParameterizedTest
    @CsvSource({"PINHOLE,1,4", "OPENCV,4,8", "FULL_OPENCV,6,12"})
    void twoFocalLengthsAreOneForEachAxis(String name, int number, int parameters) throws Exception {
        assertThat(lens(name, number, parameters, 9, 7, 4, 3)).isEqualTo(new PinholeIntrinsics(8, 6, 9, 7, 4, 3));
    }

    @ParameterizedTest
    @CsvSource({
        "SIMPLE_RADIAL,2,'9,4,3,0.1','0.1,0,0,0,0,0,0,0'",
        "RADIAL,3,'9,4,3,0.1,0.2','0.1,0.2,0,0,0,0,0,0'",
        "OPENCV,4,'9,9,4,3,0.1,0.2,0.03,0.04','0.1,0.2,0,0,0,0,0.03,0.04'",
        "FULL_OPENCV,6,'9,9,4,3,0.1,0.2,0.03,0.04,0.5,0.6,0.7,0.8','0.1,0.2,0.5,0.6,0.7,0.8,0.03,0.04'",
    })
    void perspectiveModelsShareOneFormula(String name, int number, String parameters, String expected)
            throws Exception {
        double[] k = numbers(expected);
        assertThat(distortion(name, number, numbers(parameters)))
                .isEqualTo(new RadialTangentialDistortion(k[0], k[1], k[2], k[3], k[4], k[5], k[6], k[7]));
    }

    @ParameterizedTest
    @CsvSource({
        "OPENCV_FISHEYE,5,'9,9,4,3,0.1,0.2,0.3,0.4','0.1,0.2,0.3,0.4'",
        "SIMPLE_RADIAL_FISHEYE,8,'9,4,3,0.1','0.1,0,0,0'",
        "RADIAL_FISHEYE,9,'9,4,3,0.1,0.2','0.1,0.2,0,0'",
        "SIMPLE_FISHEYE,14,'9,4,3','0,0,0,0'",
        "FISHEYE,15,'9,9,4,3','0,0,0,0'",
    })
    void fisheyesShareAnother(String name, int number, String parameters, String expected) throws Exception {
        double[] k = numbers(expected);
        assertThat(distortion(name, number, numbers(parameters)))
                .isEqualTo(new FisheyeDistortion(k[0], k[1], k[2], k[3]));
    }

    @Test
    void othersHaveTheirOwn() throws Exception {
        assertThat(distortion("FOV", 7, numbers("9,9,4,3,0.5"))).isEqualTo(new FieldOfViewDistortion(0.5));
        assertThat(distortion("FOV", 7, numbers("9,9,4,3,0"))).isEqualTo(LensDistortion.NONE);
        assertThat(distortion("SIMPLE_DIVISION", 12, numbers("9,4,3,-0.1"))).isEqualTo(new DivisionDistortion(-0.1));
        assertThat(distortion("DIVISION", 13, numbers("9,9,4,3,0.1"))).isEqualTo(new DivisionDistortion(0.1));
        assertThat(distortion("THIN_PRISM_FISHEYE", 10, numbers("9,9,4,3,.01,.02,.001,.002,.03,.04,.0001,.0002")))
                .isEqualTo(new ThinPrismFisheyeDistortion(
                        new RadialSeriesDistortion(0.01, 0.02, 0.03, 0.04, 0.001, 0.002), 0.0001, 0.0002));
    }

    @Test
    void aFieldOfViewThatIsNoneCostsItsViews() throws Exception {
        assertThat(reason(new Camera(2, "FOV", 7, 9, 9, 4, 3, 3.2)))
                .endsWith("cameras[0].omega: must be less than pi, found 3.2");
    }

    @ParameterizedTest
    @CsvSource({"RAD_TAN_THIN_PRISM_FISHEYE,11,16", "EUCM,16,6", "EQUIRECTANGULAR,17,2"})
    void aModelWhoseFormulaIsNotKnownCostsItsViews(String name, int number, int parameters) throws Exception {
        assertThat(reason(new Camera(2, name, number, filled(parameters, 9, 9, 4, 3))))
                .contains("cameras[0].model: is " + name + ", whose distortion is not known here")
                .contains("colmap image_undistorter");
    }

    @Test
    void distortionThatLeavesNothingOfThePhotoCostsItsViews() throws Exception {
        assertThat(reason(new Camera(2, "SIMPLE_RADIAL", 2, 9, 4, 3, -1000)))
                .contains("cameras[0].params: without its distortion, a photo of 8x6 would be left with");
    }

    @ParameterizedTest
    @CsvSource({"0,4.5,'fx: must be positive, found 0.0'", "9,NaN,'cx: must be finite, found NaN'"})
    void aSenselessLensCostsItsViews(double focal, double centre, String reason) throws Exception {
        assertThat(reason(new Camera(2, "PINHOLE", 1, focal, 10, centre, 2.5))).endsWith("cameras[0]." + reason);
    }

    @Test
    void anUnknownModelIsNamed() throws Exception {
        write(Encoding.BINARY, new Camera(2, "", 99, 1, 2, 3), Camera.pinhole(1));
        assertThatThrownBy(() -> CaptureFormats.open(folder))
                .hasMessage(folder.resolve("cameras.bin")
                        + ", cameras[0].model: is 99, which is no camera model of COLMAP");

        Files.delete(folder.resolve("cameras.bin"));
        write(Encoding.TEXT, new Camera(2, "PANORAMA", 0, 1, 2, 3), Camera.pinhole(1));
        assertThatThrownBy(() -> CaptureFormats.open(folder))
                .hasMessage(folder.resolve("cameras.txt")
                        + ", line 3, model: is PANORAMA, which is no camera model of COLMAP");
    }

    private LensDistortion distortion(String name, int number, double[] parameters) throws Exception {
        write(Encoding.BINARY, new Camera(2, name, number, parameters), Camera.pinhole(1));
        return CaptureFormats.open(folder).views().get(1).photo().lens().distortion();
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.split(",")).mapToDouble(Double::parseDouble).toArray();
    }

    private PinholeIntrinsics lens(String name, int number, int parameters, double... first) throws Exception {
        write(Encoding.BINARY, new Camera(2, name, number, filled(parameters, first)), Camera.pinhole(1));
        return CaptureFormats.open(folder).views().get(1).camera().intrinsics();
    }

    private String reason(Camera second) throws Exception {
        write(Encoding.BINARY, second, Camera.pinhole(1));
        Capture capture = CaptureFormats.open(folder);
        assertThat(capture.views()).extracting(CaptureView::name).containsExactly("a.png");
        return capture.skipped().get(0).reason();
    }

    /** a.png is of camera 1, b.png of camera 2. */
    private void write(Encoding encoding, Camera... cameras) throws Exception {
        Files.deleteIfExists(folder.resolve("images.bin"));
        Image a = new Image("a.png", 1, 0, 1, 0, 0, 0, 0, 0, 0);
        Image b = new Image("b.png", 2, 0, 1, 0, 0, 0, 0, 0, 0);
        ColmapModelFiles.write(folder, encoding, List.of(cameras), List.of(a, b));
    }

    private static double[] ones(int count) {
        double[] values = new double[count];
        Arrays.fill(values, 1);
        return values;
    }

    private static double[] filled(int count, double... first) {
        return Arrays.copyOf(Arrays.copyOf(first, Math.min(first.length, count)), count);
    }
}
