package nvs.lact.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nvs.image.ImageSize;
import nvs.lact.net.ParameterShapes;
import nvs.synthesis.ModelDescription;
import nvs.synthesis.SceneKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WeightFileTest {
    @TempDir
    Path folder;

    @Test
    void everyParameterIsReadAsItWasWritten() throws Exception {
        try (WeightFile weights = WeightFile.open(TestWeights.write(folder.resolve("tiny.safetensors")))) {
            assertThat(weights.config()).isEqualTo(TestWeights.CONFIG);
            assertThat(weights.metadata()).isEqualTo(TestWeights.metadata());
            TestWeights.numbers().forEach((name, values) -> {
                FloatBuffer target = FloatBuffer.allocate(values.length);
                weights.read(name, target);
                assertThat(target.array()).as(name).isEqualTo(values);
            });
        }
    }

    @Test
    void theDescriptionSaysWhatTheMetadataSay() throws Exception {
        try (WeightFile weights = WeightFile.open(TestWeights.write(folder.resolve("tiny.safetensors")))) {
            long count = TestWeights.numbers().values().stream()
                    .mapToLong(values -> values.length)
                    .sum();
            ModelDescription model = weights.describe("CPU, 2 threads");
            assertThat(weights.parameterCount()).isEqualTo(count);
            assertThat(model.parameterCount()).isEqualTo(count);
            assertThat(model.name()).isEqualTo("tiny-16");
            assertThat(model.kind()).isEqualTo(SceneKind.OBJECT);
            assertThat(model.finestResolution()).isEqualTo(new ImageSize(32, 24));
            assertThat(model.minInputViews()).isEqualTo(2);
            assertThat(model.maxInputViews()).isEqualTo(8);
            assertThat(model.patchSize()).isEqualTo(2);
            assertThat(model.device()).isEqualTo("CPU, 2 threads");
        }
    }

    @Test
    void missingSurplusAndWronglyShapedTensorsAreListedTogether() throws IOException {
        Map<String, List<Integer>> shapes = new LinkedHashMap<>(ParameterShapes.of(TestWeights.CONFIG));
        shapes.remove("blocks.0.module_list.1.f.w0");
        shapes.remove("input_layernorm.weight");
        shapes.put("blocks.1.module_list.2.f.c_fc.weight", List.of(2, 3));
        shapes.put("rope.frequencies", List.of(4));
        Path path = TestWeights.write(
                folder.resolve("odd.safetensors"), TestWeights.metadata().toStrings(), shapes);
        assertThatThrownBy(() -> WeightFile.open(path))
                .isInstanceOf(WeightsFormatException.class)
                .hasMessageContaining("missing: input_layernorm.weight, blocks.0.module_list.1.f.w0")
                .hasMessageContaining("surplus: rope.frequencies")
                .hasMessageContaining("blocks.1.module_list.2.f.c_fc.weight is [2, 3], must be [32, 8]");
    }

    @Test
    void aFileOfSomethingElseIsToldBriefly() throws IOException {
        Map<String, List<Integer>> shapes = new LinkedHashMap<>();
        for (int i = 0; i < 500; i++) {
            shapes.put("conv" + i, List.of(1));
        }
        Path path = TestWeights.write(
                folder.resolve("other.safetensors"), TestWeights.metadata().toStrings(), shapes);
        assertThatThrownBy(() -> WeightFile.open(path))
                .hasMessageContaining("conv19")
                .hasMessageContaining("and 480 more")
                .hasMessageNotContaining("conv20");
    }

    @Test
    void anAbsurdNumberOfLayersIsRefusedWithoutCountingThem() throws IOException {
        Map<String, String> strings = new HashMap<>(TestWeights.metadata().toStrings());
        strings.computeIfPresent("config", (key, config) -> config.replace("\"layers\":2", "\"layers\":2147483647"));
        Path path =
                TestWeights.write(folder.resolve("deep.safetensors"), strings, ParameterShapes.of(TestWeights.CONFIG));
        assertThatThrownBy(() -> WeightFile.open(path))
                .isInstanceOf(WeightsFormatException.class)
                .hasMessageContaining("config")
                .hasMessageContaining("2147483647 layers");
    }

    @Test
    void nameDoesNotMatter() throws Exception {
        try (WeightFile weights = WeightFile.open(TestWeights.write(folder.resolve("tiny.ckpt")))) {
            assertThat(weights.metadata()).isEqualTo(TestWeights.metadata());
        }
    }

    @Test
    void aPyTorchCheckpointIsPointedToTheImport() throws IOException {
        Path old = Files.write(folder.resolve("old"), new byte[] {(byte) 0x80, 2, (byte) 0x8a, 10, 'l', (byte) 0xfc});
        Path zipped = Files.write(folder.resolve("weights"), new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0, 0});
        for (Path path : List.of(old, zipped)) {
            assertThatThrownBy(() -> WeightFile.open(path))
                    .isInstanceOf(WeightsFormatException.class)
                    .hasMessageContaining("nvs import-weights");
        }
    }

    @Test
    void safetensorsOfAnotherProgramAreNamedAsSuch() throws IOException {
        Path path = TestWeights.write(
                folder.resolve("plain.safetensors"), Map.of(), ParameterShapes.of(TestWeights.CONFIG));
        assertThatThrownBy(() -> WeightFile.open(path))
                .isInstanceOf(WeightsFormatException.class)
                .hasMessageContaining("format: is none, not nvs-lact/1");
    }

    @Test
    void aMissingFileIsAnIoError() {
        assertThatThrownBy(() -> WeightFile.open(folder.resolve("none.safetensors")))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void aClosedFileIsNotRead() throws Exception {
        WeightFile weights = WeightFile.open(TestWeights.write(folder.resolve("tiny.safetensors")));
        weights.close();
        assertThatThrownBy(() -> weights.read("input_layernorm.weight", FloatBuffer.allocate(8)))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("input_layernorm.weight");
    }
}
