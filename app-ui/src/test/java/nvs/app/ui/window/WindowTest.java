package nvs.app.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.event.Event;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.TransferMode;
import javafx.stage.Stage;
import javafx.stage.Window;
import nvs.app.session.Recents;
import nvs.app.ui.chooser.PathChooser;
import nvs.app.ui.fixture.ToyScenes;
import nvs.app.ui.scene.SampleScene;
import nvs.app.ui.viewer.CpuViewPainter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class WindowTest {
    @TempDir
    private Path folder;

    private final WindowRobot robot = new WindowRobot();
    private final ToyScenes scenes = new ToyScenes();
    private final List<Path> revealed = new CopyOnWriteArrayList<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private Path chosen;
    private NvsWindow window;

    @Start
    void open(Stage stage) {
        window = new NvsWindow(
                stage,
                new ViewerServices(
                        scenes,
                        ToyScenes.PHOTO_READER,
                        List.of(new SampleScene("Toy", () -> folder)),
                        Recents.NONE,
                        Optional.empty()),
                new Desktop(CpuViewPainter::new, new ChooserOf(), revealed::add, folder));
        window.show();
    }

    @AfterEach
    void close() {
        robot.interact(window::close);
    }

    @Test
    void theSampleSceneIsShownAndTurnsByItself() throws Exception {
        int first = robot.awaitPicture();
        robot.awaitAnotherPictureThan(first);
        assertThat(robot.text("#status-scene")).isEqualTo("Toy");
        assertThat(robot.text("#status-photos")).isEqualTo("13 photos, 8 read, 1 skipped");
    }

    @Test
    void aDragTurnsTheScene() throws Exception {
        int still = robot.stillPicture();
        robot.drag("#viewer").moveBy(120, 30).drop();
        robot.awaitAnotherPictureThan(still);
    }

    @Test
    void scrollingComesNearer() throws Exception {
        int still = robot.stillPicture();
        robot.moveTo("#viewer").scroll(3);
        robot.awaitAnotherPictureThan(still);
    }

    @Test
    void keyRBringsTheFirstViewBack() throws Exception {
        int still = robot.stillPicture();
        robot.push(KeyCode.RIGHT);
        robot.awaitAnotherPictureThan(still);
        robot.push(KeyCode.R);
        robot.await(() -> robot.picture() == still);
    }

    @Test
    void aDoubleClickBringsTheFirstViewBack() throws Exception {
        int still = robot.stillPicture();
        robot.push(KeyCode.UP);
        robot.awaitAnotherPictureThan(still);
        robot.doubleClickOn("#viewer");
        robot.await(() -> robot.picture() == still);
    }

    @Test
    void anOrbitIsWrittenAsPicturesAndShownInItsFolder() throws Exception {
        robot.stillPicture();
        Path target = robot.prepareExport(3);
        robot.clickOn("#export-start");
        robot.awaitVisible("#export-reveal");
        robot.clickOn("#export-reveal");
        assertThat(revealed).containsExactly(target);
        assertThat(namesIn(target))
                .contains("frame-0000.png", "frame-0001.png", "frame-0002.png")
                .doesNotContain("frame-0003.png");
    }

    @Test
    void aCancelledExportLeavesNothingBehind() throws Exception {
        robot.stillPicture();
        robot.prepareExport(3000);
        robot.clickOn("#export-start");
        robot.await(() -> !namesIn(folder).isEmpty());
        robot.clickOn("#export-close");
        robot.await(() -> namesIn(folder).isEmpty());
        assertThat(robot.isVisible("#export-reveal")).isFalse();
    }

    @Test
    void aFolderWithoutASceneIsSaidAndTheOldSceneStays() throws Exception {
        robot.awaitPicture();
        chosen = folder.resolve("nowhere");
        robot.clickOn("#open");
        robot.awaitVisible("#problem");
        assertThat(robot.lookup("#problem .label").queryAllAs(Label.class))
                .extracting(Label::getText)
                .contains("nowhere could not be opened");
        assertThat(robot.text("#status-scene")).isEqualTo("Toy");
    }

    @Test
    void aDismissedProblemGoesAway() throws Exception {
        robot.interact(() -> window.open(folder.resolve("nowhere")));
        robot.awaitVisible("#problem");
        robot.clickOn("#problem .close-button");
        robot.await(() -> !robot.isVisible("#problem"));
    }

    @Test
    void anotherFolderReplacesTheScene() throws Exception {
        robot.awaitPicture();
        chosen = Files.createDirectories(folder.resolve("kettle"));
        robot.clickOn("#open");
        robot.await(() -> robot.text("#status-scene").equals("kettle"));
        robot.await(() -> scenes.model().openReconstructions() == 1);
    }

    @Test
    void whileTheExportDialogShowsNothingElseIsOpened() throws Exception {
        robot.stillPicture();
        robot.prepareExport(3);
        robot.push(KeyCode.CONTROL, KeyCode.O);
        robot.interact(() -> {
            var over = new DragEvent(DragEvent.DRAG_OVER, null, 0, 0, 0, 0, TransferMode.COPY, null, null, null);
            Event.fireEvent(robot.lookup(".nvs-window").query(), over);
        });
        assertThat(asked).isEmpty();
        robot.clickOn("#export-close");
        robot.push(KeyCode.CONTROL, KeyCode.O);
        robot.await(() -> asked.size() == 1);
    }

    @Test
    void aSceneThatArrivesBehindTheExportDialogIsTheOneExported() throws Exception {
        robot.stillPicture();
        robot.prepareExport(3);
        Path kettle = Files.createDirectories(folder.resolve("kettle"));
        robot.interact(() -> window.open(kettle));
        robot.await(() -> robot.text("#export-target").endsWith("kettle-orbit"));
        robot.await(() -> scenes.model().openReconstructions() == 1);
        robot.clickOn("#export-start");
        robot.awaitVisible("#export-reveal");
        assertThat(namesIn(folder.resolve("kettle-orbit"))).contains("frame-0002.png");
    }

    @Test
    void closingEndsEveryThreadAndFreesTheModel() throws Exception {
        robot.awaitPicture();
        robot.interact(window::close);
        assertThat(scenes.isModelClosed()).isTrue();
        assertThat(scenes.model().openReconstructions()).isZero();
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(name -> name.startsWith("nvs-"));
    }

    @Test
    void theEndOfTheProcessLeavesNoHalfWrittenExport() throws Exception {
        robot.stillPicture();
        robot.prepareExport(3000);
        robot.clickOn("#export-start");
        robot.await(() -> !namesIn(folder).isEmpty());
        window.abandon();
        assertThat(namesIn(folder)).isEmpty();
        assertThat(scenes.isModelClosed()).isTrue();
    }

    private static List<String> namesIn(Path target) {
        try (var files = Files.list(target)) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Chooses what the test has laid out. */
    private final class ChooserOf implements PathChooser {
        @Override
        public Optional<Path> chooseFolder(Window owner, String title, Optional<Path> proposed) {
            asked.add(title);
            return Optional.ofNullable(chosen);
        }

        @Override
        public Optional<Path> chooseWeights(Window owner, String title) {
            asked.add(title);
            return Optional.ofNullable(chosen);
        }

        @Override
        public Optional<Path> chooseTarget(Window owner, String title, Path proposed) {
            asked.add(title);
            return Optional.ofNullable(chosen);
        }
    }
}
