package nvs.app.ui.chooser;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.Window;

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

    /** The dialogs of the system. */
    static PathChooser ofSystem() {
        return new SystemChooser();
    }
}
