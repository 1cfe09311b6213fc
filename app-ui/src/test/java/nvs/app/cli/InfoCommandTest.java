package nvs.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class InfoCommandTest {

    @TempDir
    private Path folder;

    private final TypedCommands commands = new TypedCommands();
    private String capture;

    @BeforeEach
    void capture() throws Exception {
        capture = BentCapture.write(folder.resolve("bent")).toString();
    }

    @AfterEach
    void endThreads() {
        commands.close();
    }

    @Test
    void allOfACaptureIsTold() throws Exception {
        assertThat(commands.run("info", capture)).isEqualTo(ExitCodes.OK);

        assertThat(commands.result().lines())
                .contains(
                        "format      COLMAP",
                        "photos      2 usable, 1 skipped",
                        "            skipped missing.png: line 5, name: there is no photo missing.png",
                        "copies      1 smaller ones of 1 photos",
                        "masks       1 of 2 photos",
                        "points      1",
                        "sizes       64x48",
                        "focal       50.00 to 60.00 pixels",
                        "centre      32.00 by 24.00 pixels",
                        "distortion  radial and tangential: k1 -0.1000 to -0.05000, k2 0.000 to 0.01000",
                        "extent      2.60 x 0.00 x 4.50, from (0.00, 0.00, -3.00) to (2.60, 0.00, 1.50)");
        assertThat(commands.result())
                .contains(
                        "% of a photo falls outside the model's 128x128", "undistorted ", "trained at  64x64, 128x128");
    }

    @Test
    void bundledSceneHasNothingOfTheKind() throws Exception {
        commands.run("info");

        assertThat(commands.result().lines())
                .contains(
                        "copies      none",
                        "masks       none",
                        "points      none",
                        "distortion  none",
                        "crop        0.0 % of a photo falls outside the model's 128x128")
                .noneMatch(line -> line.startsWith("undistorted"))
                .anyMatch(line -> line.startsWith("kind        object guessed by the cameras, as the model wants: "));
    }

    @Test
    void aKindThatIsGivenIsToldApartFromAGuess() throws Exception {
        assertThat(commands.run("info", "--kind", "scene")).isEqualTo(ExitCodes.OK);

        assertThat(commands.result().lines())
                .anyMatch(line -> line.startsWith("kind        scene as given, but object guessed by the cameras: "))
                .contains("note        The capture is framed as the kind scene, and the weights were trained on"
                        + " captures of the kind object.");
    }

    @Test
    void aKindThatIsGivenIsInJson() throws Exception {
        commands.run("info", "--kind", "scene", "--json");
        JsonNode given = JsonMapper.shared().readTree(commands.result()).get("framing");

        assertThat(given.get("kind").asString()).isEqualTo("scene");
        assertThat(given.get("kindGiven").asBoolean()).isTrue();
        assertThat(given.get("proposedKind").asString()).isEqualTo("object");
        assertThat(given.get("warnings").get(0).asString()).startsWith("The capture is framed as the kind scene");
    }

    @Test
    void theSameIsInJson() throws Exception {
        commands.run("info", capture, "--json");

        JsonNode info = JsonMapper.shared().readTree(commands.result());
        assertThat(info.at("/smallerCopies").asInt()).isEqualTo(1);
        assertThat(info.at("/masks").asInt()).isEqualTo(1);
        assertThat(info.at("/points").asInt()).isEqualTo(1);
        assertThat(info.at("/notes").isArray()).isTrue();
        assertThat(info.at("/skipped/0/name").asString()).isEqualTo("missing.png");
        assertThat(info.at("/focalPixels/max").asDouble()).isEqualTo(60);
        assertThat(info.at("/distortions/0/model").asString()).isEqualTo("radial_tangential");
        assertThat(info.at("/distortions/0/coefficients/k2/max").asDouble()).isEqualTo(0.01);
        assertThat(info.at("/undistortedSizes").size()).isEqualTo(2);
        assertThat(info.at("/extent/min/2").asDouble()).isEqualTo(-3);
        assertThat(info.at("/framing/proposedKind").asString()).isEqualTo("object");
        assertThat(info.at("/framing/kindGiven").asBoolean(true)).isFalse();
        assertThat(info.at("/framing/cropLostShare/max").asDouble()).isBetween(0.2, 0.3);
    }
}
