package nvs.app.ui.export;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import nvs.app.video.ExportFormat;

/** The formats that can be chosen: moving pictures in one of three, a single one as a file. */
final class ExportFormats {
    private static final List<ExportFormat> OF_MANY =
            List.of(ExportFormat.MP4, ExportFormat.GIF, ExportFormat.PNG_FOLDER);

    private final ObservableList<ExportFormat> offered = FXCollections.observableArrayList(OF_MANY);
    private final ObjectProperty<ExportFormat> chosen = new SimpleObjectProperty<>(ExportFormat.MP4);
    private ExportFormat ofMany = ExportFormat.MP4;

    /** Those that suit it; what was chosen for the others comes back with them. */
    void offerFor(ExportRoute route) {
        boolean isSingle = route == ExportRoute.VIEW;
        if (isSingle == offered.contains(ExportFormat.PNG)) {
            return;
        }
        // What is chosen is in the list at every moment, or a box would choose nothing.
        if (isSingle) {
            ofMany = chosen.get();
            offered.add(ExportFormat.PNG);
            chosen.set(ExportFormat.PNG);
            offered.removeAll(OF_MANY);
        } else {
            offered.addAll(0, OF_MANY);
            chosen.set(ofMany);
            offered.remove(ExportFormat.PNG);
        }
    }

    ObjectProperty<ExportFormat> chosenProperty() {
        return chosen;
    }

    ObservableList<ExportFormat> offered() {
        return offered;
    }
}
