package nvs.app.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import javafx.event.Event;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.TransferMode;
import javafx.stage.Stage;
import nvs.app.export.ExportJob;
import nvs.app.export.ExportJournalFolder;
import nvs.app.session.CrashReport;
import nvs.app.session.PreferenceStore;
import nvs.app.session.Preferences;
import nvs.app.session.RecentLog;
import nvs.app.session.Recents;
import nvs.app.ui.fixture.ToyScenes;
import nvs.app.ui.keys.Shortcut;
import nvs.app.ui.scene.SampleScene;
import nvs.app.ui.viewer.CpuViewPainter;
import nvs.image.ArgbImage;
import nvs.image.ImageFiles;
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

    @TempDir
    private Path journal;

    private final WindowRobot robot = new WindowRobot();
    private final ToyScenes scenes = new ToyScenes();
    private final List<Path> revealed = new CopyOnWriteArrayList<>();
    private final LaidOutChooser chooser = new LaidOutChooser();
    private final PreferenceStore preferences = PreferenceStore.inMemory();
    private final RecentLog log = new RecentLog();
    private Stage stage;
    private NvsWindow window;

    @Start
    void open(Stage newStage) {
        stage = newStage;
        window = new NvsWindow(
                stage,
                new ViewerServices(
                        scenes,
                        ToyScenes.PHOTO_READER,
                        List.of(new SampleScene("Toy", () -> folder)),
                        Recents.NONE,
                        preferences,
                        new ExportJournalFolder(journal),
                        log,
                        Optional.empty()),
                new Desktop(CpuViewPainter::new, chooser, revealed::add, folder));
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
    void photosOfAnotherCameraFileAreAddedToTheListOfPhotos() throws Exception {
        robot.stillPicture();
        Path photo = folder.resolve("late.png");
        ImageFiles.writePng(new ArgbImage(1, 1, new int[1]), photo);
        chooser.choose(Files.writeString(folder.resolve("opencv_cameras.json"), """
                [{"w": 64, "h": 64, "fx": 80, "fy": 80, "cx": 32, "cy": 32, "file_path": "late.png",
                  "w2c": [[1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 1, 3], [0, 0, 0, 1]]}]
                """));
        robot.clickOn("#add-photos");
        robot.clickOn("#add-files");
        robot.await(() -> robot.text("#status-photos").equals("14 photos, 8 read, 1 skipped"));
        assertThat(chooser.asked()).containsExactly("Add photos or their camera file");
        assertThat(robot.isVisible("#problem")).isFalse();
    }

    @Test
    void aKeyframeTakesItsOwnTimeAndRestsAsItsEditorSays() throws Exception {
        robot.stillPicture();
        robot.push(KeyCode.K);
        robot.push(KeyCode.RIGHT);
        robot.push(KeyCode.K);
        robot.awaitVisible("#keyframe-1");
        robot.moveTo("#keyframe-1");
        robot.clickOn("#keyframe-edit-1");
        robot.awaitVisible("#keyframe-seconds");
        robot.interact(
                () -> robot.lookup("#keyframe-seconds").<Spinner<Double>>query().increment(4));
        robot.await(() -> robot.text("#path-time").endsWith("/ 4.0 s"));
        robot.clickOn("#keyframe-rests");
        assertThat(robot.isVisible("#keyframe-seconds")).as("it stays open").isTrue();
        robot.push(KeyCode.ESCAPE);
        robot.await(() -> robot.lookup("#keyframe-seconds").tryQuery().isEmpty());
        robot.clickOn("#path-undo");
        robot.clickOn("#path-undo");
        robot.await(() -> robot.text("#path-time").endsWith("/ 2.0 s"));
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
        robot.awaitVisible(".export-reveal");
        robot.clickOn(".export-reveal");
        assertThat(revealed).containsExactly(target);
        assertThat(namesIn(target))
                .contains("frame-0000.png", "frame-0001.png", "frame-0002.png")
                .doesNotContain("frame-0003.png");
    }

    @Test
    void ofTwoExportsOneIsPausedAndResumedAndTheOtherCancelled() throws Exception {
        robot.stillPicture();
        Path first = robot.prepareExport(200);
        robot.clickOn("#export-start");
        robot.awaitVisible(job(first));
        robot.clickOn(job(first) + " .export-pause");
        robot.awaitVisible(job(first) + " .export-resume");
        Path second = robot.prepareExport(3000);
        assertThat(second).isNotEqualTo(first);
        robot.clickOn("#export-start");
        robot.awaitVisible(job(second));
        robot.await(() -> status(second).contains("of 3000 frames ·"));
        robot.clickOn(job(second) + " .export-cancel");
        robot.await(() -> status(second).equals("Cancelled; nothing was written"));
        robot.clickOn(job(first) + " .export-resume");
        robot.awaitVisible(job(first) + " .export-reveal");
        assertThat(namesIn(first)).contains("frame-0199.png").hasSize(201);
        assertThat(namesIn(folder)).containsExactly(first.getFileName().toString());
        robot.clickOn("#export-queue-clear");
        robot.await(() -> !robot.isVisible("#export-queue"));
    }

    @Test
    void theViewIsUsableDuringAnExport() throws Exception {
        robot.stillPicture();
        Path target = robot.prepareExport(3000);
        robot.clickOn("#export-start");
        robot.await(() -> status(target).contains("of 3000 frames ·"));
        int still = robot.stillPicture();
        int[] first = robot.samples();
        robot.push(KeyCode.RIGHT);
        robot.awaitAnotherPictureThan(still);
        robot.push(KeyCode.R);
        robot.await(() -> robot.showsTheSameAs(first));
        assertThat(target).doesNotExist();
        robot.clickOn(job(target) + " .export-cancel");
        robot.await(() -> namesIn(folder).isEmpty());
    }

    @Test
    void theListOfExportsIsHiddenAndShownFromTheStatusBar() throws Exception {
        robot.stillPicture();
        Path target = robot.prepareExport(2);
        robot.clickOn("#export-start");
        robot.awaitVisible(job(target) + " .export-reveal");
        robot.clickOn("#export-queue-hide");
        robot.await(() -> !robot.isVisible("#export-queue"));
        robot.clickOn("#status-exports");
        robot.awaitVisible("#export-queue");
        robot.clickOn(job(target) + " .export-remove");
        robot.await(() -> !robot.isVisible("#status-exports"));
    }

    private static String job(Path target) {
        return "#export-job-" + target.getFileName();
    }

    /** Empty while the export is on its way into the queue. */
    private String status(Path target) {
        String status = job(target) + " .nvs-export-status";
        return robot.lookup(status).tryQuery().isPresent() ? robot.text(status) : "";
    }

    @Test
    void theSceneIsSavedWhereTheUserSays() throws Exception {
        robot.awaitPicture();
        chooser.choose(folder.resolve("kept"));
        robot.press(KeyCode.CONTROL, KeyCode.S).release(KeyCode.S, KeyCode.CONTROL);
        robot.await(() -> robot.text("#status-saved").equals("saved as kept.nvs"));
        assertThat(folder.resolve("kept.nvs")).isNotEmptyFile();
    }

    @Test
    void aFolderWithoutASceneIsSaidAndTheOldSceneStays() throws Exception {
        robot.awaitPicture();
        chooser.choose(folder.resolve("nowhere"));
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
        chooser.choose(Files.createDirectories(folder.resolve("kettle")));
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
        assertThat(chooser.asked()).isEmpty();
        robot.clickOn("#export-close");
        robot.push(KeyCode.CONTROL, KeyCode.O);
        robot.await(() -> chooser.asked().size() == 1);
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
        robot.awaitVisible(".export-reveal");
        assertThat(namesIn(folder.resolve("kettle-orbit"))).contains("frame-0002.png");
    }

    @Test
    void aCameraPathIsMadePlayedSavedAndExported() throws Exception {
        robot.stillPicture();
        robot.push(KeyCode.K);
        robot.awaitVisible("#keyframe-1");
        robot.push(KeyCode.RIGHT).push(KeyCode.RIGHT).push(KeyCode.RIGHT).push(KeyCode.RIGHT);
        robot.push(KeyCode.K);
        robot.awaitVisible("#keyframe-2");
        robot.clickOn("#keyframe-1");
        int first = robot.picture();
        robot.clickOn("#path-play");
        robot.awaitAnotherPictureThan(first);
        robot.await(() -> robot.text("#path-time").equals("2.0 / 2.0 s"));

        chooser.choose(folder.resolve("mine"));
        robot.clickOn("#path-save");
        robot.await(() -> namesIn(folder).contains("mine.json"));
        robot.clickOn("#path-clear");
        robot.await(() -> robot.lookup("#keyframe-1").tryQuery().isEmpty());
        chooser.choose(folder.resolve("mine.json"));
        robot.clickOn("#path-load");
        robot.awaitVisible("#keyframe-2");

        Path target = robot.prepareExport(1);
        assertThat(target).isEqualTo(folder.resolve("Toy-path"));
        robot.clickOn("#export-start");
        robot.awaitVisible(".export-reveal");
        assertThat(namesIn(target)).contains("frame-0060.png").doesNotContain("frame-0061.png");
    }

    @Test
    void aKeyframeIsDraggedToAnotherPlaceInTheOrder() throws Exception {
        robot.stillPicture();
        robot.push(KeyCode.K)
                .push(KeyCode.RIGHT)
                .push(KeyCode.K)
                .push(KeyCode.RIGHT)
                .push(KeyCode.K);
        robot.awaitVisible("#keyframe-3");
        robot.clickOn("#keyframe-1");
        int first = robot.calmPicture();
        robot.drag("#keyframe-1").dropTo("#keyframe-3");
        robot.clickOn("#keyframe-2");
        robot.awaitAnotherPictureThan(first);
        robot.clickOn("#keyframe-3");
        robot.await(() -> robot.picture() == first);
    }

    @Test
    void aChosenKeyframeIsMovedAndTakenAwayByKeys() throws Exception {
        robot.stillPicture();
        robot.push(KeyCode.K)
                .push(KeyCode.RIGHT)
                .push(KeyCode.K)
                .push(KeyCode.RIGHT)
                .push(KeyCode.K);
        robot.awaitVisible("#keyframe-3");
        robot.clickOn("#keyframe-1");
        int first = robot.calmPicture();
        robot.push(KeyCode.ALT, KeyCode.RIGHT).push(KeyCode.ALT, KeyCode.RIGHT);
        robot.clickOn("#keyframe-1");
        robot.awaitAnotherPictureThan(first);
        robot.clickOn("#keyframe-3");
        robot.await(() -> robot.picture() == first);
        robot.push(KeyCode.DELETE);
        robot.await(() -> robot.lookup("#keyframe-3").tryQuery().isEmpty());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        robot.awaitVisible("#keyframe-3");
    }

    @Test
    void everyShortcutOfTheListDoesSomething() {
        assertThat(window.obeyed()).containsExactlyInAnyOrder(Shortcut.values());
    }

    @Test
    void theShortcutSheetComesWithF1AndGoesWithEscape() throws Exception {
        robot.stillPicture();
        robot.push(KeyCode.F1);
        robot.awaitVisible("#shortcuts");
        robot.push(KeyCode.ESCAPE);
        robot.await(() -> !robot.isVisible("#shortcuts"));
    }

    @Test
    void theLogShowsWhatWasLoggedAndWhereCrashReportsAre() throws Exception {
        robot.stillPicture();
        log.publish(new LogRecord(Level.INFO, "a lens was guessed"));
        robot.push(KeyCode.F12);
        robot.awaitVisible("#log");
        assertThat(robot.lookup("#log-text").queryAs(TextArea.class).getText()).contains("a lens was guessed");
        robot.clickOn("#log-crash-reports");
        assertThat(revealed).containsExactly(CrashReport.folder());
        robot.clickOn("#log-close");
        robot.await(() -> !robot.isVisible("#log"));
    }

    @Test
    void aFigureIsTypedAndTheCameraGoesThere() throws Exception {
        int still = robot.stillPicture();
        robot.push(KeyCode.I);
        robot.awaitVisible("#inspector");
        robot.doubleClickOn("#figure-AZIMUTH").push(KeyCode.CONTROL, KeyCode.A);
        robot.write("90").push(KeyCode.ENTER);
        robot.awaitAnotherPictureThan(still);
        assertThat(robot.lookup("#figure-AZIMUTH").queryAs(TextField.class).getText())
                .isEqualTo("90.0");
        robot.clickOn("#copy-camera");
        robot.interact(
                () -> assertThat(Clipboard.getSystemClipboard().getString()).contains("world_from_camera"));
    }

    @Test
    void aFileIsOpenedFromTheMenuOfTheOpenButton() throws Exception {
        robot.awaitPicture();
        chooser.choose(Files.createFile(
                Files.createDirectories(folder.resolve("kettle")).resolve("cameras.json")));
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
        robot.await(() -> robot.text("#status-scene").equals("kettle"));
        assertThat(chooser.asked()).containsExactly("Open a zip, a camera file or a saved scene");
    }

    @Test
    void whatWasChosenIsKeptWhenTheWindowCloses() throws Exception {
        robot.stillPicture();
        robot.push(KeyCode.L).push(KeyCode.I).push(KeyCode.G);
        robot.clickOn("#theme");
        robot.interact(() -> stage.setWidth(1000));
        robot.interact(window::close);
        Preferences kept = preferences.present();
        assertThat(kept.dark()).isTrue();
        assertThat(kept.photosShown()).isFalse();
        assertThat(kept.inspectorShown()).contains(true);
        assertThat(kept.gridShown()).isFalse();
        assertThat(kept.exportFolder()).contains(folder);
        assertThat(kept.window().orElseThrow().width()).isEqualTo(1000);
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
    void anExportThatTheEndOfTheProcessInterruptsIsKeptForTheNextWindow() throws Exception {
        robot.stillPicture();
        Path target = robot.prepareExport(3000);
        robot.clickOn("#export-start");
        robot.await(() -> !namesIn(folder).isEmpty());
        window.abandon();
        assertThat(target).doesNotExist();
        assertThat(scenes.isModelClosed()).isTrue();
        assertThat(new ExportJournalFolder(journal).interrupted())
                .extracting(ExportJob::sceneName)
                .containsExactly("Toy");
    }

    private static List<String> namesIn(Path target) {
        try (var files = Files.list(target)) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
