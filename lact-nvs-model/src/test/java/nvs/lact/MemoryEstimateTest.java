package nvs.lact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import nvs.image.ImageSize;
import nvs.lact.bench.NamedConfigs;
import nvs.lact.net.LactConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MemoryEstimateTest {
    private static final LactSettings SETTINGS = new LactSettings(2, LactSettings.AUTOMATIC);
    private static final ImageSize SIZE = ImageSize.square(128);

    /** What {@code nvs bench --config CONFIG --views VIEWS --size SIDE} showed as the memory of reconstruct. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    released-24x768    |  8 | 128 | 2330
                    bundled-12m        |  8 | 128 |  617
                    bundled-12m        | 64 | 128 |  748
                    width=768,layers=4 | 32 | 128 | 1070
                    width=768,layers=4 |  8 | 256 | 1390
                    width=512,layers=8,fastWeightExpansion=4 | 32 | 256 | 1271
                    width=128,layers=4 |  8 |  64 |  534
                    """)
    void measuredPeaksAreForeseenWithinFifteenPercent(String config, int views, int side, long measuredMebibytes) {
        long foreseen = of(config).bytes(views, ImageSize.square(side));
        assertThat(foreseen >> 20).isCloseTo(measuredMebibytes, withinPercentage(15));
    }

    @Test
    void loadingTakesEveryParameterOnceAndTheLargestTwice() {
        // Two tokens wide, one of everything: the shapes of ParameterShapes, counted by hand.
        LactConfig config = new LactConfig(2, 1, 2, 2, 1, 1);
        long outside = 2 * 12 + 2 + 2 + 3 * 2;
        long attention = 2 + 12 + 4 + 2 + 2;
        long fast = 2 + 3 * 4 + 12 + 4 + 3 * 2 + 3 + 2;
        long mlp = 2 + 16 + 16;
        long largest = 24;
        assertThat(new MemoryEstimate(config, SETTINGS).loadedBytes())
                .isEqualTo(4 * (outside + attention + fast + mlp + largest));
    }

    @Test
    void beyondOneShardPhotosAddTheirPixelsAndTokensOnly() {
        MemoryEstimate estimate = of("bundled-12m");
        long tokens = 16 * 16;
        long perPhoto = tokens * 256 * Float.BYTES + (long) (1.5 * 128 * 128 * Integer.BYTES);
        assertThat(estimate.bytes(4096, SIZE) - estimate.bytes(1096, SIZE)).isEqualTo(3000 * perPhoto);
    }

    @Test
    void smallerShardsNeedLess() {
        LactConfig config = NamedConfigs.parse("released-24x768");
        assertThat(new MemoryEstimate(config, new LactSettings(2, 1)).bytes(64, SIZE))
                .isLessThan(new MemoryEstimate(config, SETTINGS).bytes(64, SIZE));
    }

    @Test
    void withoutPhotosTheModelIsOnlyLoaded() {
        MemoryEstimate estimate = of("bundled-12m");
        assertThat(estimate.bytes(0, SIZE)).isLessThan(estimate.bytes(1, SIZE));
        assertThatThrownBy(() -> estimate.bytes(-1, SIZE)).isInstanceOf(IllegalArgumentException.class);
    }

    private static MemoryEstimate of(String config) {
        return new MemoryEstimate(NamedConfigs.parse(config), SETTINGS);
    }
}
