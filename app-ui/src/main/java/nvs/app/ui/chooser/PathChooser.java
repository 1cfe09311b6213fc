package nvs.app.ui.chooser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import nvs.app.ui.text.Messages;

/** Asks the user for a path. The system's own dialogs do not exist without a display, so they can be replaced. */
public interface PathChooser {

    /** An existing folder. */
    Optional<Path> chooseFolder(Window owner, String title, Optional<Path> proposed);

    /** An existing file of weights. */
    Optional<Path> chooseWeights(Window owner, String title);

    /** A file to be written. */
    Optional<Path> chooseTarget(Window owner, String title, Path proposed);

    /** The dialogs of the system. */
    static PathChooser ofSystem() {
        return new PathChooser() {
            @Override
            public Optional<Path> chooseFolder(Window owner, String title, Optional<Path> proposed) {
                DirectoryChooser chooser = new DirectoryChooser();
                chooser.setTitle(title);
                proposed.filter(Files::isDirectory).map(Path::toFile).ifPresent(chooser::setInitialDirectory);
                return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
            }

            @Override
            public Optional<Path> chooseWeights(Window owner, String title) {
                FileChooser chooser = new FileChooser();
                chooser.setTitle(title);
                chooser.getExtensionFilters()
                        .add(new FileChooser.ExtensionFilter(
                                Messages.text("chooser.weights.files"), "*.pt", "*.pth", "*.ckpt", "*.safetensors"));
                return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
            }

            @Override
            public Optional<Path> chooseTarget(Window owner, String title, Path proposed) {
                FileChooser chooser = new FileChooser();
                chooser.setTitle(title);
                chooser.setInitialFileName(proposed.getFileName().toString());
                Path folder = proposed.toAbsolutePath().getParent();
                if (Files.isDirectory(folder)) {
                    chooser.setInitialDirectory(folder.toFile());
                }
                return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
            }
        };
    }
}
