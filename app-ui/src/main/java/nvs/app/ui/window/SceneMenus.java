package nvs.app.ui.window;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.SplitMenuButton;
import nvs.app.ui.keys.Shortcut;
import nvs.app.ui.scene.SampleScene;
import nvs.app.ui.scene.SceneViewModel;
import nvs.app.ui.text.Messages;
import nvs.app.ui.theme.Controls;
import org.kordamp.ikonli.feather.Feather;

/** What opens scenes: from disk, what was open before, and what comes with the application. */
record SceneMenus(SceneViewModel scenes, WindowActions actions) {

    /** From left to right; without samples there is no menu of them. */
    List<Node> all(List<SampleScene> samples) {
        List<Node> menus = new ArrayList<>(List.of(open(), recent()));
        if (!samples.isEmpty()) {
            menus.add(samples(samples));
        }
        return menus;
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
                        item("open-file", "toolbar.openFile", Shortcut.OPEN_FILE, actions::openFile),
                        new SeparatorMenuItem(),
                        save());
        return Controls.explained(open, Messages.text("toolbar.open.tip", Shortcut.OPEN_FOLDER.keys()));
    }

    private MenuItem save() {
        MenuItem save = item("save-scene", "toolbar.saveScene", Shortcut.SAVE_SCENE, actions::saveScene);
        save.disableProperty().bind(scenes.sceneProperty().isNull());
        return save;
    }

    /** An entry with its keys. */
    static MenuItem item(String id, String key, Shortcut shortcut, Runnable action) {
        MenuItem item = new MenuItem(Messages.text(key));
        item.setId(id);
        item.setAccelerator(shortcut.combinations().get(0));
        item.setOnAction(event -> action.run());
        return item;
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
}
