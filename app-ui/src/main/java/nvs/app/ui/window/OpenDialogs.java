package nvs.app.ui.window;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.Stage;
import nvs.app.ui.chooser.PathChooser;
import nvs.app.ui.scene.SceneViewModel;
import nvs.app.ui.text.Messages;

/** Asks what to open, beginning where the present capture lies. */
record OpenDialogs(Stage owner, PathChooser chooser, SceneViewModel scenes) {

    void folder() {
        chooser.chooseFolder(owner, Messages.text("chooser.folder"), present()).ifPresent(scenes::open);
    }

    void file() {
        chooser.chooseCapture(owner, Messages.text("chooser.file"), present()).ifPresent(scenes::open);
    }

    Optional<Path> sceneTarget(Path proposed) {
        return chooser.chooseTarget(owner, Messages.text("chooser.sceneTarget"), proposed);
    }

    List<Path> photosToAdd() {
        return chooser.choosePhotos(owner, Messages.text("chooser.addPhotos"), present());
    }

    Optional<Path> folderToAdd() {
        return chooser.chooseFolder(owner, Messages.text("chooser.addFolder"), present());
    }

    private Optional<Path> present() {
        return Optional.ofNullable(scenes.sceneProperty().get())
                .map(opened -> opened.capture().folder());
    }
}
