package nvs.lact.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import nvs.lact.net.LactConfig;
import nvs.lact.net.OperationCount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamedConfigsTest {

    @Test
    void everyNameIsKnown() {
        assertThat(NamedConfigs.names())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(NamedConfigs.parse(name)).isNotNull());
    }

    @Test
    void releasedNetworksAreAsThePaperHasThem() {
        assertThat(NamedConfigs.parse("released-24x768")).isEqualTo(new LactConfig(768, 24, 64, 768, 2, 8));
    }

    @Test
    void middleNetworkExecutesWhatOthersCountedForIt() {
        OperationCount count = new OperationCount(NamedConfigs.parse("bundled-12m"), 256);
        assertThat(count.reconstruct(8) / 1e9).isCloseTo(93, within(1.0));
        assertThat(count.render() / 1e9).isCloseTo(5.9, within(0.15));
    }

    @Test
    void listNeedsOnlySayWhatIsDifferent() {
        assertThat(NamedConfigs.parse("width=128, layers=3")).isEqualTo(new LactConfig(128, 3, 64, 128, 2, 8));
        assertThat(NamedConfigs.parse("width=48,fastWeightHeadWidth=16,patchSize=4,fastWeightExpansion=1"))
                .isEqualTo(new LactConfig(48, 8, 48, 16, 1, 4));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "huge                  | there is no configuration huge; there are bundled-12m",
                "width=256,depth=3     | a configuration has no depth=3; it has width, layers",
                "width=256,layers      | a configuration has no layers; it has width",
                "width=many            | width must be a number from 1 to 8192, found many",
                "layers=0              | layers must be a number from 1 to 8192, found 0",
                "width=8,width=16      | a configuration says width once, not twice",
                "width=10,attentionHeadWidth=3 | attentionHeadWidth must divide the width 10: 3",
            })
    void nonsenseIsRefusedInWords(String text, String sentence) {
        assertThatThrownBy(() -> NamedConfigs.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(sentence);
    }
}
