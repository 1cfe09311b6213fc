package nvs.app.ui.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import nvs.scene.SceneFormatException;
import org.junit.jupiter.api.Test;

class ProblemTest {

    @Test
    void aBadFileIsNamedWithFieldReasonAndWhatToDo() {
        var failure = new SceneFormatException(Path.of("cups.json"), "frames[3].w", "must be positive, is -1");
        assertThat(Problem.of("Not opened", failure))
                .isEqualTo(new Problem(
                        "Not opened",
                        "cups.json, frames[3].w: must be positive, is -1. Check it, or open another folder."));
    }

    @Test
    void aMissingFileIsNamed() {
        assertThat(Problem.of("Not opened", new NoSuchFileException("/there/cups.json"))
                        .sentence())
                .isEqualTo("There is no /there/cups.json; check the path.");
    }

    @Test
    void theMessageOfACheckedExceptionIsMeantForPeople() {
        assertThat(Problem.of("Not written", new IOException("the disk is full"))
                        .sentence())
                .isEqualTo("the disk is full.");
    }

    @Test
    void aMistakeOfOursIsSaidToBeOne() {
        assertThat(Problem.of("Not shown", new IllegalStateException("oops")).sentence())
                .contains("should not have")
                .contains("oops");
    }

    @Test
    void runningOutOfMemoryTellsWhatHelps() {
        assertThat(Problem.of("Not opened", new OutOfMemoryError()).sentence()).contains("fewer or smaller photos");
    }
}
