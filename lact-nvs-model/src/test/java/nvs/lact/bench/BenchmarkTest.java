package nvs.lact.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import nvs.image.ImageSize;
import nvs.lact.LactSettings;
import nvs.lact.LactSynthesizer;
import nvs.lact.net.FullAttentionCount;
import nvs.lact.net.LactConfig;
import nvs.lact.net.OperationCount;
import nvs.task.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BenchmarkTest {
    private static final ImageSize SIZE = new ImageSize(24, 16);
    private static final LactConfig CONFIG = new LactConfig(32, 2, 16, 16, 2, 4);

    private final LactSynthesizer synthesizer =
            RandomNetwork.load("small", CONFIG, SIZE, new LactSettings(2, LactSettings.AUTOMATIC));

    @AfterEach
    void free() {
        synthesizer.close();
    }

    @Test
    void everyRunIsTimedAndEveryOperationCounted() {
        BenchmarkResult result = Benchmark.run(synthesizer, new Workload(3, SIZE, 4), Optional.empty(), Progress.NONE);

        OperationCount count = new OperationCount(CONFIG, 6 * 4);
        assertThat(result.matrixProduct().times().seconds()).hasSize(Benchmark.PRODUCT_RUNS);
        assertThat(result.reconstruct().times().seconds()).hasSize(4).allMatch(seconds -> seconds > 0);
        assertThat(result.render().times().seconds()).hasSize(4).allMatch(seconds -> seconds > 0);
        assertThat(result.reconstruct().operations()).isEqualTo(count.reconstruct(3));
        assertThat(result.render().operations()).isEqualTo(count.render());
        assertThat(result.curve()).isEmpty();
    }

    @Test
    void shareIsTheRateOverThatOfTheFastestProduct() {
        Measurement product = new Measurement(new Times(List.of(2.0, 1.0, 4.0)), 100, 1);
        Measurement half = new Measurement(new Times(List.of(3.0, 9.0, 1.0)), 150, 1);
        BenchmarkResult result = new BenchmarkResult(product, half, half, Optional.empty(), "");

        assertThat(product.bestRate()).isEqualTo(100);
        assertThat(half.rate()).isEqualTo(50);
        assertThat(result.share(half)).isEqualTo(0.5);
    }

    @Test
    void curveEndsAtTheWorkload() {
        BenchmarkResult result =
                Benchmark.run(synthesizer, new Workload(16, SIZE, 1), Optional.of(CurveKind.VIEWS), Progress.NONE);

        ViewsCurve curve = (ViewsCurve) result.curve().orElseThrow();
        assertThat(curve.points()).extracting(ViewsCurve.Point::views).containsExactly(8, 16);
        assertThat(curve.points().get(1).reconstruct()).isEqualTo(result.reconstruct());
        assertThat(curve.exponent()).isFinite();
    }

    @Test
    void curveOfChunksEndsWithASingleUpdate() {
        Workload workload = new Workload(4, SIZE, 2);
        BenchmarkResult result = Benchmark.run(synthesizer, workload, Optional.of(CurveKind.CHUNK), Progress.NONE);

        ChunkCurve curve = (ChunkCurve) result.curve().orElseThrow();
        OperationCount count = new OperationCount(CONFIG, 6 * 4);
        assertThat(curve.tokens()).isEqualTo(4 * 6 * 4);
        assertThat(curve.points()).extracting(ChunkCurve.Point::tokensPerUpdate).containsExactly(16L, 64L, 96L);
        assertThat(curve.points()).extracting(ChunkCurve.Point::updates).containsExactly(6L, 2L, 1L);
        assertThat(curve.points())
                .extracting(point -> point.reconstruct().operations())
                .containsExactly(count.reconstruct(4, 6), count.reconstruct(4, 2), count.reconstruct(4));
        ChunkCurve.Point first = curve.points().get(0);
        double seconds = first.reconstruct().times().median();
        assertThat(curve.tokensPerSecond(first)).isEqualTo(96 / seconds);
        assertThat(curve.usefulRate(first)).isEqualTo(count.reconstruct(4) / seconds);
    }

    @Test
    void curveOfAttentionMeasuresBothNetworks() {
        Workload workload = new Workload(8, SIZE, 2);
        BenchmarkResult result = Benchmark.run(synthesizer, workload, Optional.of(CurveKind.ATTENTION), Progress.NONE);

        AttentionCurve curve = (AttentionCurve) result.curve().orElseThrow();
        FullAttentionCount count = new FullAttentionCount(CONFIG, 6 * 4);
        assertThat(curve.points()).extracting(AttentionCurve.Point::views).containsExactly(4, 8);
        AttentionCurve.Point last = curve.points().get(1);
        assertThat(last.fastWeights().reconstruct()).isEqualTo(result.reconstruct());
        assertThat(last.fastWeights().render().operations())
                .isEqualTo(result.render().operations());
        assertThat(last.fastWeights().sceneBytes()).isEqualTo(2L * 3 * 2 * 16 * 32 * 4);
        assertThat(last.fullAttention().reconstruct().operations()).isEqualTo(count.reconstruct(8));
        assertThat(last.fullAttention().render().operations()).isEqualTo(count.render(8));
        assertThat(last.fullAttention().sceneBytes()).isEqualTo(2L * 2 * 8 * 24 * 32 * 4);
        assertThat(last.fastWeights().seconds())
                .isEqualTo(last.fastWeights().reconstruct().times().median()
                        + 100 * last.fastWeights().render().times().median());
    }

    @Test
    void curveThatTheWorkloadHasNoRoomForIsRefused() {
        assertRefused(CurveKind.VIEWS, 15, "from 8 views to 16 at least, not to 15");
        assertRefused(CurveKind.ATTENTION, 7, "from 4 views to 8 at least, not to 7");
        assertThatThrownBy(() -> Curves.chunks(16)).hasMessageContaining("more than 16 tokens, not 16");
    }

    private void assertRefused(CurveKind kind, int views, String sentence) {
        Workload workload = new Workload(views, SIZE, 1);
        assertThatThrownBy(() -> Benchmark.run(synthesizer, workload, Optional.of(kind), new Recording(true)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void peakOfMemoryIsMoreThanTheMatricesOfTheProduct() {
        BenchmarkResult result = Benchmark.run(synthesizer, new Workload(1, SIZE, 1), Optional.empty(), Progress.NONE);

        assertThat(result.memoryTitle()).isNotBlank();
        assertThat(result.matrixProduct().peakBytes()).isGreaterThan(2L * 4 * 2048 * 2048);
    }

    @Test
    void nothingIsDoneForNobody() {
        Progress cancelled = new Recording(true);
        assertThatThrownBy(() -> Benchmark.run(synthesizer, new Workload(2, SIZE, 1), Optional.empty(), cancelled))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void progressOfAStepNeverGoesBack() {
        Recording recording = new Recording(false);
        Benchmark.run(synthesizer, new Workload(9, SIZE, 2), Optional.empty(), recording);

        assertThat(recording.names)
                .containsExactly(
                        "Measuring the matrix product",
                        "Reading a view to render from",
                        "Measuring to render a view",
                        "Measuring to read 9 views");
        assertThat(recording.done).isSorted();
        assertThat(recording.done.get(recording.done.size() - 1)).isEqualTo(recording.total);
    }

    @Test
    void sizeThatThePatchesDoNotFillIsRefused() {
        Workload odd = new Workload(1, new ImageSize(18, 16), 1);
        assertThatThrownBy(() -> Benchmark.run(synthesizer, odd, Optional.empty(), Progress.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("18x16");
    }

    @Test
    void networkThatNoMachineHoldsIsRefused() {
        LactConfig huge = NamedConfigs.parse("width=8192,layers=8192");
        assertThatThrownBy(() -> RandomNetwork.load("huge", huge, SIZE, LactSettings.defaults()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the weights of this network alone take");
    }

    /** Keeps the steps, and how far the last one went. */
    private static final class Recording implements Progress {
        private final boolean cancelled;
        private final List<String> names = new ArrayList<>();
        private final List<Long> done = new ArrayList<>();
        private long total;

        private Recording(boolean cancelled) {
            this.cancelled = cancelled;
        }

        @Override
        public void step(String name, long newTotal) {
            names.add(name);
            done.clear();
            total = newTotal;
        }

        @Override
        public void advanceTo(long newDone) {
            done.add(newDone);
        }

        @Override
        public boolean isCancelled() {
            return cancelled;
        }
    }
}
