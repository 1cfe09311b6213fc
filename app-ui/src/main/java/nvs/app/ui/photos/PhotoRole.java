package nvs.app.ui.photos;

/** What a photo is to the open scene. */
public enum PhotoRole {
    /** The model has read it. */
    INPUT,
    /** The capture keeps it for measuring. */
    TEST,
    /** It could be read. */
    UNUSED,
    /** It cannot be used. */
    SKIPPED
}
