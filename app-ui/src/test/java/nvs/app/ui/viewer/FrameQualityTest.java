package nvs.app.ui.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import nvs.image.ImageSize;
import nvs.usecase.PatchGrids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameQualityTest {
    private static final PatchGrids FOUR = new PatchGrids(4, 2);
    private static final ImageSize COARSE = ImageSize.square(640);
    private static final ImageSize FINE = ImageSize.square(1280);

    private final FrameQuality quality =
            new FrameQuality(List.of(new FrameGrade(COARSE, FOUR), new FrameGrade(FINE, FOUR)));

    @Test
    void theFirstFrameComesAsSoonAsItCan() {
        assertThat(whileMoving()).isEqualTo(grade(COARSE, 1));
        assertThat(quality.usualSeconds()).isNaN();
    }

    @Test
    void atRestTheModelDoesItsBestHoweverLongThatTakes() {
        assertThat(quality.atRest()).isEqualTo(grade(FINE, 4));
        measure(grade(FINE, 1), 900);
        assertThat(quality.atRest()).isEqualTo(grade(FINE, 4));
    }

    @ParameterizedTest
    @CsvSource({
        "5,1280,4",
        "10.5,1280,4",
        "12,1280,2",
        "21,1280,2",
        "23,640,4",
        "44,640,4",
        "46,640,2",
        "91,640,1",
        "900,640,1"
    })
    void aSizeThatIsNotMeasuredIsPredictedByItsPixels(double milliseconds, int side, int grids) {
        measure(grade(COARSE, 1), milliseconds);

        assertThat(whileMoving()).isEqualTo(grade(ImageSize.square(side), grids));
    }

    @Test
    void whatIsMeasuredCountsMoreThanWhatWasPredicted() {
        for (int frame = 0; frame < 3; frame++) {
            measure(grade(COARSE, 1), 5);
        }
        assertThat(whileMoving()).isEqualTo(grade(FINE, 4));

        measure(grade(FINE, 4), 2000);
        assertThat(whileMoving()).as("one frame may have warmed up the model").isEqualTo(grade(FINE, 4));
        measure(grade(FINE, 4), 800);
        measure(grade(FINE, 4), 800);

        assertThat(whileMoving()).isEqualTo(grade(COARSE, 4));
    }

    @Test
    void aWiderFrameTakesLonger() {
        measure(grade(COARSE, 1), 10);
        assertThat(whileMoving()).isEqualTo(grade(FINE, 4));

        assertThat(quality.whileMoving(trained -> new ImageSize(2 * trained.width(), trained.height())))
                .isEqualTo(grade(FINE, 2));
    }

    @Test
    void aSizeThatHoldsTheRateByAHairIsKeptButNotTaken() {
        measure(grade(COARSE, 1), 100);
        assertThat(whileMoving()).isEqualTo(grade(COARSE, 1));
        for (int frame = 0; frame < 15; frame++) {
            measure(grade(COARSE, 1), 41); // 164 ms for four
        }
        assertThat(whileMoving()).isEqualTo(grade(COARSE, 2));
        for (int frame = 0; frame < 15; frame++) {
            measure(grade(COARSE, 1), 37); // 148 ms
        }
        assertThat(whileMoving()).isEqualTo(grade(COARSE, 4));
        for (int frame = 0; frame < 15; frame++) {
            measure(grade(COARSE, 1), 41);
        }
        assertThat(whileMoving()).isEqualTo(grade(COARSE, 4));
    }

    @Test
    void edgesBetweenPatchesAreShownOnlyWhereNothingElseIsFastEnough() {
        measure(grade(COARSE, 1), 30); // once finely would be 120 ms
        assertThat(whileMoving()).isEqualTo(grade(COARSE, 4));
        measure(grade(COARSE, 1), 2000);
        measure(grade(COARSE, 1), 2000);
        assertThat(whileMoving()).as("there is nothing else").isEqualTo(grade(COARSE, 1));
    }

    @Test
    void theUsualTimeIsThatOfFramesWhileTheViewMoves() {
        whileMoving();
        measure(grade(COARSE, 1), 100);
        measure(grade(FINE, 4), 1600);
        assertThat(quality.usualSeconds()).isEqualTo(0.1);
    }

    @Test
    void aModelOfOneSizeThatNeedsOneRenderGetsOne() {
        FrameQuality plain = new FrameQuality(List.of(new FrameGrade(COARSE, PatchGrids.ONE)));
        assertThat(plain.whileMoving(UnaryOperator.identity())).isEqualTo(plain.atRest());
    }

    private FrameGrade whileMoving() {
        return quality.whileMoving(UnaryOperator.identity());
    }

    private static FrameGrade grade(ImageSize trained, int grids) {
        return new FrameGrade(trained, FOUR.atMost(grids));
    }

    private void measure(FrameGrade grade, double milliseconds) {
        quality.measured(grade, grade.trainedSize(), Duration.ofNanos((long) (milliseconds * 1e6)));
    }
}
