package nvs.app.ui.window;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Separator;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import nvs.app.ui.keys.Shortcut;
import nvs.app.ui.scene.SampleScene;
import nvs.app.ui.scene.SceneViewModel;
import nvs.app.ui.text.Messages;
import nvs.app.ui.theme.Controls;
import nvs.app.ui.theme.Theme;
import nvs.app.ui.viewer.ViewerViewModel;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What can be done, in one row: scenes on the left, the view and its export on the right. */
final class ViewerToolBar extends HBox {
    private final SceneViewModel scenes;
    private final ViewerViewModel viewer;
    private final WindowActions actions;

    ViewerToolBar(
            SceneViewModel scenes,
            ViewerViewModel viewer,
            BooleanProperty pathShown,
            WindowActions actions,
            List<SampleScene> samples,
            Panels panels,
            ObservableValue<Theme> themeNow) {
        this.scenes = scenes;
        this.viewer = viewer;
        this.actions = actions;
        getStyleClass().add("nvs-tool-bar");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().add(photos(panels.photos()));
        getChildren().addAll(new SceneMenus(scenes, actions).all(samples));
        getChildren().addAll(space, turntable(), grid(), cameras(), points(), upFromView(), reset());
        getChildren().addAll(separator(), path(pathShown), export(), separator());
        getChildren().addAll(inspector(panels.inspector()), theme(themeNow), help());
    }

    private static Separator separator() {
        return new Separator(Orientation.VERTICAL);
    }

    private MenuButton help() {
        MenuButton help = Controls.iconOnly(new MenuButton(), Feather.HELP_CIRCLE, Messages.text("toolbar.help.tip"));
        help.setId("help");
        help.getStyleClass().add(Tweaks.NO_ARROW);
        help.getItems()
                .addAll(
                        SceneMenus.item("help-shortcuts", "shortcuts.title", Shortcut.HELP, actions::showShortcuts),
                        SceneMenus.item("help-log", "log.title", Shortcut.LOG, actions::showLog));
        return help;
    }

    private ToggleButton photos(BooleanProperty shown) {
        ToggleButton photos = toggle(
                "photos-toggle",
                Feather.SIDEBAR,
                Messages.text("toolbar.photos.tip", Shortcut.PHOTO_LIST.keys()),
                shown);
        photos.disableProperty().bind(noScene());
        return photos;
    }

    private ToggleButton inspector(BooleanProperty shown) {
        ToggleButton inspector = toggle(
                "inspector-toggle",
                Feather.SLIDERS,
                Messages.text("toolbar.inspector.tip", Shortcut.INSPECTOR.keys()),
                shown);
        inspector.disableProperty().bind(noScene());
        return inspector;
    }

    private ToggleButton turntable() {
        ToggleButton turntable = toggle(
                "turntable",
                Feather.REFRESH_CW,
                Messages.text("toolbar.turntable.tip", Shortcut.TURNTABLE.keys()),
                viewer.moves().turningProperty());
        turntable.disableProperty().bind(noScene());
        return turntable;
    }

    private ToggleButton grid() {
        return overlayToggle(
                "grid",
                Feather.GRID,
                Messages.text("toolbar.grid.tip", Shortcut.GRID.keys()),
                viewer.display().gridShownProperty());
    }

    private ToggleButton cameras() {
        return overlayToggle(
                "cameras",
                Feather.CAMERA,
                Messages.text("toolbar.cameras.tip", Shortcut.CAMERAS.keys()),
                viewer.display().camerasShownProperty());
    }

    /** Only where there is something to show. */
    private ToggleButton points() {
        ToggleButton points = overlayToggle(
                "points",
                Feather.LOADER,
                Messages.text("toolbar.points.tip", Shortcut.POINTS.keys()),
                viewer.display().pointsShownProperty());
        points.managedProperty().bind(points.visibleProperty());
        points.visibleProperty()
                .bind(scenes.sceneProperty()
                        .map(opened -> opened.capture().points().count() > 0)
                        .orElse(false));
        return points;
    }

    private ToggleButton overlayToggle(String id, Ikon icon, String tip, BooleanProperty shown) {
        ToggleButton toggle = toggle(id, icon, tip, shown);
        toggle.disableProperty().bind(viewer.overlayAvailableProperty().not().or(noScene()));
        toggle.getTooltip()
                .textProperty()
                .bind(Bindings.when(viewer.overlayAvailableProperty())
                        .then(tip)
                        .otherwise(Messages.text("toolbar.overlay.unavailable")));
        return toggle;
    }

    private static ToggleButton toggle(String id, Ikon icon, String tip, BooleanProperty on) {
        ToggleButton toggle = Controls.iconOnly(new ToggleButton(), icon, tip);
        toggle.setId(id);
        toggle.selectedProperty().bindBidirectional(on);
        return toggle;
    }

    private ToggleButton path(BooleanProperty shown) {
        ToggleButton path =
                toggle("path", Feather.GIT_COMMIT, Messages.text("toolbar.path.tip", Shortcut.KEYFRAME.keys()), shown);
        path.disableProperty().bind(noScene());
        return path;
    }

    private Button reset() {
        Button reset = Controls.iconOnly(
                new Button(), Feather.CROSSHAIR, Messages.text("toolbar.reset.tip", Shortcut.RESET.keys()));
        reset.setId("reset");
        reset.disableProperty().bind(noScene());
        reset.setOnAction(event -> viewer.moves().reset());
        return reset;
    }

    private Button upFromView() {
        Button up = Controls.iconOnly(new Button(), Feather.ARROW_UP_CIRCLE, Messages.text("toolbar.up.tip"));
        up.setId("up");
        up.disableProperty().bind(noScene());
        up.setOnAction(event -> actions.upFromView());
        return up;
    }

    private Button export() {
        Button export = Controls.withIcon(new Button(Messages.text("toolbar.export")), Feather.FILM);
        export.setId("export");
        export.getStyleClass().add(Styles.ACCENT);
        export.disableProperty().bind(noScene());
        export.setOnAction(event -> actions.exportOrbit());
        return Controls.explained(export, Messages.text("toolbar.export.tip", Shortcut.EXPORT.keys()));
    }

    private Button theme(ObservableValue<Theme> now) {
        Button theme = Controls.iconOnly(new Button(), Feather.MOON, Messages.text("toolbar.theme.tip"));
        theme.setId("theme");
        theme.graphicProperty()
                .bind(now.map(present -> new FontIcon(present == Theme.DARK ? Feather.SUN : Feather.MOON)));
        theme.setOnAction(event -> actions.toggleTheme());
        return theme;
    }

    private BooleanBinding noScene() {
        return scenes.sceneProperty().isNull();
    }
}
