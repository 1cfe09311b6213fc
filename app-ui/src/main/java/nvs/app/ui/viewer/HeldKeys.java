package nvs.app.ui.viewer;

import java.util.EnumSet;
import java.util.Set;
import javafx.scene.input.KeyCode;
import nvs.app.ui.keys.Shortcut;

/** Which of the keys that fly are held down. */
final class HeldKeys {
    static final Set<Shortcut> FLYING = EnumSet.range(Shortcut.FLY_FORWARD, Shortcut.FLY_DOWN);

    private final Set<Shortcut> held = EnumSet.noneOf(Shortcut.class);

    void press(Shortcut flying) {
        held.add(flying);
    }

    /** Whether the key was held. */
    boolean release(KeyCode key) {
        return Shortcut.of(key).filter(held::remove).isPresent();
    }

    void releaseAll() {
        held.clear();
    }

    Flying flying() {
        return new Flying(
                axis(Shortcut.FLY_RIGHT, Shortcut.FLY_LEFT),
                axis(Shortcut.FLY_UP, Shortcut.FLY_DOWN),
                axis(Shortcut.FLY_FORWARD, Shortcut.FLY_BACK));
    }

    private double axis(Shortcut positive, Shortcut negative) {
        return (held.contains(positive) ? 1 : 0) - (held.contains(negative) ? 1 : 0);
    }
}
