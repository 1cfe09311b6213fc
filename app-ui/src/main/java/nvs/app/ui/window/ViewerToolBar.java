package nvs.app.ui.window;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Separator;
import javafx.scene.control.SplitMenuButton;
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
        getChildren().addAll(photos(panels.photos()), open(), recent());
        if (!samples.isEmpty()) {
            getChildren().add(samples(samples));
        }
        getChildren().addAll(space, turntable(), grid(), cameras(), points(), upFromView(), reset());
        getChildren().addAll(separator(), path(pathShown), export(), separator());
        getChildren().addAll(inspector(panels.inspector()), theme(themeNow), help());
    }

    private static Separator separator() {
        return new Separator(Orientation.VERTICAL);
    }

    private SplitMenuButton open() {
        SplitMenuButton open = Controls.withIcon(new SplitMenuButton(), Feather.FOLDER);
        open.setText(Messages.text("toolbar.open"));
        open.setId("open");
        open.getStyleClass().add(Styles.FLAT);
        open.setOnAction(event -> actions.openFolder());
        open.getItems()
                .addAll(
                        item("open-folder", "toolbar.open", Shortcut.OPEN_FOLDER, actions::openFolder),
                        item("open-file", "toolbar.openFile", Shortcut.OPEN_FILE, actions::openFile));
        return Controls.explained(open, Messages.text("toolbar.open.tip", Shortcut.OPEN_FOLDER.keys()));
    }

    private static MenuItem item(String id, String key, Shortcut shortcut, Runnable action) {
        MenuItem item = new MenuItem(Messages.text(key));
        item.setId(id);
        item.setAccelerator(shortcut.combinations().get(0));
        item.setOnAction(event -> action.run());
        return item;
    }

    private MenuButton help() {
        MenuButton help = Controls.iconOnly(new MenuButton(), Feather.HELP_CIRCLE, Messages.text("toolbar.help.tip"));
        help.setId("help");
        help.getStyleClass().add(Tweaks.NO_ARROW);
        help.getItems()
                .addAll(
                        item("help-shortcuts", "shortcuts.title", Shortcut.HELP, actions::showShortcuts),
                        item("help-log", "log.title", Shortcut.LOG, actions::showLog));
        return help;
    }

    private MenuButton recent() {
        MenuButton menu = Controls.withIcon(new MenuButton(Messages.text("toolbar.recent")), Feather.CLOCK);
        menu.setId("recent");
        menu.getStyleClass().add(Styles.FLAT);
        menu.managedProperty().bind(menu.visibleProperty());
        fillRecent(menu);
        scenes.sceneProperty().addListener(change -> fillRecent(menu));
        return Controls.explained(menu, Messages.text("toolbar.recent.tip"));
    }

    private void fillRecent(MenuButton menu) {
        menu.getItems()
                .setAll(scenes.recentLocations().stream().map(this::recentItem).toList());
        menu.setVisible(!menu.getItems().isEmpty());
    }

    /** Paths hold underscores, which are no mnemonics. */
    private MenuItem recentItem(Path location) {
        MenuItem item = new MenuItem(location.toString());
        item.setMnemonicParsing(false);
        item.setOnAction(event -> scenes.open(location));
        return item;
    }

    private MenuButton samples(List<SampleScene> samples) {
        MenuButton menu = Controls.withIcon(new MenuButton(Messages.text("toolbar.samples")), Feather.BOX);
        menu.setId("samples");
        menu.getStyleClass().add(Styles.FLAT);
        for (SampleScene sample : samples) {
            MenuItem item = new MenuItem(sample.title());
            item.setOnAction(event -> scenes.open(sample));
            menu.getItems().add(item);
        }
        return Controls.explained(menu, Messages.text("toolbar.samples.tip"));
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
