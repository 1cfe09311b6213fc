package nvs.app.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import nvs.app.session.Recents;
import nvs.app.session.TinyWeights;
import nvs.app.session.WeightsLibrary;
import nvs.app.ui.chooser.PathChooser;
import nvs.app.ui.fixture.ToyScenes;
import nvs.app.ui.scene.SampleScene;
import nvs.app.ui.viewer.CpuViewPainter;
import nvs.lact.weights.WeightCatalogue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class WeightsDialogTest {
    @TempDir
    private Path folder;

    private final WindowRobot robot = new WindowRobot();
    private final ToyScenes scenes = new ToyScenes();
    private Path chosen;
    private NvsWindow window;

    @Start
    void open(Stage stage) throws Exception {
        scenes.offer(new WeightsLibrary(WeightCatalogue.bundled(), folder.resolve("weights")));
        window = new NvsWindow(
                stage,
                new ViewerServices(
                        scenes,
                        ToyScenes.PHOTO_READER,
                        List.of(new SampleScene("Toy", () -> folder)),
                        Recents.NONE,
                        Optional.empty()),
                new Desktop(CpuViewPainter::new, new ChooserOf(), path -> {}, folder));
        window.show();
    }

    @AfterEach
    void close() {
        robot.interact(window::close);
    }

    @Test
    void importedWeightsReadTheOpenScene() throws Exception {
        robot.awaitPicture();
        chosen = TinyWeights.write(folder.resolve("download.safetensors"), "tiny", 0.25f);
        robot.press(KeyCode.CONTROL, KeyCode.M).release(KeyCode.M, KeyCode.CONTROL);
        robot.awaitVisible("#weights-dialog");
        robot.clickOn("#weights-import");
        robot.await(() -> robot.lookup("tiny").tryQuery().isPresent());
        robot.await(() -> !robot.lookup("#weights-use").query().isDisabled());
        robot.clickOn("#weights-use");
        robot.await(() -> robot.text("#status-model").equals("tiny"));
        assertThat(robot.isVisible("#weights-dialog")).isFalse();
        robot.await(scenes::isModelClosed);
    }

    @Test
    void whatACheckpointDoesNotSayIsAsked() throws Exception {
        robot.awaitPicture();
        chosen = Files.write(folder.resolve("release.pt"), new byte[] {'P', 'K', 3, 4, 0, 0});
        robot.clickOn("#weights");
        robot.awaitVisible("#weights-dialog");
        robot.clickOn("#weights-import");
        robot.await(() -> isShown("#weights-name"));
        assertThat(robot.lookup("#weights-name").queryAs(TextField.class).getText())
                .isEqualTo("release");
        robot.interact(() -> robot.lookup("#weights-kind")
                .queryAs(ComboBox.class)
                .getSelectionModel()
                .selectLast());
        robot.clickOn("#weights-convert");
        robot.awaitVisible("#weights-problem");
        assertThat(robot.lookup("#weights-problem").queryAs(Labeled.class).getText())
                .startsWith("The weights were not imported.")
                .contains("release.pt");
        assertThat(isShown("#weights-name")).isTrue();
    }

    /** Where its form is shown too. */
    private boolean isShown(String query) {
        for (Node at = robot.lookup(query).tryQuery().orElse(null); at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return robot.lookup(query).tryQuery().isPresent();
    }

    /** Chooses what the test has laid out. */
    private final class ChooserOf implements PathChooser {
        @Override
        public Optional<Path> chooseFolder(Window owner, String title, Optional<Path> proposed) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> chooseFile(Window owner, String title, Optional<Path> folder) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> chooseCapture(Window owner, String title, Optional<Path> proposed) {
            return Optional.empty();
        }

        @Override
        public List<Path> choosePhotos(Window owner, String title, Optional<Path> proposed) {
            return List.of();
        }

        @Override
        public Optional<Path> chooseWeights(Window owner, String title) {
            return Optional.ofNullable(chosen);
        }

        @Override
        public Optional<Path> chooseTarget(Window owner, String title, Path proposed) {
            return Optional.empty();
        }
    }
}
