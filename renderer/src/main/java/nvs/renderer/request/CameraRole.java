package nvs.renderer.request;

/** What a photo is used for. */
public enum CameraRole {
    /** The model has read it. */
    INPUT,
    /** The model is measured on it and must not read it. */
    TEST,
    /** Neither. */
    UNUSED
}
