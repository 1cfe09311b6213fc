package nvs.app.ui.chooser;

import java.io.File;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import nvs.app.ui.text.Messages;

/** Asks the user for a path. The system's own dialogs do not exist without a display, so they can be replaced. */
public interface PathChooser {
    /** Zips, saved scenes, and what the readers of cameras read. */
    List<String> CAPTURES = List.of("*.zip", "*.nvs", "*.json", "*.txt", "*.bin", "*.csv", "*.npy");

    /** An existing folder. */
    Optional<Path> chooseFolder(Window owner, String title, Optional<Path> proposed);

    /** An existing camera path. */
    Optional<Path> chooseFile(Window owner, String title, Optional<Path> folder);

    /** An existing file that holds a capture or says where its cameras are. */
    Optional<Path> chooseCapture(Window owner, String title, Optional<Path> proposed);

    /** Existing photos and files that say where cameras are; none if the user thinks better of it. */
    List<Path> choosePhotos(Window owner, String title, Optional<Path> proposed);

    /** An existing file of weights. */
    Optional<Path> chooseWeights(Window owner, String title);

    /** A file to be written. */
    Optional<Path> chooseTarget(Window owner, String title, Path proposed);

    /** Where the dialogs of the system can begin: they do not look into zips. */
    private static Optional<File> onDisk(Optional<Path> proposed) {
        return proposed.filter(path -> path.getFileSystem() == FileSystems.getDefault())
                .filter(Files::isDirectory)
                .map(Path::toFile);
    }

    /** The dialogs of the system. */
    static PathChooser ofSystem() {
        return new PathChooser() {
            @Override
            public Optional<Path> chooseFolder(Window owner, String title, Optional<Path> proposed) {
                DirectoryChooser chooser = new DirectoryChooser();
                chooser.setTitle(title);
                onDisk(proposed).ifPresent(chooser::setInitialDirectory);
                return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
            }

            @Override
            public Optional<Path> chooseFile(Window owner, String title, Optional<Path> folder) {
                FileChooser chooser = new FileChooser();
                chooser.setTitle(title);
                chooser.getExtensionFilters()
                        .add(new FileChooser.ExtensionFilter(Messages.text("chooser.path.files"), "*.json"));
                folder.filter(Files::isDirectory).map(Path::toFile).ifPresent(chooser::setInitialDirectory);
                return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
            }

            @Override
            public Optional<Path> chooseCapture(Window owner, String title, Optional<Path> proposed) {
                FileChooser chooser = new FileChooser();
                chooser.setTitle(title);
                chooser.getExtensionFilters()
                        .addAll(
                                new FileChooser.ExtensionFilter(Messages.text("chooser.captures"), CAPTURES),
                                new FileChooser.ExtensionFilter(Messages.text("chooser.all"), "*"));
                onDisk(proposed).ifPresent(chooser::setInitialDirectory);
                return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
            }

            @Override
            public List<Path> choosePhotos(Window owner, String title, Optional<Path> proposed) {
                FileChooser chooser = new FileChooser();
                chooser.setTitle(title);
                onDisk(proposed).ifPresent(chooser::setInitialDirectory);
                List<File> chosen = chooser.showOpenMultipleDialog(owner);
                return chosen == null
                        ? List.of()
                        : chosen.stream().map(File::toPath).toList();
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
