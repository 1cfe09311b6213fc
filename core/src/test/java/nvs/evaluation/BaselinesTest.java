package nvs.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import nvs.camera.PinholeCamera;
import nvs.camera.PinholeIntrinsics;
import nvs.image.ArgbImage;
import nvs.image.RgbImage;
import nvs.synthesis.PosedImage;
import org.assertj.core.data.Offset;
import org.joml.Matrix4d;
import org.junit.jupiter.api.Test;

class BaselinesTest {
    private static final PinholeIntrinsics LENS = PinholeIntrinsics.ofVerticalFov(16, 16, 1);

    private final Baselines baselines = new Baselines(List.of(grey(0, -1), grey(100, 0), grey(200, 5)));

    private static PosedImage grey(int level, double x) {
        int[] pixels = new int[16 * 16];
        Arrays.fill(pixels, 0xff000000 | level << 16 | level << 8 | level);
        return new PosedImage(new ArgbImage(16, 16, pixels), cameraAt(x));
    }

    private static PinholeCamera cameraAt(double x) {
        return new PinholeCamera(LENS, new Matrix4d().translation(x, 0, 0));
    }

    @Test
    void theMeanIsTakenPixelByPixel() {
        assertThat(baselines.meanOfInputs().value(3, 4, 1)).isCloseTo(100 / 255f, Offset.offset(1e-6f));
    }

    @Test
    void theNearestInputIsTheOneWhoseCentreIsNearest() {
        RgbImage nearest = baselines.nearestInput(cameraAt(3));
        assertThat(nearest.value(0, 0, 0)).isCloseTo(200 / 255f, Offset.offset(1e-6f));
    }

    @Test
    void whiteIsWhite() {
        assertThat(baselines.white().value(15, 15, 2)).isEqualTo(1f);
    }

    @Test
    void theMeanScoreAveragesBothNumbers() {
        Score mean = Score.mean(List.of(new Score(20, 0.5), new Score(30, 0.9)));
        assertThat(mean.psnrDecibels()).isCloseTo(25, Offset.offset(1e-12));
        assertThat(mean.ssim()).isCloseTo(0.7, Offset.offset(1e-12));
    }

    @Test
    void noScoresHaveNoMean() {
        assertThatIllegalArgumentException().isThrownBy(() -> Score.mean(List.of()));
    }
}
