package nvs.app.ui.keys;

/** What shortcuts have to do with. */
public enum ShortcutGroup {
    MOVE,
    SIDES,
    SHOW,
    PHOTOS,
    WINDOW,
    MOUSE
}
