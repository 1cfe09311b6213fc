package nvs.app.ui.viewer;

import java.util.EnumSet;
import java.util.Set;
import javafx.scene.input.KeyCode;

/** Which of the keys that fly are held down. */
final class HeldKeys {
    private static final Set<KeyCode> FLYING =
            EnumSet.of(KeyCode.W, KeyCode.A, KeyCode.S, KeyCode.D, KeyCode.PAGE_UP, KeyCode.PAGE_DOWN);

    private final Set<KeyCode> held = EnumSet.noneOf(KeyCode.class);

    /** Whether the key flies. */
    boolean press(KeyCode key) {
        if (FLYING.contains(key)) {
            held.add(key);
            return true;
        }
        return false;
    }

    /** Whether the key was held. */
    boolean release(KeyCode key) {
        return held.remove(key);
    }

    void releaseAll() {
        held.clear();
    }

    Flying flying() {
        return new Flying(
                axis(KeyCode.D, KeyCode.A), axis(KeyCode.PAGE_UP, KeyCode.PAGE_DOWN), axis(KeyCode.W, KeyCode.S));
    }

    private double axis(KeyCode positive, KeyCode negative) {
        return (held.contains(positive) ? 1 : 0) - (held.contains(negative) ? 1 : 0);
    }
}
