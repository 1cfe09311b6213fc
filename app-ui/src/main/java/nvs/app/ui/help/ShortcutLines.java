package nvs.app.ui.help;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nvs.app.ui.keys.Gesture;
import nvs.app.ui.keys.Shortcut;
import nvs.app.ui.keys.ShortcutGroup;
import nvs.app.ui.text.Messages;

/** What the shortcut sheet says. Needs no toolkit. */
final class ShortcutLines {

    private ShortcutLines() {}

    /**
     * A line of the sheet.
     *
     * @param keys to press, or the gestures to make
     * @param does what happens
     */
    record Line(List<String> keys, String does) {}

    static List<Line> of(ShortcutGroup group) {
        return group == ShortcutGroup.MOUSE ? gestures() : keys(group);
    }

    private static List<Line> gestures() {
        return Arrays.stream(Gesture.values())
                .map(gesture -> new Line(
                        List.of(Messages.text("gesture." + gesture)), Messages.text("gesture." + gesture + ".does")))
                .toList();
    }

    private static List<Line> keys(ShortcutGroup group) {
        Map<String, List<String>> keys = new LinkedHashMap<>();
        for (Shortcut shortcut : Shortcut.values()) {
            if (shortcut.group() == group) {
                keys.computeIfAbsent(shortcut.line(), line -> new ArrayList<>()).add(shortcut.keys());
            }
        }
        return keys.entrySet().stream()
                .map(entry -> new Line(List.copyOf(entry.getValue()), Messages.text("shortcut." + entry.getKey())))
                .toList();
    }
}
