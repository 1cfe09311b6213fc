package nvs.app.ui.photos;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Side;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import nvs.app.ui.text.Messages;
import nvs.app.ui.theme.Controls;
import org.kordamp.ikonli.feather.Feather;

/** Asks which photos belong to the open capture too. */
final class AddPhotosButton extends MenuButton {

    /**
     * Asks the user; what comes is empty if nothing was chosen.
     *
     * @param files photos and camera files
     * @param folder a folder of photos, with or without a camera file
     */
    record Asking(Supplier<List<Path>> files, Supplier<Optional<Path>> folder) {}

    AddPhotosButton(PhotoAdding adding, Asking asking) {
        super(Messages.text("photos.add"));
        Controls.explained(Controls.withIcon(this, Feather.PLUS), Messages.text("photos.add.tip"));
        setId("add-photos");
        getStyleClass().addAll(Styles.FLAT, Tweaks.NO_ARROW);
        setPopupSide(Side.TOP);
        setMaxWidth(Double.MAX_VALUE);
        disableProperty().bind(adding.runningProperty());
        getItems()
                .addAll(
                        item("add-files", "photos.add.files", () -> adding.add(asking.files.get())),
                        item(
                                "add-folder",
                                "photos.add.folder",
                                () -> asking.folder.get().ifPresent(folder -> adding.add(List.of(folder)))));
    }

    private static MenuItem item(String id, String key, Runnable action) {
        MenuItem item = new MenuItem(Messages.text(key));
        item.setId(id);
        item.setOnAction(event -> action.run());
        return item;
    }
}
