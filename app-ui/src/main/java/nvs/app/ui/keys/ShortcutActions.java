package nvs.app.ui.keys;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import javafx.scene.input.KeyEvent;

/** What shortcuts do. Belongs to the window's thread. */
public final class ShortcutActions {
    private final Map<Shortcut, Runnable> actions = new EnumMap<>(Shortcut.class);

    /**
     * Says what a shortcut does.
     *
     * @throws IllegalArgumentException if it does something already
     */
    public ShortcutActions on(Shortcut shortcut, Runnable action) {
        if (actions.putIfAbsent(shortcut, action) != null) {
            throw new IllegalArgumentException("already does something: " + shortcut);
        }
        return this;
    }

    /** Does what a pressed key asks for, if it is one of these, and consumes it. */
    public void handle(KeyEvent event) {
        Shortcut.of(event).map(actions::get).ifPresent(action -> {
            action.run();
            event.consume();
        });
    }

    /** The shortcuts that do something. */
    public Set<Shortcut> shortcuts() {
        return Set.copyOf(actions.keySet());
    }
}
