package nvs.app.ui.window;

import java.io.File;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import nvs.app.ui.scene.SceneViewModel;
import nvs.app.ui.task.Problem;
import nvs.app.ui.text.Messages;
import nvs.app.ui.viewer.ViewerPane;

/** Opens a folder or a camera file that is dropped anywhere on the window. */
final class DropTarget {
    private final SceneViewModel scenes;
    private final ViewerPane marked;
    private final BooleanSupplier isBlocked;

    private DropTarget(SceneViewModel scenes, ViewerPane marked, BooleanSupplier isBlocked) {
        this.scenes = scenes;
        this.marked = marked;
        this.isBlocked = isBlocked;
    }

    /** Listens on a node; the viewer shows that something may be dropped. While it is blocked nothing may. */
    static void install(Node node, SceneViewModel scenes, ViewerPane marked, BooleanSupplier isBlocked) {
        DropTarget target = new DropTarget(scenes, marked, isBlocked);
        node.setOnDragOver(target::over);
        node.setOnDragExited(event -> marked.markDropTarget(false));
        node.setOnDragDropped(target::dropped);
    }

    private void over(DragEvent event) {
        Dragboard board = event.getDragboard();
        if (!isBlocked.getAsBoolean() && board.hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY_OR_MOVE);
            marked.markDropTarget(true);
        }
        event.consume();
    }

    private void dropped(DragEvent event) {
        marked.markDropTarget(false);
        List<File> files = event.getDragboard().getFiles();
        if (files.size() == 1) {
            scenes.open(files.get(0).toPath());
        } else {
            scenes.report(new Problem(Messages.text("problem.drop"), Messages.text("problem.tooMany")));
        }
        event.setDropCompleted(files.size() == 1);
        event.consume();
    }
}
