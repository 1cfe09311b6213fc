package nvs.app.ui.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import nvs.usecase.PatchGrids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameQualityTest {
    private static final PatchGrids FOUR = new PatchGrids(4, 8);

    private final FrameQuality quality = new FrameQuality(FOUR);

    @Test
    void theFirstFrameComesAsSoonAsItCan() {
        assertThat(quality.whileMoving().count()).isEqualTo(1);
        assertThat(quality.atRest()).isEqualTo(FOUR);
        assertThat(quality.usualSeconds()).isNaN();
    }

    @ParameterizedTest
    @CsvSource({"5,4", "44,4", "46,2", "89,2", "91,1", "900,1"})
    void movingFramesAreAsGoodAsAFluentRateAllows(int millisecondsAGrid, int expected) {
        quality.measured(FOUR.atMost(2), Duration.ofMillis(2L * millisecondsAGrid));

        assertThat(quality.whileMoving().count()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"20,4", "99,4", "150,2", "900,1"})
    void aFrameAtRestIsNotInTheWayOfTheNextMove(int millisecondsAGrid, int expected) {
        quality.measured(FOUR.atMost(1), Duration.ofMillis(millisecondsAGrid));

        assertThat(quality.atRest().count()).isEqualTo(expected);
    }

    @Test
    void aModelThatNeedsOneRenderGetsOne() {
        FrameQuality plain = new FrameQuality(PatchGrids.ONE);
        plain.measured(PatchGrids.ONE, Duration.ofMillis(1));

        assertThat(plain.whileMoving()).isEqualTo(PatchGrids.ONE);
        assertThat(plain.atRest()).isEqualTo(PatchGrids.ONE);
    }
}
