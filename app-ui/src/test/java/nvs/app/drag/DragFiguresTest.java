package nvs.app.drag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import nvs.image.ImageSize;
import nvs.lact.bench.Times;
import org.junit.jupiter.api.Test;

class DragFiguresTest {
    private static final DragSettings SETTINGS =
            new DragSettings(new ImageSize(960, 720), Duration.ofSeconds(1), Duration.ofSeconds(30));

    @Test
    void ratesAreThoseOfMeanTimes() {
        DragFigures figures = figures(List.of(1L));
        assertThat(figures.picturesASecond()).isEqualTo(40, within(1e-9));
        assertThat(figures.aloneASecond()).isEqualTo(10, within(1e-9));
        assertThat(figures.share()).isEqualTo(0.8, within(1e-9));
    }

    @Test
    void memoryThatGrowsByAKibibyteASecondGrowsBySixtyAMinute() {
        List<Long> memory = LongStream.range(0, 40)
                .map(second -> 1000 + 1024 * second)
                .boxed()
                .toList();
        assertThat(figures(memory).memoryGrowthAMinute()).isEqualTo(60 * 1024, within(1e-6));
    }

    @Test
    void whatIsAllocatedInTheFirstTenthIsNoGrowth() {
        List<Long> memory = LongStream.range(0, 40)
                .map(second -> second < 4 ? 1000 * second : 5000)
                .boxed()
                .toList();
        assertThat(figures(memory).memoryGrowthAMinute()).isZero();
        assertThat(figures(List.of(7L)).memoryGrowthAMinute()).isZero();
    }

    @Test
    void viewsThatAreTooSmallOrTooBriefAreRefused() {
        assertThatThrownBy(() -> new DragSettings(new ImageSize(8, 720), Duration.ZERO, Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("8x720");
        assertThatThrownBy(() -> new DragSettings(new ImageSize(960, 720), Duration.ZERO, Duration.ofMillis(20)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("20 ms");
    }

    @Test
    void theProcessHasSomeMemory() {
        MemorySamples samples = new MemorySamples();
        samples.take();
        assertThat(samples.bytes()).hasSize(1).allMatch(bytes -> bytes > 1 << 20);
    }

    private static DragFigures figures(List<Long> memory) {
        return new DragFigures(
                "tiny",
                "a painter",
                SETTINGS,
                new Times(List.of(0.02, 0.03)),
                new Times(List.of(0.1)),
                ImageSize.square(64),
                2,
                8,
                new Times(List.of(0.05, 0.15)),
                memory);
    }
}
