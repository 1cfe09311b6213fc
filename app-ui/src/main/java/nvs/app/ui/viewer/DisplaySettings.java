package nvs.app.ui.viewer;

import java.util.List;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import nvs.renderer.request.Enlargement;
import nvs.renderer.request.OverlaySettings;

/** How the view is shown and what is drawn over it. Belongs to the window's thread. */
public final class DisplaySettings {
    private final BooleanProperty gridShown = new SimpleBooleanProperty(true);
    private final BooleanProperty camerasShown = new SimpleBooleanProperty(false);
    private final BooleanProperty pointsShown = new SimpleBooleanProperty(false);
    private final ObjectProperty<Enlargement> enlargement = new SimpleObjectProperty<>(Enlargement.SMOOTH);
    private final ObjectProperty<Canvas> canvas = new SimpleObjectProperty<>(Canvas.LIGHT);
    private final DoubleProperty pixelsPerPoint = new SimpleDoubleProperty(1);

    /** Hears of every change that the picture shows, but for {@link #pixelsPerPointProperty}, which brings another size with it. */
    void onChange(Runnable listener) {
        for (Observable shown : List.of(gridShown, camerasShown, pointsShown, enlargement, canvas)) {
            shown.addListener(change -> listener.run());
        }
    }

    /** What the painter is told, in the colours of a canvas. */
    OverlaySettings overlay(Canvas present) {
        boolean axes = gridShown.get();
        return new OverlaySettings(
                gridShown.get(), axes, camerasShown.get(), pointsShown.get(), present.overlay(), pixelsPerPoint.get());
    }

    /** Whether ground grid and axes are shown. */
    public BooleanProperty gridShownProperty() {
        return gridShown;
    }

    /** Whether the cameras of the photos are shown. */
    public BooleanProperty camerasShownProperty() {
        return camerasShown;
    }

    /** Whether the capture's sparse points are shown, if it has any. */
    public BooleanProperty pointsShownProperty() {
        return pointsShown;
    }

    /** How the model's frames are enlarged to the viewport. */
    public ObjectProperty<Enlargement> enlargementProperty() {
        return enlargement;
    }

    /** What lies behind and over a scene; objects always stand on white. */
    public ObjectProperty<Canvas> canvasProperty() {
        return canvas;
    }

    /** Pixels of the screen for every point of the window. */
    public DoubleProperty pixelsPerPointProperty() {
        return pixelsPerPoint;
    }
}
