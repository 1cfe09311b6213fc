package nvs.lact.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nvs.lact.net.LactConfig;
import nvs.lact.net.ParameterShapes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConfigFromShapesTest {
    private static final Path PATH = Path.of("some.pt");

    @ParameterizedTest
    @MethodSource("configurations")
    void shapesTellTheWholeConfiguration(LactConfig config) throws WeightsFormatException {
        assertThat(ConfigFromShapes.of(PATH, ParameterShapes.of(config))).isEqualTo(config);
    }

    static List<LactConfig> configurations() {
        return List.of(
                new LactConfig(768, 24, 64, 768, 2, 8),
                new LactConfig(768, 24, 64, 768, 4, 8),
                new LactConfig(64, 2, 32, 16, 3, 4),
                new LactConfig(24, 1, 12, 24, 1, 1),
                new LactConfig(8, 12, 8, 1, 5, 16));
    }

    @Test
    void oneMissingOrWrongTensorDoesNotChangeTheAnswer() throws WeightsFormatException {
        Map<String, List<Integer>> whole = ParameterShapes.of(TestWeights.CONFIG);
        for (String name : whole.keySet()) {
            Map<String, List<Integer>> damaged = new HashMap<>(whole);
            damaged.remove(name);
            assertThat(ConfigFromShapes.of(PATH, damaged))
                    .as("without %s", name)
                    .isEqualTo(TestWeights.CONFIG);
        }
        for (String name : whole.keySet()) {
            Map<String, List<Integer>> damaged = new HashMap<>(whole);
            damaged.put(name, List.of(7));
            assertThat(ConfigFromShapes.of(PATH, damaged)).as("wrong %s", name).isEqualTo(TestWeights.CONFIG);
        }
    }

    @Test
    void anotherNetworkIsRefused() {
        assertThatThrownBy(() -> ConfigFromShapes.of(PATH, Map.of("conv1.weight", List.of(64, 3, 7, 7))))
                .isInstanceOf(WeightsFormatException.class)
                .hasMessageContaining("no tensor tells the width");
    }

    @Test
    void patchesThatAreNoSquareAreRefused() {
        Map<String, List<Integer>> shapes = new HashMap<>(ParameterShapes.of(TestWeights.CONFIG));
        shapes.put("input_linear.weight", List.of(8, 12 * 5));
        assertThatThrownBy(() -> ConfigFromShapes.of(PATH, shapes))
                .isInstanceOf(WeightsFormatException.class)
                .hasMessageContaining("input_linear.weight")
                .hasMessageContaining("60");
    }

    @Test
    void headsThatDoNotDivideTheWidthAreRefused() {
        Map<String, List<Integer>> shapes = new HashMap<>(ParameterShapes.of(new LactConfig(8, 1, 4, 2, 3, 2)));
        shapes.put("blocks.0.module_list.0.f.q_norm.weight", List.of(3));
        shapes.put("blocks.0.module_list.0.f.k_norm.weight", List.of(3));
        assertThatThrownBy(() -> ConfigFromShapes.of(PATH, shapes))
                .isInstanceOf(WeightsFormatException.class)
                .hasMessageContaining("attentionHeadWidth must divide the width 8: 3");
    }
}
