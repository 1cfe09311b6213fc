package nvs.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ForkJoinPool;
import nvs.app.session.ModelLoader;
import nvs.app.session.SceneLocator;
import nvs.app.session.TinyWeights;
import nvs.app.session.WeightsLibrary;
import nvs.lact.weights.WeightCatalogue;
import nvs.samples.SampleScenes;
import nvs.scene.PhotoPreparation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WeightsCommandTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) throws Exception {
        CommandContext context = new CommandContext(
                new ModelLoader(new WeightsLibrary(WeightCatalogue.bundled(), folder)),
                new SceneLocator(new SampleScenes()),
                new PhotoPreparation(ForkJoinPool.commonPool()),
                new Terminal(stream(out), stream(err), false, new Interruption()));
        return CommandLines.of(context, (scene, settings, weights, threads) -> {}, NoViewer::drag, true)
                .execute(arguments);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void bundledWeightsAndTheUsersOwnAreListedWithTheirFacts() throws Exception {
        TinyWeights.write(folder.resolve("tiny.safetensors"), "tiny", 0.25f);
        Files.writeString(folder.resolve("broken.safetensors"), "no weights at all");

        assertThat(run("weights")).isEqualTo(ExitCodes.OK);

        assertThat(text(out))
                .containsSubsequence(
                        "object-128: ",
                        "kind",
                        "object",
                        "trained at",
                        "64x64",
                        "licence",
                        "comes with the program",
                        "tiny: A tiny network",
                        "16x16, 2 to 8 photos",
                        "parameters",
                        "CC0-1.0",
                        folder.resolve("tiny.safetensors").toString(),
                        "Your own weights: " + folder);
        assertThat(text(err)).contains("Skipped ", "broken.safetensors");
    }

    @Test
    void scriptsReadJson() throws Exception {
        Path tiny = TinyWeights.write(folder.resolve("tiny.safetensors"), "tiny", 0.25f);
        Files.writeString(folder.resolve("broken.safetensors"), "no weights at all");

        assertThat(run("weights", "--json")).isEqualTo(ExitCodes.OK);

        JsonNode document = JsonMapper.shared().readTree(text(out));
        assertThat(document.at("/folder").asString()).isEqualTo(folder.toString());
        assertThat(document.at("/weights/0/name").asString()).isEqualTo("object-128");
        assertThat(document.at("/weights/0/own").asBoolean()).isFalse();
        JsonNode mine = document.at("/weights/1");
        assertThat(mine.get("name").asString()).isEqualTo("tiny");
        assertThat(mine.get("kind").asString()).isEqualTo("object");
        assertThat(mine.at("/resolutions/0/width").asInt()).isEqualTo(16);
        assertThat(mine.get("bytes").asLong()).isEqualTo(Files.size(tiny));
        assertThat(mine.get("memoryBytes").asLong())
                .isGreaterThan(mine.get("parameters").asLong());
        assertThat(mine.get("own").asBoolean()).isTrue();
        assertThat(document.at("/damaged/0/file").asString()).endsWith("broken.safetensors");
        assertThat(document.at("/damaged/0/reason").asString()).contains("is this a safetensors file?");
    }

    @Test
    void otherCommandsFindTheUsersOwnByName() throws Exception {
        TinyWeights.write(folder.resolve("some-file.safetensors"), "tiny", 0.25f);
        assertThat(run("info", "--weights", "tiny", "--json")).isEqualTo(ExitCodes.OK);
        assertThat(JsonMapper.shared()
                        .readTree(text(out))
                        .at("/framing/weights")
                        .asString())
                .isEqualTo("tiny");
    }

    @Test
    void memoryThatNoMachineHasIsRefusedBeforeAnythingIsLoaded() throws Exception {
        TinyWeights.write(folder.resolve("tiny.safetensors"), "tiny", 0.25f);
        int exitCode = run(
                "export",
                "--weights",
                "tiny",
                "--inputs",
                "2000000000",
                "-o",
                folder.resolve("out").toString());
        assertThat(exitCode).isEqualTo(ExitCodes.USAGE);
        assertThat(text(err))
                .contains("tiny needs about", "with 2000000000 photos, and this machine has", "choose fewer photos")
                .doesNotContain("Loading the model");
    }
}
