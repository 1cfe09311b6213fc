package nvs.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BenchCommandTest {
    private static final Percentage ROUNDING = Percentage.withPercentage(1e-6);

    @TempDir
    private Path folder;

    private final TypedCommands commands = new TypedCommands();

    @AfterEach
    void endThreads() {
        commands.close();
    }

    @Test
    void bundledModelIsMeasuredInATable() throws Exception {
        int code = commands.run("bench", "--views", "2", "--repeat", "2");

        assertThat(code).isEqualTo(ExitCodes.OK);
        assertThat(commands.result())
                .startsWith("object-64: ")
                .contains("2 views of 64x64, 128 tokens; each measured 2 times");
        assertThat(commands.result().lines().map(line -> line.split(" {2,}")[0]))
                .contains("sgemm 2048³", "reconstruct", "render a view");
        assertThat(commands.complaint()).contains("Measuring the matrix product: ");
    }

    @Test
    void figuresOfANamedShapeAgreeWithEachOther() throws Exception {
        int code = commands.run(
                "bench",
                "--config",
                "width=64,layers=2,patchSize=4",
                "--size",
                "16x8",
                "--views",
                "16",
                "--repeat",
                "3",
                "--curve",
                "views",
                "--threads",
                "2",
                "--json",
                "-");

        assertThat(code).isEqualTo(ExitCodes.OK);
        JsonNode bench = JsonMapper.shared().readTree(commands.result());
        assertThat(bench.at("/network/layers").asInt()).isEqualTo(2);
        assertThat(bench.at("/tokens").asInt()).isEqualTo(16 * 8);
        double best = bench.at("/sgemm/operations").asDouble()
                / bench.at("/sgemm/min").asDouble();
        assertThat(bench.at("/sgemm/flops").asDouble()).isCloseTo(best, ROUNDING);
        for (JsonNode measured : List.of(
                bench.at("/reconstruct"),
                bench.at("/render"),
                bench.at("/curve/points/0"),
                bench.at("/curve/points/1"))) {
            assertThat(measured.get("runs").size()).isEqualTo(3);
            double rate = measured.get("operations").asDouble()
                    / measured.get("median").asDouble();
            assertThat(measured.get("flops").asDouble()).isCloseTo(rate, ROUNDING);
            assertThat(measured.get("shareOfSgemm").asDouble()).isCloseTo(rate / best, ROUNDING);
            assertThat(measured.get("min").asDouble())
                    .isLessThanOrEqualTo(measured.get("median").asDouble());
            assertThat(measured.get("median").asDouble())
                    .isLessThanOrEqualTo(measured.get("max").asDouble());
            assertThat(measured.get("peakBytes").asLong()).isPositive();
        }
        assertThat(bench.at("/curve/points/1/views").asInt()).isEqualTo(16);
        assertThat(bench.at("/curve/exponent").isNumber()).isTrue();
    }

    @Test
    void figuresAreKeptInAFileBesideTheTable() throws Exception {
        Path json = folder.resolve("kept/bench.json");
        commands.run("bench", "--views", "1", "--repeat", "1", "--json", json.toString());

        assertThat(commands.result()).contains("reconstruct");
        assertThat(JsonMapper.shared()
                        .readTree(Files.readString(json))
                        .at("/network/name")
                        .asString())
                .isEqualTo("object-64");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--views 0 | there must be at least one view to read: 0",
                "--repeat 0 | each work must be timed at least once: 0",
                "--size 20x20 | image size must be a multiple of 8 on both sides: 20x20",
                "--curve views | a curve goes from 8 views to 16 at least, not to 8",
                "--config big | there is no configuration big; there are bundled-12m",
                "--config layers=1 --weights object-64 | --config makes weights and --weights reads them",
                "--threads 0 | threads must be positive: 0",
            })
    void nonsenseIsRefusedInWords(String options, String sentence) throws Exception {
        int code = commands.run(("bench " + options).split(" "));

        assertThat(code).isEqualTo(ExitCodes.USAGE);
        assertThat(commands.complaint()).contains("nvs: " + sentence);
        assertThat(commands.result()).isEmpty();
    }
}
