package nvs.app.ui.path;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import nvs.app.ui.text.Messages;
import nvs.app.ui.theme.Controls;
import nvs.camera.path.CameraPath;
import nvs.camera.path.Keyframe;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** The keyframes in order, and behind them what adds more. */
final class KeyframeStrip extends ScrollPane {
    private static final double GAP = 8;

    private final PathViewModel path;
    private final KeyframeEditor editor;
    private final KeyframeChip.Host host;
    private final HBox row = new HBox();
    /** A chip that had the focus was replaced; the chosen one shall have it, or keys would go nowhere. */
    private boolean focusLost;

    private final Button addView;
    private final Button addPhotos;
    private final Label hint = Controls.label(Messages.text("path.hint"), "nvs-muted");

    KeyframeStrip(PathViewModel path) {
        this.path = path;
        editor = new KeyframeEditor(path);
        host = new KeyframeChip.Host(this::placeOf, chip -> editor.open(chip.index(), chip));
        getStyleClass().addAll("nvs-keyframes", Styles.DENSE);
        row.getStyleClass().add("nvs-keyframe-row");
        setContent(row);
        setVbarPolicy(ScrollBarPolicy.NEVER);
        setFitToHeight(true);
        setFocusTraversable(false);
        setMinHeight(Region.USE_PREF_SIZE);
        addView = tile("addView", Feather.PLUS, path::addView);
        addPhotos = tile("addPhotos", Feather.CAMERA, path::addPhotos);
        hint.setMinWidth(Region.USE_PREF_SIZE);
        path.pathProperty().addListener((property, from, to) -> fill(to));
        path.chosenProperty().addListener((property, from, to) -> mark(to.intValue()));
        path.shownProperty().addListener(change -> fill(path.pathProperty().get()));
        fill(path.pathProperty().get());
    }

    private static Button tile(String name, Ikon icon, Runnable action) {
        Button tile = Controls.withIcon(new Button(Messages.text("path." + name)), icon);
        tile.setId("path-" + name);
        tile.getStyleClass().add("nvs-keyframe-tile");
        tile.setMinWidth(Region.USE_PREF_SIZE);
        tile.setOnAction(event -> action.run());
        return Controls.explained(tile, Messages.text("path." + name + ".tip"));
    }

    /** A hidden strip asks the model for no pictures. */
    private void fill(Optional<CameraPath> shown) {
        List<Node> nodes = new ArrayList<>();
        if (path.shownProperty().get()) {
            List<Keyframe> keyframes = shown.map(CameraPath::keyframes).orElse(List.of());
            for (int i = 0; i < keyframes.size(); i++) {
                nodes.add(chip(i, keyframes.get(i)));
            }
        }
        nodes.add(addView);
        nodes.add(addPhotos);
        if (shown.isEmpty()) {
            nodes.add(hint);
        }
        if (!row.getChildren().equals(nodes)) {
            focusLost |=
                    row.getChildren().stream().anyMatch(node -> node instanceof KeyframeChip && node.isFocusWithin());
            row.getChildren().setAll(nodes);
        }
        mark(path.chosenProperty().get());
    }

    /** One that is there already stays if it shows the same: what is open on it stays open. */
    private Node chip(int index, Keyframe keyframe) {
        List<Node> present = row.getChildren();
        return index < present.size() && present.get(index) instanceof KeyframeChip chip && chip.shows(keyframe)
                ? present.get(index)
                : new KeyframeChip(path, index, keyframe, host);
    }

    private void mark(int chosen) {
        for (Node node : row.getChildren()) {
            if (node instanceof KeyframeChip chip) {
                boolean isChosen = chip.index() == chosen;
                chip.mark(isChosen);
                if (isChosen && focusLost) {
                    chip.takeFocus();
                    focusLost = false;
                }
            }
        }
    }

    /** The place in the order that belongs to where a chip was dragged. */
    private int placeOf(KeyframeChip dragged) {
        Bounds bounds = dragged.getBoundsInParent();
        double pitch = bounds.getWidth() + GAP;
        return (int) Math.floor((bounds.getCenterX() - row.getInsets().getLeft()) / pitch);
    }
}
