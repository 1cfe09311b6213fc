package nvs.app.ui.compare;

/** How the photo is laid over the novel view. */
public enum CompareMode {
    /** Not at all. */
    OFF,
    /** The photo alone. */
    PHOTO,
    /** The photo on one side of a line that can be pulled. */
    SPLIT,
    /** The photo comes and goes. */
    BLINK,
    /** How far the colours are apart. */
    DIFFERENCE
}
