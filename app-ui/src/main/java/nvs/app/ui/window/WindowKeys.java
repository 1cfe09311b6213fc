package nvs.app.ui.window;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyEvent;
import nvs.app.ui.compare.CompareViewModel;
import nvs.app.ui.keys.Shortcut;
import nvs.app.ui.keys.ShortcutActions;
import nvs.app.ui.scene.SceneViewModel;
import nvs.app.ui.viewer.ViewerPane;

/** Hands keys to the view and to the window, unless what has the focus needs them itself. */
final class WindowKeys {
    private final DialogLayer dialogs;
    private final ViewerPane viewer;
    private final ShortcutActions actions;

    private WindowKeys(DialogLayer dialogs, ViewerPane viewer, ShortcutActions actions) {
        this.dialogs = dialogs;
        this.viewer = viewer;
        this.actions = actions;
    }

    static void install(Scene scene, DialogLayer dialogs, ViewerPane viewer, ShortcutActions actions) {
        WindowKeys keys = new WindowKeys(dialogs, viewer, actions);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> keys.pressed(event, scene.getFocusOwner()));
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> keys.leftOver(event, scene.getFocusOwner()));
        scene.addEventFilter(KeyEvent.KEY_RELEASED, viewer::handleKeyReleased);
    }

    /** What keys do beyond the view. */
    static ShortcutActions actions(
            WindowActions window, SceneViewModel scenes, CompareViewModel compare, Panels panels) {
        return new ShortcutActions()
                .on(Shortcut.NEXT_PHOTO, () -> window.visitPhoto(1))
                .on(Shortcut.PREVIOUS_PHOTO, () -> window.visitPhoto(-1))
                .on(Shortcut.COMPARE, compare::next)
                .on(Shortcut.PHOTO_LIST, () -> Panels.toggle(panels.photos()))
                .on(Shortcut.INSPECTOR, () -> Panels.toggle(panels.inspector()))
                .on(Shortcut.OPEN_FOLDER, window::openFolder)
                .on(Shortcut.OPEN_FILE, window::openFile)
                .on(Shortcut.SAVE_SCENE, window::saveScene)
                .on(Shortcut.WEIGHTS, window::showWeights)
                .on(Shortcut.EXPORT, window::exportOrbit)
                .on(Shortcut.UNDO, scenes.edits()::undo)
                .on(Shortcut.REDO, scenes.edits()::redo)
                .on(Shortcut.HELP, window::showShortcuts)
                .on(Shortcut.LOG, window::showLog);
    }

    /** Plain keys move the view, whatever button has the focus. */
    private void pressed(KeyEvent event, Node focus) {
        if (!event.isShortcutDown() && !dialogs.isShowing() && !needs(focus, event)) {
            viewer.handleKey(event);
            if (!event.isConsumed()) {
                actions.handle(event);
            }
        }
    }

    /** Others are first for what has the focus: a part of the window may have an undo of its own. */
    private void leftOver(KeyEvent event, Node focus) {
        if (event.isShortcutDown() && !dialogs.isShowing() && !needs(focus, event)) {
            actions.handle(event);
        }
    }

    private static boolean needs(Node focus, KeyEvent event) {
        boolean isTyping = focus instanceof TextInputControl || focus instanceof Spinner;
        boolean isPressing = focus instanceof ButtonBase || focus instanceof TitledPane;
        boolean isChoosing = focus instanceof ListView;
        boolean isPlain = !event.isShortcutDown() && !event.getCode().isFunctionKey();
        return isTyping && (isPlain || isEditing(event))
                || isPressing && event.getCode().isWhitespaceKey()
                || isChoosing && event.getCode().isNavigationKey();
    }

    /** What is typed is undone before the scene is. */
    private static boolean isEditing(KeyEvent event) {
        return switch (event.getCode()) {
            case Z, Y, X, C, V, A -> event.isShortcutDown();
            default -> false;
        };
    }
}
