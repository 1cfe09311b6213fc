package nvs.app.ui.viewer;

import javafx.beans.property.BooleanProperty;
import javafx.scene.input.KeyEvent;
import nvs.app.ui.keys.Shortcut;
import nvs.app.ui.keys.ShortcutActions;

/** The keys that move the view and change what is painted. */
final class ViewerKeys {
    private static final double STEP_RADIANS = Math.toRadians(5);
    private static final double ZOOM_POINTS = 40;
    private static final double FOV_STEP = 1.08;

    private final ViewerViewModel viewer;
    private final HeldKeys held = new HeldKeys();
    private final ShortcutActions actions = new ShortcutActions();

    ViewerKeys(ViewerViewModel viewer) {
        this.viewer = viewer;
        moving();
        sides();
        showing();
        HeldKeys.FLYING.forEach(flying -> actions.on(flying, () -> fly(flying)));
    }

    private void moving() {
        actions.on(Shortcut.TURN_LEFT, () -> viewer.moves().turn(-STEP_RADIANS, 0))
                .on(Shortcut.TURN_RIGHT, () -> viewer.moves().turn(STEP_RADIANS, 0))
                .on(Shortcut.TURN_UP, () -> viewer.moves().turn(0, STEP_RADIANS))
                .on(Shortcut.TURN_DOWN, () -> viewer.moves().turn(0, -STEP_RADIANS))
                .on(Shortcut.ROLL_LEFT, () -> viewer.moves().roll(-STEP_RADIANS))
                .on(Shortcut.ROLL_RIGHT, () -> viewer.moves().roll(STEP_RADIANS))
                .on(Shortcut.NEARER, () -> viewer.moves().scroll(ZOOM_POINTS))
                .on(Shortcut.FARTHER, () -> viewer.moves().scroll(-ZOOM_POINTS))
                .on(Shortcut.NARROWER, () -> viewer.moves().widen(1 / FOV_STEP))
                .on(Shortcut.WIDER, () -> viewer.moves().widen(FOV_STEP));
    }

    private void sides() {
        actions.on(Shortcut.FRONT, () -> viewer.moves().flyTo(Preset.FRONT))
                .on(Shortcut.RIGHT, () -> viewer.moves().flyTo(Preset.RIGHT))
                .on(Shortcut.BACK, () -> viewer.moves().flyTo(Preset.BACK))
                .on(Shortcut.LEFT, () -> viewer.moves().flyTo(Preset.LEFT))
                .on(Shortcut.TOP, () -> viewer.moves().flyTo(Preset.TOP))
                .on(Shortcut.BOTTOM, () -> viewer.moves().flyTo(Preset.BOTTOM))
                .on(Shortcut.FRAME_ALL, viewer.moves()::frameAll)
                .on(Shortcut.RESET, viewer.moves()::reset);
    }

    private void showing() {
        actions.on(Shortcut.TURNTABLE, () -> toggle(viewer.moves().turningProperty()))
                .on(Shortcut.GRID, () -> toggle(viewer.display().gridShownProperty()))
                .on(Shortcut.POINTS, () -> toggle(viewer.display().pointsShownProperty()))
                .on(Shortcut.CAMERAS, () -> toggle(viewer.display().camerasShownProperty()));
    }

    private static void toggle(BooleanProperty property) {
        property.set(!property.get());
    }

    private void fly(Shortcut flying) {
        held.press(flying);
        viewer.moves().fly(held.flying());
    }

    void pressed(KeyEvent event) {
        actions.handle(event);
    }

    void released(KeyEvent event) {
        if (held.release(event.getCode())) {
            viewer.moves().fly(held.flying());
        }
    }

    void releaseAll() {
        held.releaseAll();
        viewer.moves().fly(Flying.NOT);
    }

    ShortcutActions actions() {
        return actions;
    }
}
