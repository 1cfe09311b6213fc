package nvs.app.ui.export;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import nvs.camera.path.CameraPath;

/** What can be exported of a scene, and what is chosen. A camera path is among it where there is one. */
final class ExportRoutes {
    private final ObjectProperty<ExportRoute> chosen = new SimpleObjectProperty<>(ExportRoute.ORBIT);
    private final ObservableList<ExportRoute> offered =
            FXCollections.observableArrayList(ExportRoute.ORBIT, ExportRoute.PHOTOS, ExportRoute.VIEW);
    private Optional<CameraPath> path = Optional.empty();

    /** A path that is new is what the user wants to export. */
    void offer(Optional<CameraPath> cameraPath) {
        boolean wasOffered = path.isPresent();
        path = cameraPath;
        if (path.isEmpty() && chosen.get() == ExportRoute.PATH) {
            chosen.set(ExportRoute.ORBIT);
        }
        // Not all anew: a list that loses what is chosen, if only for a moment, makes a box choose nothing.
        if (path.isPresent() != offered.contains(ExportRoute.PATH)) {
            if (path.isPresent()) {
                offered.add(ExportRoute.PATH.ordinal(), ExportRoute.PATH);
            } else {
                offered.remove(ExportRoute.PATH);
            }
        }
        if (path.isPresent() && !wasOffered) {
            chosen.set(ExportRoute.PATH);
        }
    }

    Optional<CameraPath> path() {
        return path;
    }

    ObjectProperty<ExportRoute> chosenProperty() {
        return chosen;
    }

    ObservableList<ExportRoute> offered() {
        return offered;
    }
}
