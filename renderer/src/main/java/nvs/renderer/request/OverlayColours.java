package nvs.renderer.request;

/**
 * Colours of what is drawn over the novel view, each packed as 0xAARRGGBB with straight alpha.
 *
 * @param gridMinor thin lines of the ground grid
 * @param gridMajor every fifth line
 * @param axisX world x
 * @param axisY world y
 * @param axisZ world z
 * @param frustum an input camera
 */
public record OverlayColours(int gridMinor, int gridMajor, int axisX, int axisY, int axisZ, int frustum) {

    /** For pictures on white and a light window. */
    public static OverlayColours onLight() {
        return new OverlayColours(0x2e3a4a5e, 0x663a4a5e, 0xffd6404f, 0xff3f9d4f, 0xff3b6fd4, 0xe03f4f66);
    }

    /** For pictures on black and a dark window. */
    public static OverlayColours onDark() {
        return new OverlayColours(0x2eb8c4d6, 0x60b8c4d6, 0xfff0616d, 0xff6cc477, 0xff6c9cf5, 0xe0aebbd0);
    }
}
