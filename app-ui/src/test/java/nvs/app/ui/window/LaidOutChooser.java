package nvs.app.ui.window;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.stage.Window;
import nvs.app.ui.chooser.PathChooser;

/** Chooses what the test has laid out, and remembers what was asked. */
final class LaidOutChooser implements PathChooser {
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile Path chosen;

    /** From now on this is chosen. */
    void choose(Path path) {
        chosen = path;
    }

    /** Titles of the dialogs so far. */
    List<String> asked() {
        return asked;
    }

    private Optional<Path> answer(String title) {
        asked.add(title);
        return Optional.ofNullable(chosen);
    }

    @Override
    public Optional<Path> chooseFolder(Window owner, String title, Optional<Path> proposed) {
        return answer(title);
    }

    @Override
    public Optional<Path> chooseFile(Window owner, String title, Optional<Path> folder) {
        return answer(title);
    }

    @Override
    public Optional<Path> chooseCapture(Window owner, String title, Optional<Path> proposed) {
        return answer(title);
    }

    @Override
    public List<Path> choosePhotos(Window owner, String title, Optional<Path> proposed) {
        return answer(title).stream().toList();
    }

    @Override
    public Optional<Path> chooseWeights(Window owner, String title) {
        return answer(title);
    }

    @Override
    public Optional<Path> chooseTarget(Window owner, String title, Path proposed) {
        return answer(title);
    }
}
