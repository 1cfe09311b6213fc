package nvs.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private Terminal terminal(boolean interactive) {
        PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
        return new Terminal(stream, stream, interactive, new Interruption());
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({"250, 0.25 s", "9990, 9.99 s", "59000, 59 s", "89400, 89 s", "125000, 2 min 05 s"})
    void durationsReadAsPeopleSayThem(long millis, String text) {
        assertThat(Terminal.duration(Duration.ofMillis(millis))).isEqualTo(text);
    }

    @Test
    void aLogHasOneLineForEachStepThatEnded() {
        try (var progress = terminal(false).progress()) {
            progress.step("Reading photos", 3);
            progress.advanceTo(3);
            progress.step("Reconstructing", 8);
            progress.advanceTo(8);
        }
        assertThat(said().lines()).hasSize(2);
        assertThat(said()).contains("Reading photos: ", "Reconstructing: ").doesNotContain("\r");
    }

    @Test
    void aTerminalHasABar() {
        try (var progress = terminal(true).progress()) {
            progress.step("Rendering frames", 4);
            progress.advanceTo(4);
        }
        assertThat(said()).contains("Rendering frames", "100%", "4/4");
    }
}
