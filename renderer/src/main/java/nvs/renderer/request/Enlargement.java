package nvs.renderer.request;

/** How a novel view with fewer pixels than the viewport is enlarged. */
public enum Enlargement {
    /** Catmull-Rom bicubic: sharp edges without blocks; at 1:1 every pixel comes back as it was. */
    SMOOTH,
    /** Nearest pixel: the true pixels of the model as squares. */
    PIXELS
}
