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

/** The dialogs of the system. On the JavaFX thread. */
final class SystemChooser implements PathChooser {
    @Override
    public Optional<Path> chooseFolder(Window owner, String title, Optional<Path> proposed) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        onDisk(proposed).ifPresent(chooser::setInitialDirectory);
        return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
    }

    @Override
    public Optional<Path> chooseFile(Window owner, String title, Optional<Path> folder) {
        FileChooser chooser = fileChooser(title);
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(Messages.text("chooser.path.files"), "*.json"));
        folder.filter(Files::isDirectory).map(Path::toFile).ifPresent(chooser::setInitialDirectory);
        return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
    }

    @Override
    public Optional<Path> chooseCapture(Window owner, String title, Optional<Path> proposed) {
        FileChooser chooser = fileChooser(title);
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter(Messages.text("chooser.captures"), CAPTURES),
                        new FileChooser.ExtensionFilter(Messages.text("chooser.all"), "*"));
        onDisk(proposed).ifPresent(chooser::setInitialDirectory);
        return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
    }

    @Override
    public List<Path> choosePhotos(Window owner, String title, Optional<Path> proposed) {
        FileChooser chooser = fileChooser(title);
        onDisk(proposed).ifPresent(chooser::setInitialDirectory);
        List<File> chosen = chooser.showOpenMultipleDialog(owner);
        return chosen == null ? List.of() : chosen.stream().map(File::toPath).toList();
    }

    @Override
    public Optional<Path> chooseWeights(Window owner, String title) {
        FileChooser chooser = fileChooser(title);
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(
                        Messages.text("chooser.weights.files"), "*.pt", "*.pth", "*.ckpt", "*.safetensors"));
        return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
    }

    @Override
    public Optional<Path> chooseTarget(Window owner, String title, Path proposed) {
        FileChooser chooser = fileChooser(title);
        chooser.setInitialFileName(proposed.getFileName().toString());
        Path folder = proposed.toAbsolutePath().getParent();
        if (Files.isDirectory(folder)) {
            chooser.setInitialDirectory(folder.toFile());
        }
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
    }

    private static FileChooser fileChooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        return chooser;
    }

    /** Where the dialogs of the system can begin: they do not look into zips. */
    private static Optional<File> onDisk(Optional<Path> proposed) {
        return proposed.filter(path -> path.getFileSystem() == FileSystems.getDefault())
                .filter(Files::isDirectory)
                .map(Path::toFile);
    }
}
