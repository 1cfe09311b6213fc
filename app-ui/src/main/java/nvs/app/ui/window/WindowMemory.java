package nvs.app.ui.window;

import java.nio.file.Path;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import nvs.app.session.Preferences;
import nvs.app.session.Preferences.WindowPlace;
import nvs.app.ui.export.ExportViewModel;
import nvs.app.ui.theme.Appearance;
import nvs.app.ui.theme.Theme;
import nvs.app.ui.viewer.ViewerViewModel;

/** Makes the window look as it did when it was closed last. Belongs to the window's thread. */
final class WindowMemory {
    /** With less room the view is worth more than figures about it. */
    private static final double WIDE_ENOUGH_TO_INSPECT = 1280;

    private final Stage stage;
    private final Panels panels;
    private final Appearance appearance;
    private final ViewerViewModel viewer;
    private final ExportViewModel export;
    private Rectangle2D place;

    WindowMemory(Stage stage, Panels panels, Appearance appearance, ViewerViewModel viewer, ExportViewModel export) {
        this.stage = stage;
        this.panels = panels;
        this.appearance = appearance;
        this.viewer = viewer;
        this.export = export;
    }

    /** Before the window is shown; its scene may not be set yet. */
    void recall(Preferences kept, double usualWidth) {
        appearance.themeProperty().set(kept.dark() ? Theme.DARK : Theme.LIGHT);
        panels.photos().set(kept.photosShown());
        viewer.display().gridShownProperty().set(kept.gridShown());
        viewer.display().camerasShownProperty().set(kept.camerasShown());
        viewer.display().pointsShownProperty().set(kept.pointsShown());
        kept.exportFolder().ifPresent(export::proposeIn);
        kept.exportFormat().ifPresent(export.formatProperty()::set);
        kept.window().ifPresent(this::putBack);
        double width = kept.window().map(WindowPlace::width).orElse(usualWidth);
        panels.inspector().set(kept.inspectorShown().orElse(width >= WIDE_ENOUGH_TO_INSPECT));
        followPlace();
    }

    /** On a screen that is not there any more, nobody would find the window. */
    private void putBack(WindowPlace window) {
        stage.setWidth(window.width());
        stage.setHeight(window.height());
        Rectangle2D kept = new Rectangle2D(window.x(), window.y(), window.width(), window.height());
        if (!Screen.getScreensForRectangle(kept).isEmpty()) {
            stage.setX(window.x());
            stage.setY(window.y());
        }
        place = kept;
        stage.setMaximized(window.maximized());
    }

    /** Where it goes back to from being maximised is only known before. */
    private void followPlace() {
        stage.xProperty().addListener(change -> notePlace());
        stage.yProperty().addListener(change -> notePlace());
        stage.widthProperty().addListener(change -> notePlace());
        stage.heightProperty().addListener(change -> notePlace());
    }

    private void notePlace() {
        boolean isKnown = Double.isFinite(stage.getX() + stage.getY() + stage.getWidth() + stage.getHeight());
        boolean isOrdinary = !stage.isMaximized() && !stage.isIconified() && !stage.isFullScreen();
        if (isKnown && isOrdinary && stage.getWidth() > 0 && stage.getHeight() > 0) {
            place = new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
        }
    }

    /** What there is to keep now. */
    Preferences present() {
        return new Preferences(
                appearance.themeProperty().get() == Theme.DARK,
                Optional.ofNullable(place)
                        .map(at -> new WindowPlace(
                                at.getMinX(), at.getMinY(), at.getWidth(), at.getHeight(), stage.isMaximized())),
                panels.photos().get(),
                Optional.of(panels.inspector().get()),
                viewer.display().gridShownProperty().get(),
                viewer.display().camerasShownProperty().get(),
                viewer.display().pointsShownProperty().get(),
                Optional.ofNullable(export.targetProperty().get()).map(Path::getParent),
                Optional.of(export.formatProperty().get()));
    }
}
