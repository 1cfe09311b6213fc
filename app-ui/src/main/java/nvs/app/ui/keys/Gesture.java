package nvs.app.ui.keys;

/** What the mouse can do in the view: {@code gesture.NAME} and {@code gesture.NAME.does} in the messages. */
public enum Gesture {
    DRAG,
    PAN,
    LOOK,
    SCROLL,
    DOUBLE_CLICK,
    PICK,
    MARK,
    DROP
}
