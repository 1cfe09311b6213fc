package nvs.app.ui.photos;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import nvs.app.ui.text.Messages;
import nvs.app.ui.theme.Controls;
import nvs.app.ui.theme.NumberSpinner;
import nvs.scene.CaptureView;
import org.kordamp.ikonli.feather.Feather;

/** The list of photos, and how many of them the model reads. Decides nothing: {@link PhotosViewModel} does. */
public final class PhotosPanel extends VBox {
    private static final double WIDTH = 232;
    private static final double COUNT_WIDTH = 80;
    private static final int MOST_INPUTS = 256;

    private final PhotosViewModel photos;
    private final ListView<ListedPhoto> list = new ListView<>();

    /**
     * What the panel needs of the window.
     *
     * @param cells makes the lines
     * @param visit takes the user to where a photo was taken
     * @param files asks for photos and camera files to add; empty: none
     * @param folder asks for a folder to add
     */
    public record Host(
            PhotoCell.Source cells,
            Consumer<CaptureView> visit,
            Supplier<List<Path>> files,
            Supplier<Optional<Path>> folder) {}

    /**
     * Binds to the view-model.
     *
     * @param adding adds photos
     * @param host what the panel needs of the window
     */
    public PhotosPanel(PhotosViewModel photos, PhotoAdding adding, Host host) {
        this.photos = photos;
        setId("photos");
        getStyleClass().add("nvs-photos");
        setPrefWidth(WIDTH);
        setMinWidth(WIDTH);
        list.setId("photo-list");
        list.setItems(photos.photos());
        list.setCellFactory(view -> new PhotoCell(host.cells, photos::toggle));
        list.setAccessibleText(Messages.text("photos.accessible"));
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener((property, previous, picked) -> visit(picked, host.visit));
        photos.selectedProperty().addListener((property, previous, selected) -> mark(selected));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        VBox.setVgrow(list, Priority.ALWAYS);
        AddPhotosButton add = new AddPhotosButton(adding, new AddPhotosButton.Asking(host.files, host.folder));
        PhotoDrop.install(this, adding);
        getChildren().addAll(heading(), choice(), list, add);
    }

    private void visit(ListedPhoto picked, Consumer<CaptureView> visit) {
        if (picked != null
                && picked.view().isPresent()
                && picked.view().get() != photos.selectedProperty().get()) {
            photos.select(picked.view().get());
            visit.accept(picked.view().get());
        }
    }

    private void mark(CaptureView selected) {
        for (ListedPhoto photo : photos.photos()) {
            if (selected != null && photo.view().filter(selected::equals).isPresent()) {
                if (photo != list.getSelectionModel().getSelectedItem()) {
                    list.getSelectionModel().select(photo);
                    list.scrollTo(Math.max(0, list.getItems().indexOf(photo) - 1));
                }
                return;
            }
        }
        list.getSelectionModel().clearSelection();
    }

    private void pressed(KeyEvent event) {
        ListedPhoto photo = list.getSelectionModel().getSelectedItem();
        if (event.getCode() == KeyCode.SPACE && photo != null) {
            photos.toggle(photo);
            event.consume();
        }
    }

    private Label heading() {
        Label heading = Controls.label(Messages.text("photos.title"), "nvs-heading");
        heading.setId("photos-title");
        return heading;
    }

    private HBox choice() {
        Label of = Controls.label("", "nvs-muted");
        of.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> Messages.text("photos.of", photos.photos().size()), photos.photos()));
        Label reads = Controls.label(Messages.text("photos.read"), "nvs-muted");
        reads.setMinWidth(USE_PREF_SIZE);
        of.setMinWidth(USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox row = new HBox(8, reads, count(), of, space, spread());
        row.setAlignment(Pos.CENTER_LEFT);
        row.disableProperty().bind(Bindings.isEmpty(photos.photos()));
        return row;
    }

    private NumberSpinner count() {
        NumberSpinner count = new NumberSpinner(1, MOST_INPUTS, photos.wantedCountProperty());
        count.setId("input-count");
        count.setPrefWidth(COUNT_WIDTH);
        count.setMinWidth(COUNT_WIDTH);
        count.setTooltip(new Tooltip(Messages.text("photos.count.tip")));
        count.setAccessibleText(Messages.text("photos.count.tip"));
        return count;
    }

    private Button spread() {
        Button spread = Controls.iconOnly(new Button(), Feather.SHUFFLE, Messages.text("photos.spread.tip"));
        spread.setId("spread-inputs");
        spread.visibleProperty().bind(photos.chosenByHandProperty());
        spread.setOnAction(
                event -> photos.readByCoverage(photos.wantedCountProperty().get()));
        return spread;
    }
}
