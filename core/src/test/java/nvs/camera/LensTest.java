package nvs.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.joml.Vector2d;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LensTest {
    private static final PinholeIntrinsics PHOTO = new PinholeIntrinsics(640, 480, 500, 510, 320, 240);
    /** Pixels: the rim is followed from sample to sample. */
    private static final double TOLERANCE = 0.02;

    private static final PinholeIntrinsics WIDE = new PinholeIntrinsics(640, 480, 300, 310, 320, 240);

    @Test
    void aLensWithoutDistortionIsThePinhole() {
        Lens lens = Lens.pinhole(PHOTO);

        assertThat(project(lens, 0.4, -0.3)).isEqualTo(new Vector2d(0.4 * 500 + 320, -0.3 * 510 + 240));
        assertThat(lens.undistorted()).isSameAs(PHOTO);
    }

    /** Pixels that pycolmap 4.2.1 gives for OPENCV and FULL_OPENCV. */
    @Test
    void perspectiveLensesAgreeWithColmap() {
        Lens opencv = new Lens(PHOTO, RadialTangentialDistortion.of(-0.2, 0.05, 0.002, -0.003));
        assertClose(project(opencv, 0.4, -0.3), 509.53, 94.977675);
        assertClose(project(opencv, -0.55, 0.2), 60.5832890625, 336.378811875);

        Lens full =
                new Lens(PHOTO, new RadialTangentialDistortion(0.3, -0.02, 0.01, 0.45, 0.02, -0.003, 0.002, -0.003));
        assertClose(project(full, 0.4, -0.3), 511.7582345637443, 93.27307555873566);
        assertClose(project(full, -0.55, 0.2), 56.568290145742026, 337.8680114732157);
    }

    /** Pixels that pycolmap 4.2.1 gives for OPENCV_FISHEYE and FISHEYE. */
    @Test
    void fisheyesAgreeWithColmap() {
        Lens bent = new Lens(WIDE, new FisheyeDistortion(-0.03, 0.004, -0.0007, 0.0001));
        assertClose(project(bent, 0.4, -0.3), 430.57762167860636, 154.3023431990801);
        assertClose(project(bent, -0.55, 0.2), 171.92691353051788, 295.6395840067145);

        Lens equidistant = new Lens(WIDE, new FisheyeDistortion(0, 0, 0, 0));
        assertClose(project(equidistant, 0.4, -0.3), 431.2754261601935, 153.76154472585006);
        assertClose(project(equidistant, 0, 0), 320, 240);
    }

    /** Pixels that pycolmap 4.2.1 gives for THIN_PRISM_FISHEYE. */
    @Test
    void thinPrismsAgreeWithColmap() {
        Lens lens = new Lens(new PinholeIntrinsics(640, 480, 300, 310, 322, 238), thinPrism());

        assertClose(project(lens, 0.4, -0.3), 432.8432103877677, 152.3280874181991);
        assertClose(project(lens, -0.55, 0.2), 174.37673521855393, 293.6886306959659);
        assertClose(project(lens, 1.5, 1), 582.4082688569479, 417.3689508705529);
    }

    /** Pixels that pycolmap 4.2.1 gives for FOV; the first by its formula: atan(tan(ω/2)) / ω is half. */
    @Test
    void theFieldOfViewModelAgreesWithColmap() {
        Lens lens = new Lens(new PinholeIntrinsics(640, 480, 500, 510, 322, 238), new FieldOfViewDistortion(0.3));

        assertClose(project(lens, 0.4, -0.3), 522, 85);
        assertClose(project(lens, -0.55, 0.2), 47.75594923587761, 339.71961155614724);
        assertClose(project(lens, 1.5, 1), 1013.9040553679257, 708.4947576501894);
        assertClose(project(lens, 1e-10, 0), 322 + 500 * 1e-10 * 2 * Math.tan(0.15) / 0.3, 238);
    }

    /** Pixels that pycolmap 4.2.1 gives for DIVISION. */
    @Test
    void divisionAgreesWithColmap() {
        Lens lens = new Lens(new PinholeIntrinsics(640, 480, 500, 510, 322, 238), new DivisionDistortion(-0.05));

        assertClose(project(lens, 0.4, -0.3), 519.5606127676787, 86.86613123272582);
        assertClose(project(lens, -0.55, 0.2), 51.55466942090408, 338.31063170570104);
        assertClose(project(lens, 1.5, 1), 978.5921335381066, 684.4826508059125);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.3, 0.2})
    void divisionIsUndoneByItsFormula(double k) {
        DivisionDistortion division = new DivisionDistortion(k);
        double distorted = division.distortedRadius(0.7);

        assertThat(distorted / (1 + k * distorted * distorted)).isCloseTo(0.7, within(1e-12));
    }

    @Test
    void aPositiveDivisionEndsWhereItsFormulaDoes() {
        // r = d / (1 + 0.36 d²) is largest for d = 1 / 0.6.
        double limit = new DivisionDistortion(0.36).largestRadius();

        assertThat(limit).isCloseTo(0.5 / 0.6, within(0.005)).isLessThan(0.5 / 0.6);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, Math.PI, -4, Double.NaN})
    void anAngleThatIsNoneIsRefused(double omega) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FieldOfViewDistortion(omega))
                .withMessage("omega must be less than pi and not zero: " + omega);
    }

    /** The series of Brown4, term by term. */
    @Test
    void aFourthRadialTermBelongsToTheEighthPower() {
        Lens brown4 = new Lens(PHOTO, new RadialSeriesDistortion(-0.2, 0.05, 0.03, -0.04, 0.002, -0.003));
        double r2 = 0.4 * 0.4 + 0.3 * 0.3;
        double scale = 1 - 0.2 * r2 + 0.05 * Math.pow(r2, 2) + 0.03 * Math.pow(r2, 3) - 0.04 * Math.pow(r2, 4);
        double x = 0.4 * scale + 2 * 0.002 * 0.4 * -0.3 - 0.003 * (r2 + 2 * 0.16);
        double y = -0.3 * scale + 0.002 * (r2 + 2 * 0.09) + 2 * -0.003 * 0.4 * -0.3;

        assertClose(project(brown4, 0.4, -0.3), 500 * x + 320, 510 * y + 240);
    }

    @Test
    void aSeriesWithoutAFourthTermIsTheKnownModel() {
        assertThat(new RadialSeriesDistortion(-0.2, 0.05, 0.03, 0, 0.002, -0.003).simplest())
                .isEqualTo(new RadialTangentialDistortion(-0.2, 0.05, 0.03, 0, 0, 0, 0.002, -0.003));
        assertThat(new RadialSeriesDistortion(-0.2, 0.05, 0.03, 0.1, 0.002, -0.003).simplest())
                .isEqualTo(new RadialSeriesDistortion(-0.2, 0.05, 0.03, 0.1, 0.002, -0.003));
    }

    static List<LensDistortion> bentLenses() {
        return List.of(
                RadialTangentialDistortion.of(-0.2, 0.05, 0.002, -0.003),
                new RadialSeriesDistortion(-0.2, 0.05, 0.03, -0.04, 0.002, -0.003),
                new RadialSeriesDistortion(0.1, -0.02, 0.03, 0.02, -0.001, 0.002),
                new FisheyeDistortion(-0.03, 0.004, -0.0007, 0.0001),
                thinPrism(),
                new FieldOfViewDistortion(0.9),
                new DivisionDistortion(-0.05),
                new DivisionDistortion(0.2));
    }

    private static LensDistortion thinPrism() {
        return new ThinPrismFisheyeDistortion(
                new RadialSeriesDistortion(-0.03, 0.004, 0.0003, 0.0004, 0.001, 0.002), 0.0005, 0.0006);
    }

    @ParameterizedTest
    @MethodSource("bentLenses")
    void everyLensKeepsOnlyWhatThePhotoShows(LensDistortion distortion) {
        Lens lens = new Lens(PHOTO, distortion);

        PinholeIntrinsics pinhole = lens.undistorted();

        assertThat(pinhole.width()).isGreaterThan(320);
        for (double along = 0; along <= 1; along += 1.0 / 64) {
            for (Vector2d rim : List.of(
                    source(lens, pinhole, along * pinhole.width(), 0),
                    source(lens, pinhole, along * pinhole.width(), pinhole.height()),
                    source(lens, pinhole, 0, along * pinhole.height()),
                    source(lens, pinhole, pinhole.width(), along * pinhole.height()))) {
                assertThat(rim.x).isBetween(-TOLERANCE, 640 + TOLERANCE);
                assertThat(rim.y).isBetween(-TOLERANCE, 480 + TOLERANCE);
            }
        }
    }

    /** Newton's method with differences, from where the lens puts a point back to where it was. */
    @ParameterizedTest
    @MethodSource("bentLenses")
    void noTwoDirectionsOfThePictureMeetInOnePixel(LensDistortion distortion) {
        double[][] points = {{0.4, -0.3}, {-0.55, 0.2}, {0, 0}, {1e-7, -1e-7}, {0.1, 0.45}};
        for (double[] point : points) {
            Vector2d distorted = new Vector2d();
            distortion.distort(point[0], point[1], distorted);

            assertThat(undistorted(distortion, distorted).distance(point[0], point[1]))
                    .isLessThan(1e-9);
        }
    }

    private static Vector2d undistorted(LensDistortion distortion, Vector2d wanted) {
        Vector2d point = new Vector2d(wanted);
        double step = 1e-6;
        for (int i = 0; i < 30; i++) {
            Vector2d here = new Vector2d();
            Vector2d right = new Vector2d();
            Vector2d below = new Vector2d();
            distortion.distort(point.x, point.y, here);
            distortion.distort(point.x + step, point.y, right);
            distortion.distort(point.x, point.y + step, below);
            right.sub(here).div(step);
            below.sub(here).div(step);
            here.sub(wanted);
            double determinant = right.x * below.y - below.x * right.y;
            point.sub(
                    (here.x * below.y - below.x * here.y) / determinant,
                    (right.x * here.y - here.x * right.y) / determinant);
        }
        return point;
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.25, -0.05, 0.05, 0.3})
    void everyPixelWithoutDistortionComesFromInsideThePhoto(double k1) {
        Lens lens = new Lens(PHOTO, RadialTangentialDistortion.of(k1, 0.02, 0.001, -0.002));

        PinholeIntrinsics pinhole = lens.undistorted();

        for (int y = 0; y <= pinhole.height(); y++) {
            for (int x = 0; x <= pinhole.width(); x += y == 0 || y == pinhole.height() ? 1 : pinhole.width()) {
                Vector2d source = source(lens, pinhole, x, y);
                assertThat(source.x).isBetween(-TOLERANCE, 640 + TOLERANCE);
                assertThat(source.y).isBetween(-TOLERANCE, 480 + TOLERANCE);
            }
        }
    }

    @Test
    void barrelDistortionIsUndoneUpToTheMiddleOfEachSide() {
        Lens lens = new Lens(PHOTO, RadialTangentialDistortion.of(-0.1, 0, 0, 0));

        PinholeIntrinsics pinhole = lens.undistorted();

        assertThat(source(lens, pinhole, 0, pinhole.centreYPixels()).x).isCloseTo(0, within(1e-6));
        assertThat(source(lens, pinhole, pinhole.centreXPixels(), 0).y).isCloseTo(0, within(1e-6));
        assertThat(pinhole.width()).isBetween(641, 720);
        assertThat(pinhole.focalXPixels()).isEqualTo(500);
    }

    @Test
    void whatIsMadeOfAFisheyeEndsAtTheStatedAngle() {
        Lens lens = new Lens(new PinholeIntrinsics(900, 900, 280, 280, 450, 450), new FisheyeDistortion(0, 0, 0, 0));

        PinholeIntrinsics pinhole = lens.undistorted();

        double corner = Math.hypot(pinhole.width(), pinhole.height()) / 2 / 280;
        assertThat(Math.atan(corner)).isCloseTo(LensDistortion.LARGEST_HALF_ANGLE_RADIANS, within(0.01));
        assertThat(pinhole.width()).isEqualTo(pinhole.height());
    }

    @Test
    void nothingIsMadeOfThePartWhereTheFormulaTurnsBack() {
        // r (1 - 0.5 r²) is largest at r² = 2/3.
        double limit = RadialTangentialDistortion.of(-0.5, 0, 0, 0).largestRadius();

        assertThat(limit).isCloseTo(Math.sqrt(2.0 / 3), within(0.005)).isLessThan(Math.sqrt(2.0 / 3));
    }

    @ParameterizedTest
    @CsvSource({"-1000, 320", "0.1, -50"})
    void aLensThatLeavesNothingIsRefused(double k1, double centreX) {
        Lens lens = new Lens(
                new PinholeIntrinsics(640, 480, 500, 500, centreX, 240), RadialTangentialDistortion.of(k1, 0, 0, 0));

        assertThatIllegalArgumentException()
                .isThrownBy(lens::undistorted)
                .withMessageStartingWith("without its distortion, a photo of 640x480 would be left with");
    }

    @Test
    void coefficientsAreNumbers() {
        assertThatIllegalArgumentException().isThrownBy(() -> RadialTangentialDistortion.of(Double.NaN, 0, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new FisheyeDistortion(0, 0, Double.POSITIVE_INFINITY, 0));
    }

    @Test
    void aSmallerCopyOfThePhotoHasTheSameDistortion() {
        Lens lens = new Lens(PHOTO, RadialTangentialDistortion.of(-0.2, 0.05, 0.002, -0.003));

        Vector2d half = project(lens.scaledTo(320, 240), 0.4, -0.3);

        assertClose(half, 509.53 / 2, 94.977675 / 2);
    }

    @Test
    void pinholesAreToldApartFromOtherLenses() {
        assertThat(List.of(RadialTangentialDistortion.of(0, 0, 0, 0), new FisheyeDistortion(0, 0, 0, 0)))
                .extracting(LensDistortion::isNone)
                .containsExactly(true, false);
    }

    private static Vector2d source(Lens lens, PinholeIntrinsics pinhole, double x, double y) {
        return project(
                lens,
                (x - pinhole.centreXPixels()) / pinhole.focalXPixels(),
                (y - pinhole.centreYPixels()) / pinhole.focalYPixels());
    }

    private static Vector2d project(Lens lens, double x, double y) {
        Vector2d pixel = new Vector2d();
        lens.project(x, y, pixel);
        return pixel;
    }

    private static void assertClose(Vector2d actual, double x, double y) {
        assertThat(actual.distance(x, y)).as("%s", actual).isLessThan(1e-9);
    }
}
