package nvs.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.joml.Vector2d;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
