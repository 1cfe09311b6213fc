package nvs.lact.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nvs.image.ImageSize;
import nvs.lact.net.LactConfig;
import nvs.synthesis.CameraRange;
import nvs.synthesis.SceneKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WeightMetadataTest {
    private static final Path PATH = Path.of("some.safetensors");

    @Test
    void whatIsWrittenIsReadBack() throws WeightsFormatException {
        WeightMetadata metadata = TestWeights.metadata();
        assertThat(WeightMetadata.parse(PATH, metadata.toStrings())).isEqualTo(metadata);
    }

    @Test
    void stringsOfTheTrainerAreUnderstood() throws WeightsFormatException {
        WeightMetadata metadata = WeightMetadata.parse(PATH, fromTrainer());
        assertThat(metadata.name()).isEqualTo("object-128");
        assertThat(metadata.title()).isEqualTo("Objects on white");
        assertThat(metadata.config()).isEqualTo(new LactConfig(128, 6, 32, 128, 2, 8));
        assertThat(metadata.kind()).isEqualTo(SceneKind.OBJECT);
        assertThat(metadata.resolutions()).containsExactly(ImageSize.square(64), new ImageSize(128, 96));
        assertThat(metadata.cameraRange()).isEqualTo(new CameraRange(1.7, 3, 2.7, -10.5, 80, 30, 60));
        assertThat(metadata.inputViews()).isEqualTo(new WeightMetadata.InputViews(4, 16));
        assertThat(metadata.licence()).isEqualTo("Apache-2.0");
        assertThat(metadata.training()).contains("48000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "format",
                "name",
                "title",
                "config",
                "kind",
                "resolutions",
                "cameraRange",
                "inputViews",
                "licence",
                "training"
            })
    void everythingIsNeeded(String key) {
        Map<String, String> strings = fromTrainer();
        strings.remove(key);
        assertRefused(strings, key, "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "format|nvs-lact/2|nvs-lact/2",
                "kind|room|room",
                "config|{'width':128,'layers':6}|attentionHeadWidth",
                "config|{'width':128,'layers':0,'attentionHeadWidth':32,'fastWeightHeadWidth':128,'fastWeightExpansion':2,'patchSize':8}|layers must be positive: 0",
                "config|{'width':128.5,'layers':6,'attentionHeadWidth':32,'fastWeightHeadWidth':128,'fastWeightExpansion':2,'patchSize':8}|128.5",
                "config|{'width':'128','layers':6,'attentionHeadWidth':32,'fastWeightHeadWidth':128,'fastWeightExpansion':2,'patchSize':8}|128",
                "config|null|null",
                "config|nonsense|nonsense",
                "resolutions|[]|at least one",
                "resolutions|[null]|null",
                "resolutions|[{'height':60,'width':64}]|64x60",
                "resolutions|[{'height':0,'width':64}]|64x0",
                "cameraRange|{}|minDistance",
                "inputViews|{'min':8,'max':4}|8 to 4",
                "training|[]|object",
            })
    void aValueThatCannotBeIsNamed(String key, String value, String reason) {
        Map<String, String> strings = fromTrainer();
        strings.put(key, value.replace('\'', '"'));
        assertRefused(strings, key, reason);
    }

    @Test
    void aResolutionThatPatchesDoNotTileIsTheCallersError() {
        WeightMetadata good = TestWeights.metadata();
        assertThatThrownBy(() -> new WeightMetadata(
                        good.name(),
                        good.title(),
                        good.config(),
                        good.kind(),
                        List.of(ImageSize.square(15)),
                        good.cameraRange(),
                        good.inputViews(),
                        good.licence(),
                        good.training()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("15x15");
    }

    /** As Python's json writes it, with spaces. */
    private static Map<String, String> fromTrainer() {
        Map<String, String> strings = new HashMap<>();
        strings.put("format", "nvs-lact/1");
        strings.put("name", "object-128");
        strings.put("title", "Objects on white");
        strings.put("kind", "object");
        strings.put("licence", "Apache-2.0");
        strings.put(
                "config",
                "{\"width\": 128, \"layers\": 6, \"attentionHeadWidth\": 32, \"fastWeightHeadWidth\": 128,"
                        + " \"fastWeightExpansion\": 2, \"patchSize\": 8}");
        strings.put("resolutions", "[{\"height\": 64, \"width\": 64}, {\"height\": 96, \"width\": 128}]");
        strings.put(
                "cameraRange",
                "{\"minDistance\": 1.7, \"maxDistance\": 3.0, \"typicalDistance\": 2.7, \"minElevationDegrees\": -10.5,"
                        + " \"maxElevationDegrees\": 80, \"minFovDegrees\": 30.0, \"maxFovDegrees\": 60.0}");
        strings.put("inputViews", "{\"min\": 4, \"max\": 16}");
        strings.put("training", "{\"steps\": 48000, \"date\": \"2026-11-21\"}");
        return strings;
    }

    private static void assertRefused(Map<String, String> strings, String key, String reason) {
        assertThatThrownBy(() -> WeightMetadata.parse(PATH, strings))
                .isInstanceOfSatisfying(WeightsFormatException.class, e -> {
                    assertThat(e.field()).isEqualTo(key);
                    assertThat(e).hasMessageContaining(reason);
                });
    }
}
