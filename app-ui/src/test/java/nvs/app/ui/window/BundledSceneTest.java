package nvs.app.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.Stage;
import nvs.app.session.Recents;
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
    private final BundledScenes scenes = new BundledScenes();
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
        robot.awaitVisible("#export-reveal");
        assertThat(ImageFiles.readSize(target.resolve("frame-0001.png"))).isEqualTo(ImageSize.square(512));
    }
}
