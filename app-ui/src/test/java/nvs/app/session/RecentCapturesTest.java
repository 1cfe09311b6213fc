package nvs.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import nvs.synthesis.FramingCorrection;
import nvs.synthesis.SceneKind;
import org.joml.Vector3d;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecentCapturesTest {
    private static final FramingCorrection SAID = new FramingCorrection(
            Optional.of(new Vector3d(0, 1, 0)), Optional.of(new Vector3d(1, 2, 3)), 1.5, Optional.of(SceneKind.SCENE));

    @TempDir
    Path folder;

    private Path file;
    private RecentCaptures recent;

    @BeforeEach
    void open() {
        file = folder.resolve("new folder/recent.json");
        recent = new RecentCaptures(file);
    }

    @Test
    void theNewestComesFirstAndOnce() {
        recent.remember(folder.resolve("a"), FramingCorrection.NONE);
        recent.remember(folder.resolve("b"), FramingCorrection.NONE);
        recent.remember(folder.resolve("x/../a"), FramingCorrection.NONE);

        assertThat(recent.list()).containsExactly(folder.resolve("a"), folder.resolve("b"));
    }

    @Test
    void whatWasSaidOfACaptureIsThereTheNextTime() {
        recent.remember(folder.resolve("a"), SAID);
        recent.remember(folder.resolve("b"), FramingCorrection.NONE);

        RecentCaptures later = new RecentCaptures(file);

        assertThat(later.list()).containsExactly(folder.resolve("b"), folder.resolve("a"));
        assertThat(later.correctionOf(folder.resolve("a"))).isEqualTo(SAID);
        assertThat(later.correctionOf(folder.resolve("b"))).isEqualTo(FramingCorrection.NONE);
        assertThat(later.correctionOf(folder.resolve("never"))).isEqualTo(FramingCorrection.NONE);
    }

    @Test
    void theOldestIsForgotten() {
        for (int i = 0; i < 20; i++) {
            recent.remember(folder.resolve("capture " + i), FramingCorrection.NONE);
        }

        assertThat(recent.list()).hasSize(12).startsWith(folder.resolve("capture 19"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not json", "{}", "[null, 7]", "[{\"path\": \"relative\"}, {\"scale\": 2}]"})
    void aFileThatMakesNoSenseIsAnEmptyList(String content) throws Exception {
        Path damaged = Files.writeString(folder.resolve("recent.json"), content);

        assertThat(new RecentCaptures(damaged).list()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"up\": [0, 0, 0], \"scale\": 1", "\"scale\": 2, \"kind\": \"planet\""})
    void aCorrectionThatMakesNoSenseIsNone(String edited) throws Exception {
        Path capture = folder.resolve("a");

        RecentCaptures read = new RecentCaptures(line(capture, edited));

        assertThat(read.list()).containsExactly(capture);
        assertThat(read.correctionOf(capture)).isEqualTo(FramingCorrection.NONE);
    }

    @Test
    void aLineWithoutAKindLeavesItToTheWeights() throws Exception {
        Path capture = folder.resolve("a");

        RecentCaptures read = new RecentCaptures(line(capture, "\"up\": null, \"pivot\": [1, 2, 3], \"scale\": 2.0"));

        assertThat(read.correctionOf(capture))
                .isEqualTo(new FramingCorrection(Optional.empty(), Optional.of(new Vector3d(1, 2, 3)), 2));
    }

    private Path line(Path capture, String correction) throws Exception {
        String path = capture.toString().replace("\\", "\\\\");
        return Files.writeString(folder.resolve("recent.json"), "[{\"path\": \"" + path + "\", " + correction + "}]");
    }

    @Test
    void aPlaceThatCannotBeWrittenIsNoReasonNotToRemember() throws Exception {
        Path blocked = Files.writeString(folder.resolve("file"), "").resolve("recent.json");
        RecentCaptures unsaved = new RecentCaptures(blocked);

        unsaved.remember(folder.resolve("a"), SAID);

        assertThat(unsaved.correctionOf(folder.resolve("a"))).isEqualTo(SAID);
    }
}
