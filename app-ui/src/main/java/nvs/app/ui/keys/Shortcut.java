package nvs.app.ui.keys;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.Modifier;
import javafx.scene.input.KeyEvent;

/** Every key that does something in the window. Those of one line of the shortcut sheet stand together. */
public enum Shortcut {
    TURN_LEFT(ShortcutGroup.MOVE, "turn", KeyCode.LEFT),
    TURN_RIGHT(ShortcutGroup.MOVE, "turn", KeyCode.RIGHT),
    TURN_UP(ShortcutGroup.MOVE, "turn", KeyCode.UP),
    TURN_DOWN(ShortcutGroup.MOVE, "turn", KeyCode.DOWN),
    NEARER(ShortcutGroup.MOVE, "distance", KeyCode.PLUS, KeyCode.EQUALS, KeyCode.ADD),
    FARTHER(ShortcutGroup.MOVE, "distance", KeyCode.MINUS, KeyCode.SUBTRACT),
    FLY_FORWARD(ShortcutGroup.MOVE, "fly", KeyCode.W),
    FLY_LEFT(ShortcutGroup.MOVE, "fly", KeyCode.A),
    FLY_BACK(ShortcutGroup.MOVE, "fly", KeyCode.S),
    FLY_RIGHT(ShortcutGroup.MOVE, "fly", KeyCode.D),
    FLY_UP(ShortcutGroup.MOVE, "flyUp", KeyCode.PAGE_UP),
    FLY_DOWN(ShortcutGroup.MOVE, "flyUp", KeyCode.PAGE_DOWN),
    ROLL_LEFT(ShortcutGroup.MOVE, "roll", KeyCode.Q),
    ROLL_RIGHT(ShortcutGroup.MOVE, "roll", KeyCode.E),
    NARROWER(ShortcutGroup.MOVE, "fov", KeyCode.OPEN_BRACKET),
    WIDER(ShortcutGroup.MOVE, "fov", KeyCode.CLOSE_BRACKET),
    TURNTABLE(ShortcutGroup.MOVE, "turntable", KeyCode.T),

    FRONT(ShortcutGroup.SIDES, "front", KeyCode.DIGIT1),
    RIGHT(ShortcutGroup.SIDES, "front", KeyCode.DIGIT2),
    BACK(ShortcutGroup.SIDES, "front", KeyCode.DIGIT3),
    LEFT(ShortcutGroup.SIDES, "front", KeyCode.DIGIT4),
    TOP(ShortcutGroup.SIDES, "top", KeyCode.DIGIT5),
    BOTTOM(ShortcutGroup.SIDES, "top", KeyCode.DIGIT6),
    FRAME_ALL(ShortcutGroup.SIDES, "frameAll", KeyCode.F),
    RESET(ShortcutGroup.SIDES, "reset", KeyCode.R),

    GRID(ShortcutGroup.SHOW, "grid", KeyCode.G),
    POINTS(ShortcutGroup.SHOW, "points", KeyCode.P),
    CAMERAS(ShortcutGroup.SHOW, "cameras", KeyCode.C),
    PHOTO_LIST(ShortcutGroup.SHOW, "photoList", KeyCode.L),
    INSPECTOR(ShortcutGroup.SHOW, "inspector", KeyCode.I),

    KEYFRAME(ShortcutGroup.SHOW, "keyframe", KeyCode.K),

    NEXT_PHOTO(ShortcutGroup.PHOTOS, "photo", KeyCode.N),
    PREVIOUS_PHOTO(ShortcutGroup.PHOTOS, "photo", KeyCode.B),
    COMPARE(ShortcutGroup.PHOTOS, "compare", KeyCode.X),

    OPEN_FOLDER(ShortcutGroup.WINDOW, "openFolder", with(KeyCode.O)),
    OPEN_FILE(ShortcutGroup.WINDOW, "openFile", with(KeyCode.O, KeyCombination.SHIFT_DOWN)),
    SAVE_SCENE(ShortcutGroup.WINDOW, "saveScene", with(KeyCode.S)),
    WEIGHTS(ShortcutGroup.WINDOW, "weights", with(KeyCode.M)),
    EXPORT(ShortcutGroup.WINDOW, "export", with(KeyCode.E)),
    UNDO(ShortcutGroup.WINDOW, "undo", with(KeyCode.Z)),
    REDO(ShortcutGroup.WINDOW, "redo", with(KeyCode.Z, KeyCombination.SHIFT_DOWN)),
    HELP(
            ShortcutGroup.WINDOW,
            "help",
            new KeyCodeCombination(KeyCode.F1),
            new KeyCodeCombination(KeyCode.SLASH, KeyCombination.SHIFT_DOWN)),
    LOG(ShortcutGroup.WINDOW, "log", new KeyCodeCombination(KeyCode.F12));

    private final ShortcutGroup group;
    private final String line;
    private final List<KeyCombination> combinations;

    /** A key alone or with shift, which some keyboards need for it. */
    Shortcut(ShortcutGroup group, String line, KeyCode... keys) {
        this(
                group,
                line,
                Arrays.stream(keys)
                        .map(key -> new KeyCodeCombination(key, KeyCombination.SHIFT_ANY))
                        .toArray(KeyCombination[]::new));
    }

    Shortcut(ShortcutGroup group, String line, KeyCombination... combinations) {
        this.group = group;
        this.line = line;
        this.combinations = List.of(combinations);
    }

    private static KeyCombination with(KeyCode key, Modifier... more) {
        Modifier[] modifiers = Arrays.copyOf(more, more.length + 1);
        modifiers[more.length] = KeyCombination.SHORTCUT_DOWN;
        return new KeyCodeCombination(key, modifiers);
    }

    /** What a pressed key asks for. */
    public static Optional<Shortcut> of(KeyEvent event) {
        return Arrays.stream(values())
                .filter(shortcut -> shortcut.combinations.stream().anyMatch(keys -> keys.match(event)))
                .findFirst();
    }

    /** What a key asks for that is pressed alone; for keys that are let go, whatever else is held. */
    public static Optional<Shortcut> of(KeyCode key) {
        return of(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    }

    public ShortcutGroup group() {
        return group;
    }

    /** The line of the shortcut sheet: what it does is {@code shortcut.LINE} in the messages. */
    public String line() {
        return line;
    }

    /** All keys that ask for this; the first one is shown. */
    public List<KeyCombination> combinations() {
        return combinations;
    }

    /** The key to press, for people. */
    public String keys() {
        return combinations.get(0).getDisplayText();
    }
}
