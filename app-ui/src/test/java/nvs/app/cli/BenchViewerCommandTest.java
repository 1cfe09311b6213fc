package nvs.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nvs.app.cli.BenchViewerCommand.Asked;
import nvs.app.drag.DragFigures;
import nvs.app.drag.DragSettings;
import nvs.image.ImageSize;
import nvs.lact.bench.Times;
import nvs.task.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BenchViewerCommandTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final List<Asked> asked = new ArrayList<>();

    @Test
    void ratesAndMemoryAreToldInFourLines() {
        assertThat(run(true, "duck", "--seconds", "12", "--size", "640x480")).isEqualTo(ExitCodes.OK);
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "tiny, a view of 640x480 dragged for 12 s, painted by a painter",
                        "",
                        "pictures         40.0 a second; from one to the next 25 ms, 99 of 100 within 30 ms",
                        "model frames      8.0 a second of 64x64 in 2 renders, each 100 ms",
                        "alone            10.0 a second, each 100 ms: 80 % of that is left while dragging",
                        "memory              2 MiB at the end, 3 at the most, growing by -30.0 MiB a minute");
        assertThat(asked).extracting(Asked::scene).containsExactly("duck");
    }

    @Test
    void figuresAreKeptAsJson() {
        Path file = folder.resolve("drag.json");
        assertThat(run(true, "--json", file.toString())).isEqualTo(ExitCodes.OK);
        JsonNode document = JsonMapper.shared().readTree(file.toFile());
        assertThat(document.get("share").asDouble()).isEqualTo(0.8);
        assertThat(document.at("/pictureInterval/max").asDouble()).isEqualTo(0.03);
        assertThat(document.get("memory")).hasSize(3);
    }

    @Test
    void withoutADisplayItIsSaid() {
        assertThat(run(false)).isEqualTo(ExitCodes.USAGE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("needs a display");
        assertThat(asked).isEmpty();
    }

    @Test
    void noTimeAtAllIsRefused() {
        assertThat(run(true, "--seconds", "0")).isEqualTo(ExitCodes.USAGE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("dragged for a second at least");
    }

    private int run(boolean hasDisplay, String... arguments) {
        Terminal terminal = new Terminal(stream(out), stream(err), false, new Interruption());
        CommandLine commandLine = new CommandLine(new BenchViewerCommand(this::drag, terminal, hasDisplay));
        commandLine.registerConverter(ImageSize.class, ImageSize::parse);
        commandLine.setExecutionExceptionHandler((failure, line, parsed) -> CommandLines.report(terminal, failure));
        return commandLine.execute(arguments);
    }

    private DragFigures drag(Asked wanted, DragSettings settings, Progress progress) {
        asked.add(wanted);
        return new DragFigures(
                "tiny",
                "a painter",
                settings,
                new Times(List.of(0.02, 0.03)),
                new Times(List.of(0.1)),
                ImageSize.square(64),
                2,
                8,
                new Times(List.of(0.05, 0.15)),
                List.of(3L << 20, 3L << 20, 2L << 20));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
