package nvs.app.ui.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;
import nvs.image.ArgbImage;
import nvs.image.ImageFiles;
import nvs.scene.CaptureFormats;
import nvs.scene.SceneFormatException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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
    void photosWithoutPosesAreAnsweredWithTheCommandThatComputesThem(@TempDir Path folder) throws IOException {
        ImageFiles.writePng(new ArgbImage(2, 2, new int[4]), folder.resolve("a.png"));
        Throwable missing = catchThrowable(() -> CaptureFormats.open(folder));

        assertThat(Problem.of("Not opened", missing).sentence())
                .startsWith("It holds photos (1), but nothing tells where they were taken from.")
                .contains("\n\ncolmap automatic_reconstructor --workspace_path " + folder);
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
    void anArgumentThatWasRefusedIsSaidInItsOwnSentence() {
        var failure = new IllegalArgumentException("there is no photo 40 among 12");
        assertThat(Problem.of("Not opened", failure).sentence()).isEqualTo("there is no photo 40 among 12.");
    }

    @ParameterizedTest
    @MethodSource
    void aMistakeOfOursIsSaidToBeOneAndItsDetailsAreInTheFileItNames(Throwable failure) throws IOException {
        String sentence = Problem.of("Not shown", failure).sentence();
        assertThat(sentence).contains("should not have").contains("oops");
        Path report = Path.of(sentence.substring(sentence.indexOf(" in ") + 4, sentence.length() - 1));
        assertThat(report).content().contains("oops", "ProblemTest");
        Files.delete(report);
    }

    static Stream<Throwable> aMistakeOfOursIsSaidToBeOneAndItsDetailsAreInTheFileItNames() {
        return Stream.of(
                new IllegalStateException("oops"), new NumberFormatException("oops"), new LinkageError("oops"));
    }

    @Test
    void runningOutOfMemoryTellsWhatHelps() {
        assertThat(Problem.of("Not opened", new OutOfMemoryError()).sentence()).contains("fewer or smaller photos");
    }
}
