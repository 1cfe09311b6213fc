package nvs.app.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.Stage;
import nvs.app.session.Recents;
import nvs.app.session.TinyWeights;
import nvs.app.ui.chooser.PathChooser;
import nvs.app.ui.fixture.BundledScenes;
import nvs.app.ui.viewer.CpuViewPainter;
import nvs.app.ui.viewer.GlViewPainter;
import nvs.image.ImageFiles;
import nvs.image.ImageSize;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The whole way with the bundled scene, the bundled weights on TensorFlow, and OpenGL where there is one. */
@ExtendWith(ApplicationExtension.class)
class BundledSceneTest {
    @TempDir
    private static Path folder;

    private final WindowRobot robot = new WindowRobot();
    private final BundledScenes scenes = new BundledScenes(folder.resolve("weights"));
    private NvsWindow window;

    @Start
    void open(Stage stage) {
        window = new NvsWindow(
                stage,
                new ViewerServices(scenes, scenes.photos(), BundledScenes.samples(), Recents.NONE, Optional.empty()),
                new Desktop(GlViewPainter.orElse(CpuViewPainter::new), PathChooser.ofSystem(), path -> {}, folder));
        window.show();
    }

    @AfterEach
    void close() {
        robot.interact(window::close);
        scenes.close();
    }

    @Test
    void itIsReconstructedOrbitedAndExported() throws Exception {
        int still = robot.stillPicture();
        robot.drag("#viewer").moveBy(200, 0).drop();
        robot.awaitAnotherPictureThan(still);
        Path target = robot.prepareExport(2);
        robot.clickOn("#export-start");
        robot.awaitVisible(".export-reveal");
        assertThat(ImageFiles.readSize(target.resolve("frame-0001.png"))).isEqualTo(ImageSize.square(512));
    }

    @Test
    void otherWeightsReadItAndTheBundledOnesAgain() throws Exception {
        Path own = Files.createDirectories(folder.resolve("weights"));
        TinyWeights.write(own.resolve("tiny.safetensors"), "tiny", 0.25f);
        robot.stillPicture();
        int[] bundled = robot.samples();
        use("tiny");
        robot.await(() -> robot.samples().length > 0 && !robot.showsTheSameAs(bundled));
        use("object-128");
        robot.await(() -> robot.showsTheSameAs(bundled));
        assertThat(robot.isVisible("#problem")).isFalse();
    }

    private void use(String weights) throws Exception {
        robot.clickOn("#weights");
        robot.await(() -> robot.lookup(weights).tryQuery().isPresent());
        robot.clickOn(weights);
        robot.clickOn("#weights-use");
        robot.await(() -> robot.text("#status-model").equals(weights));
    }
}
