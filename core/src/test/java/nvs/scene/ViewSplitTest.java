package nvs.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nvs.testing.SharedFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    private void splits(String json) throws Exception {
        Files.writeString(folder.resolve("splits.json"), json);
    }

    private static List<Integer> indices(List<CaptureView> views) {
        return views.stream().map(CaptureView::index).toList();
    }
}
