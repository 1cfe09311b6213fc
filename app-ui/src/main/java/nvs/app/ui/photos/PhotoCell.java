package nvs.app.ui.photos;

import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import nvs.app.ui.text.Messages;
import nvs.app.ui.theme.Controls;
import nvs.image.ArgbImage;
import nvs.image.ImageSize;
import nvs.scene.CaptureView;
import org.kordamp.ikonli.feather.Feather;

/** A line of the list of photos: the photo with the part that the model sees, its name, what it is, and a switch. */
public final class PhotoCell extends ListCell<ListedPhoto> {
    private static final PseudoClass INPUT = PseudoClass.getPseudoClass("input");

    private final Source source;
    private final ThumbnailView thumbnail = new ThumbnailView();
    private final Label name = Controls.label("", "nvs-photo-name");
    private final Label role = Controls.label("", "nvs-photo-role");
    private final ToggleButton read =
            Controls.iconOnly(new ToggleButton(), Feather.CHECK, Messages.text("photos.toggle.tip"));
    private final HBox line;

    /** Where the lines get their pictures from. */
    public interface Source {
        /** A small picture of the photo; null until it is there. */
        ObservableValue<ArgbImage> thumbnail(CaptureView view);

        /** What photos are cut to. */
        ImageSize frame();
    }

    PhotoCell(Source source, Consumer<ListedPhoto> toggled) {
        this.source = source;
        getStyleClass().add("nvs-photo");
        VBox words = new VBox(2, name, role);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        line = new HBox(8, thumbnail, words, read);
        line.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0); // as wide as the list, and no wider
        read.getStyleClass().add("nvs-photo-read");
        read.setFocusTraversable(false);
        read.setOnAction(event -> {
            ListedPhoto photo = getItem();
            read.setSelected(photo.role() == PhotoRole.INPUT); // the scene decides
            toggled.accept(photo);
        });
    }

    @Override
    protected void updateItem(ListedPhoto photo, boolean empty) {
        super.updateItem(photo, empty);
        setText(null);
        if (empty || photo == null) {
            setGraphic(null);
            setTooltip(null);
            pseudoClassStateChanged(INPUT, false);
            return;
        }
        name.setText(photo.shortName());
        String what = Messages.text("photos.role." + photo.role());
        role.setText(what);
        read.setSelected(photo.role() == PhotoRole.INPUT);
        read.setVisible(photo.isChoosable());
        setTooltip(new Tooltip(photo.reason().isEmpty() ? photo.name() : photo.name() + ": " + photo.reason()));
        setAccessibleText(photo.name() + ", " + what);
        pseudoClassStateChanged(INPUT, photo.role() == PhotoRole.INPUT);
        photo.view()
                .ifPresentOrElse(
                        view -> thumbnail.show(source.thumbnail(view), source.frame()), thumbnail::showNothing);
        setGraphic(line);
    }
}
