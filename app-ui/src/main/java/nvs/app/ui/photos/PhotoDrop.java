package nvs.app.ui.photos;

import java.io.File;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Photos, folders and camera files that are dropped on the list of photos are added; elsewhere in the window they are opened. */
final class PhotoDrop {
    private static final PseudoClass DROP_TARGET = PseudoClass.getPseudoClass("drop-target");

    private PhotoDrop() {}

    /** Listens on a node, which shows that something may be dropped. */
    static void install(Node node, PhotoAdding adding) {
        node.setOnDragOver(event -> over(node, event));
        node.setOnDragExited(event -> node.pseudoClassStateChanged(DROP_TARGET, false));
        node.setOnDragDropped(event -> dropped(adding, event));
    }

    private static void over(Node node, DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY_OR_MOVE);
            node.pseudoClassStateChanged(DROP_TARGET, true);
        }
        event.consume();
    }

    private static void dropped(PhotoAdding adding, DragEvent event) {
        boolean hasFiles = event.getDragboard().hasFiles();
        if (hasFiles) {
            adding.add(
                    event.getDragboard().getFiles().stream().map(File::toPath).toList());
        }
        event.setDropCompleted(hasFiles);
        event.consume();
    }
}
