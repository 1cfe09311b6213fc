package nvs.app.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import nvs.app.session.Recents;
import nvs.app.ui.chooser.PathChooser;
import nvs.app.ui.export.ExportRoute;
import nvs.app.ui.fixture.BundledScenes;
import nvs.app.ui.scene.SampleScene;
import nvs.app.ui.viewer.CpuViewPainter;
import nvs.app.ui.viewer.GlViewPainter;
import nvs.app.video.ExportFormat;
import nvs.image.ArgbImage;
import nvs.image.ImageFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/**
 * Takes pictures of the window with the bundled scene and model, light and dark, without a display. Not part of the ordinary tests:
 *
 * <pre>
 * mvn test -pl app-ui -am -Dtest=Screenshots -Dsurefire.failIfNoSpecifiedTests=false -Dnvs.screenshots=FOLDER
 * </pre>
 */
@ExtendWith(ApplicationExtension.class)
class Screenshots {
    private static final long SETTLE_MILLIS = 1200;
    private static final long FRAMES_MILLIS = 6000;
    private static final int LONG_FRAMES = 900;
    private static final int STEPS_TO_THE_CAMERAS = 7;
    private static final int KEYFRAMES = 5;
    private static final int STEPS_BETWEEN_KEYFRAMES = 6;

    private final Path folder = Path.of(System.getProperty("nvs.screenshots", "target/screenshots"));
    private final CountDownLatch mayOpen = new CountDownLatch(1);
    private final BundledScenes scenes = new BundledScenes();
    private final WindowRobot robot = new WindowRobot();
    private NvsWindow window;
    private Stage stage;

    @Start
    void open(Stage newStage) throws IOException {
        stage = newStage;
        Files.createDirectories(folder);
        SampleScene first = BundledScenes.samples().get(0);
        SampleScene held = new SampleScene(first.title(), () -> {
            awaitUninterrupted(mayOpen);
            return first.location().find();
        });
        window = new NvsWindow(
                stage,
                new ViewerServices(scenes, scenes.photos(), List.of(held), Recents.NONE, Optional.empty()),
                new Desktop(GlViewPainter.orElse(CpuViewPainter::new), PathChooser.ofSystem(), path -> {}, folder));
        window.show();
    }

    private static void awaitUninterrupted(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException hurried) {
            throw new IOException(hurried);
        }
    }

    @AfterEach
    void close() {
        mayOpen.countDown();
        robot.interact(window::close);
        scenes.close();
    }

    @Test
    void lightAndDark() throws Exception {
        take("loading-light");
        mayOpen.countDown();
        robot.stillPicture();
        takeAll("light");
        robot.clickOn("#theme");
        takeAll("dark");
    }

    private void takeAll(String theme) throws Exception {
        robot.moveTo("#viewer");
        take("viewer-" + theme);
        robot.push(KeyCode.N);
        robot.awaitVisible("#compare-bar");
        take("photo-" + theme);
        robot.clickOn("#compare-SPLIT");
        take("split-" + theme);
        robot.clickOn("#compare-DIFFERENCE");
        take("difference-" + theme);
        robot.clickOn("#compare-OFF");
        robot.push(KeyCode.R);
        robot.push(KeyCode.C);
        for (int i = 0; i < STEPS_TO_THE_CAMERAS; i++) {
            robot.push(KeyCode.MINUS);
        }
        take("cameras-" + theme);
        robot.push(KeyCode.C);
        robot.push(KeyCode.R);
        robot.push(KeyCode.I);
        take("inspector-" + theme);
        choosePixels(true);
        take("pixels-" + theme);
        choosePixels(false);
        robot.push(KeyCode.I);
        robot.push(KeyCode.F1);
        take("shortcuts-" + theme);
        robot.push(KeyCode.ESCAPE);
        robot.push(KeyCode.F12);
        take("log-" + theme);
        robot.push(KeyCode.ESCAPE);
        robot.clickOn("#weights");
        take("weights-" + theme);
        robot.clickOn("#weights-close");
        takeViewExport(theme);
        takeExports(theme);
        robot.interact(() -> window.open(folder.resolve("missing")));
        take("problem-" + theme);
        robot.clickOn("#problem .close-button");
        takePath(theme);
    }

    private void takeViewExport(String theme) throws Exception {
        robot.clickOn("#export");
        selectRoute(ExportRoute.VIEW);
        take("view-export-" + theme);
        selectRoute(ExportRoute.ORBIT);
        robot.clickOn("#export-close");
    }

    private void selectRoute(ExportRoute route) {
        robot.interact(() -> {
            ComboBox<ExportRoute> routes = robot.lookup("#export-route").queryComboBox();
            routes.setValue(route);
        });
    }

    private void takeExports(String theme) throws Exception {
        robot.prepareExport(3);
        robot.clickOn("#export-start");
        robot.awaitVisible(".export-reveal");
        prepareExport(ExportFormat.MP4);
        take("export-" + theme);
        robot.clickOn("#export-start");
        robot.await(() -> find(".export-pause").isPresent());
        prepareExport(ExportFormat.GIF);
        robot.clickOn("#export-start");
        robot.await(() -> robot.lookup(".nvs-export-row").queryAll().size() == 3);
        robot.sleep(FRAMES_MILLIS);
        take("exporting-" + theme);
        click(".export-pause");
        robot.await(() -> find(".export-resume").isPresent());
        take("paused-" + theme);
        click(".export-cancel");
        click(".export-cancel");
        robot.await(() -> find(".export-cancel").isEmpty());
        take("cancelled-" + theme);
        robot.clickOn("#export-queue-clear");
    }

    /** So long that it will not be done. */
    private void prepareExport(ExportFormat format) throws Exception {
        robot.prepareExport(LONG_FRAMES);
        robot.interact(() -> robot.lookup("#export-format")
                .queryComboBox()
                .getSelectionModel()
                .select(format.ordinal()));
    }

    private Optional<Node> find(String query) {
        return robot.lookup(query).match(Node::isVisible).tryQuery();
    }

    private void click(String query) {
        robot.clickOn(find(query).orElseThrow());
    }

    private void takePath(String theme) throws Exception {
        robot.push(KeyCode.R);
        for (int keyframe = 0; keyframe < KEYFRAMES; keyframe++) {
            robot.push(KeyCode.K);
            for (int i = 0; i < STEPS_BETWEEN_KEYFRAMES; i++) {
                robot.push(KeyCode.RIGHT);
            }
            robot.push(KeyCode.UP);
        }
        robot.clickOn("#keyframe-3");
        take("path-" + theme);
        robot.clickOn("#export");
        take("path-export-" + theme);
        robot.clickOn("#export-close");
        robot.clickOn("#path-clear");
        take("path-empty-" + theme);
        robot.clickOn("#path-hide");
    }

    private void choosePixels(boolean trueOnes) {
        robot.interact(() -> {
            var choice = robot.lookup("#enlargement").queryComboBox().getSelectionModel();
            choice.select(trueOnes ? 1 : 0);
        });
    }

    private void take(String name) throws IOException {
        robot.sleep(SETTLE_MILLIS);
        WritableImage taken = robot.snapshot(stage.getScene().getRoot());
        int width = (int) taken.getWidth();
        int height = (int) taken.getHeight();
        int[] argb = new int[width * height];
        taken.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        Path file = folder.resolve(name + ".png");
        ImageFiles.writePng(new ArgbImage(width, height, argb), file);
        assertThat(file).isNotEmptyFile();
    }
}
