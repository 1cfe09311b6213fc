package nvs.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import nvs.app.plot.Figure;
import nvs.app.plot.Series;
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
                .startsWith("object-128: ")
                .contains("2 views of 128x128, 512 tokens; each measured 2 times");
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
                .isEqualTo("object-128");
    }

    @Test
    void curveOfChunksIsKeptDrawnAndDrawnAgain() throws Exception {
        int code = bench("chunk", "8");

        assertThat(code).isEqualTo(ExitCodes.OK);
        assertThat(commands.result()).contains("tokens an update", "Useful: ");
        JsonNode bench = written();
        assertThat(bench.at("/command").asString())
                .isEqualTo(
                        "nvs bench --config width=64,layers=2,patchSize=4 --size 16x8 --repeat 2 --views 8 --curve chunk");
        assertThat(Instant.parse(bench.at("/when").asString())).isBeforeOrEqualTo(Instant.now());
        assertThat(bench.at("/curve/kind").asString()).isEqualTo("chunk");
        JsonNode first = bench.at("/curve/points/0");
        JsonNode last = bench.at("/curve/points/1");
        assertThat(first.get("updates").asInt()).isEqualTo(4);
        assertThat(last.get("tokensPerUpdate").asInt()).isEqualTo(64);
        assertThat(last.get("usefulShareOfSgemm").asDouble())
                .isCloseTo(last.get("shareOfSgemm").asDouble(), ROUNDING);
        assertThat(first.get("usefulShareOfSgemm").asDouble()
                        / first.get("shareOfSgemm").asDouble())
                .isCloseTo(
                        last.get("operations").asDouble()
                                / first.get("operations").asDouble(),
                        ROUNDING);
        assertDrawnAgainTheSame();
    }

    @Test
    void curveOfAttentionHasBothNetworks() throws Exception {
        int code = bench("attention", "8");

        assertThat(code).isEqualTo(ExitCodes.OK);
        assertThat(commands.result()).contains("fast weights", "full attention");
        for (String network : List.of("fastWeights", "fullAttention")) {
            JsonNode cost = written().at("/curve/points/1/" + network);
            assertThat(cost.get("seconds").asDouble())
                    .isCloseTo(
                            cost.at("/reconstruct/median").asDouble()
                                    + 100 * cost.at("/render/median").asDouble(),
                            ROUNDING);
            assertThat(cost.get("sceneBytes").asLong()).isPositive();
        }
        assertDrawnAgainTheSame();
    }

    @Test
    void figureShowsThePointsOfTheFile() throws Exception {
        bench("views", "16");
        Figure figure = BenchFigure.read(folder.resolve("bench.json"));

        Series measured = figure.panels().get(0).series().get(0);
        JsonNode points = written().at("/curve/points");
        assertThat(measured.points()).hasSize(points.size());
        for (int i = 0; i < points.size(); i++) {
            Series.Point drawn = measured.points().get(i);
            assertThat(drawn.x()).isEqualTo(points.get(i).get("views").asDouble());
            assertThat(drawn.y()).isEqualTo(points.get(i).get("median").asDouble());
            assertThat(drawn.low()).isEqualTo(points.get(i).get("min").asDouble());
            assertThat(drawn.high()).isEqualTo(points.get(i).get("max").asDouble());
        }
        assertThat(figure.caption())
                .anyMatch(line -> line.contains(" threads; "))
                .last()
                .asString()
                .startsWith("nvs bench ");
    }

    private int bench(String curve, String views) throws Exception {
        String json = folder.resolve("bench.json").toString();
        String svg = "--svg=" + folder.resolve("bench.svg");
        String[] shape = {"bench", "--config", "width=64,layers=2,patchSize=4", "--size", "16x8", "--repeat", "2"};
        String[] wanted = {"--views", views, "--json", json, svg, "--curve", curve};
        return commands.run(Stream.of(shape, wanted).flatMap(Stream::of).toArray(String[]::new));
    }

    private JsonNode written() throws Exception {
        return JsonMapper.shared().readTree(Files.readString(folder.resolve("bench.json")));
    }

    private void assertDrawnAgainTheSame() throws Exception {
        Path again = folder.resolve("again.svg");
        int code = commands.run("bench", "--plot", folder.resolve("bench.json").toString(), again.toString());
        assertThat(code).isEqualTo(ExitCodes.OK);
        assertThat(again).hasSameTextualContentAs(folder.resolve("bench.svg"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no json | is not JSON of nvs bench",
                "{} | bench.json, curve: is missing; nvs bench --curve measures one",
                "{\"curve\": {\"points\": [{}, {}]}} | curve: cannot be drawn: there is no kind of curve",
                "{\"curve\": {\"kind\": \"chunk\", \"points\": [{}, {}]}} | there is no number at tokensPerUpdate",
            })
    void fileWithoutACurveIsRefusedInWords(String content, String sentence) throws Exception {
        Path file = Files.writeString(folder.resolve("bench.json"), content);
        int code = commands.run(
                "bench", "--plot", file.toString(), folder.resolve("a.svg").toString());

        assertThat(code).isEqualTo(ExitCodes.BAD_FILE);
        assertThat(commands.complaint()).contains(sentence);
        assertThat(folder.resolve("a.svg")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--views 0 | there must be at least one view to read: 0",
                "--repeat 0 | each work must be timed at least once: 0",
                "--size 20x20 | image size must be a multiple of 8 on both sides: 20x20",
                "--svg a.svg | --svg draws a curve; say which with --curve",
                "--curve attention --views 7 | a curve goes from 4 views to 8 at least, not to 7",
                "--curve views | a curve goes from 8 views to 16 at least, not to 8",
                "--config big | there is no configuration big; there are bundled-12m",
                "--config layers=1 --weights object-128 | --config makes weights and --weights reads them",
                "--threads 0 | threads must be positive: 0",
            })
    void nonsenseIsRefusedInWords(String options, String sentence) throws Exception {
        int code = commands.run(("bench " + options).split(" "));

        assertThat(code).isEqualTo(ExitCodes.USAGE);
        assertThat(commands.complaint()).contains("nvs: " + sentence);
        assertThat(commands.result()).isEmpty();
    }
}
