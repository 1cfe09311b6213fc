package nvs.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import nvs.testing.SharedFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ViewSplitTest {
    @TempDir
    Path folder;

    @Test
    void theFileFixesTestsAndInputs() throws Exception {
        Capture capture = capture(6);
        splits("{\"test\": [1, 4], \"inputs\": {\"2\": [5, 0]}}");

        ViewSplit split = ViewSplit.find(capture).orElseThrow();

        assertThat(indices(split.test())).containsExactly(1, 4);
        assertThat(indices(split.rest())).containsExactly(0, 2, 3, 5);
        assertThat(indices(split.inputs(2))).containsExactly(5, 0);
    }

    @Test
    void aCountThatIsNotFixedIsChosenFromTheRest() throws Exception {
        Capture capture = capture(6);
        splits("{\"test\": [1, 4]}");

        ViewSplit split = ViewSplit.find(capture).orElseThrow();

        assertThat(split.inputs(3)).hasSize(3).isSubsetOf(split.rest());
        assertThat(split.inputs(99)).isEqualTo(split.rest());
    }

    @Test
    void withoutAFileThereIsNoSplit() throws Exception {
        assertThat(ViewSplit.find(capture(2))).isEmpty();
    }

    @Test
    void aColmapModelsSplitMayLieInTheCapturesFolder() throws Exception {
        for (int i = 0; i < 3; i++) {
            CaptureFolder.photo(folder.resolve("images/sub/" + i + ".png"));
        }
        ColmapModelFiles.writeRing(folder.resolve("sparse/0"), 3, ColmapModelFiles.Encoding.BINARY);
        splits("{\"test\": [1]}");
        Capture capture = CaptureFormats.open(folder);
        assertThat(indices(ViewSplit.find(capture).orElseThrow().test())).containsExactly(1);

        Files.writeString(folder.resolve("sparse/0/splits.json"), "{\"test\": [2]}");
        assertThat(indices(ViewSplit.find(capture).orElseThrow().test()))
                .as("the one beside the camera file goes before")
                .containsExactly(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "test": [1, 4]                           | 1 4 | 0 2 3 5
                    "test": ["images/1.png"], "train": [0, 2] | 1   | 0 2
                    "test": [5, 5], "inputs": [3], "train": [0] | 5 | 0 3
                    """)
    void groupsOfViewsMakeASplit(String groups, String test, String rest) throws Exception {
        ViewSplit split = ViewSplit.find(grouped(6, groups)).orElseThrow();

        assertThat(text(split.test())).isEqualTo(test);
        assertThat(text(split.rest())).isEqualTo(rest);
    }

    @Test
    void theFileGoesBeforeGroups() throws Exception {
        Capture capture = grouped(3, "\"test\": [1]");
        splits("{\"test\": [0, 2]}");

        assertThat(text(ViewSplit.find(capture).orElseThrow().test())).isEqualTo("0 2");
    }

    @Test
    void aTestViewThatMayBeReadIsRefused() throws Exception {
        Capture capture = grouped(3, "\"train\": [0, 1], \"test\": [1]");

        assertThatThrownBy(() -> ViewSplit.find(capture))
                .isInstanceOf(SceneFormatException.class)
                .hasMessage(capture.source() + ", train: view 1 is a test view and cannot be an input");
    }

    @Test
    void groupsWithoutUsableViewsMakeNoSplit() throws Exception {
        grouped(3, "\"test\": [1]");
        Files.delete(folder.resolve("images/1.png"));

        assertThat(ViewSplit.find(CaptureFormats.open(folder))).isEmpty();
    }

    @Test
    void skippedViewsAreLeftOut() throws Exception {
        capture(4);
        Files.delete(folder.resolve("images/1.png"));
        splits("{\"test\": [1, 2]}");

        assertThat(indices(ViewSplit.find(CaptureFormats.open(folder))
                        .orElseThrow()
                        .test()))
                .containsExactly(2);
    }

    @Test
    void aViewThatIsNotListedIsNamed() throws Exception {
        Capture capture = capture(3);
        splits("{\"test\": [0, 3]}");

        assertThatThrownBy(() -> ViewSplit.find(capture))
                .isInstanceOf(SceneFormatException.class)
                .hasMessageContaining("splits.json, test[1]: must be a position in a list of 3, from 0, found 3");
    }

    @Test
    void anInputThatIsATestViewIsRefused() throws Exception {
        Capture capture = capture(3);
        splits("{\"test\": [0], \"inputs\": {\"2\": [0, 1]}}");

        assertThatThrownBy(() -> ViewSplit.find(capture))
                .isInstanceOf(SceneFormatException.class)
                .hasMessageContaining("inputs.2: view 0 is a test view and cannot be an input");
    }

    @Test
    void aListOfAnotherLengthThanItsNameIsRefused() throws Exception {
        Capture capture = capture(3);
        splits("{\"test\": [0], \"inputs\": {\"2\": [1]}}");

        assertThatThrownBy(() -> ViewSplit.find(capture)).hasMessageContaining("found 1");
    }

    @Test
    void everyEighthViewIsATestView() throws Exception {
        ViewSplit split = ViewSplit.everyEighth(capture(18));

        assertThat(indices(split.test())).containsExactly(0, 8, 16);
        assertThat(split.rest()).hasSize(15).doesNotContainAnyElementsOf(split.test());
    }

    @Test
    void aSingleViewIsAnInput() throws Exception {
        ViewSplit split = ViewSplit.everyEighth(capture(1));

        assertThat(split.test()).isEmpty();
        assertThat(split.inputs(8)).hasSize(1);
    }

    @Test
    void theCharacterHas16TestViewsAndFixedInputs() throws Exception {
        Capture capture = CaptureFormats.open(SharedFolder.require("scenes/gso-character"));

        ViewSplit split = ViewSplit.find(capture).orElseThrow();

        assertThat(split.test()).hasSize(16);
        assertThat(indices(split.inputs(8))).containsExactly(1, 5, 9, 13, 39, 47, 51, 59);
    }

    private Capture capture(int views) throws Exception {
        CaptureFolder.opencvCapture(folder, views);
        return CaptureFormats.open(folder);
    }

    private Capture grouped(int views, String groups) throws Exception {
        Path file = CaptureFolder.opencvCapture(folder, views);
        Files.writeString(file, "{\"frames\": " + Files.readString(file) + ", " + groups + "}");
        return CaptureFormats.open(folder);
    }

    private static String text(List<CaptureView> views) {
        return indices(views).stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    private void splits(String json) throws Exception {
        Files.writeString(folder.resolve("splits.json"), json);
    }

    private static List<Integer> indices(List<CaptureView> views) {
        return views.stream().map(CaptureView::index).toList();
    }
}
