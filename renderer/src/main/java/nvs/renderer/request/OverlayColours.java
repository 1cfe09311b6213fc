package nvs.renderer.request;

/**
 * Colours of what is drawn over the novel view, each packed as 0xAARRGGBB with straight alpha.
 *
 * @param gridMinor thin lines of the ground grid
 * @param gridMajor every fifth line
 * @param axisX world x
 * @param axisY world y
 * @param axisZ world z
 * @param cameras the frusta
 * @param path a camera's way and its keyframes
 */
public record OverlayColours(
        int gridMinor, int gridMajor, int axisX, int axisY, int axisZ, FrustumColours cameras, int path) {

    /**
     * Colours of frusta.
     *
     * @param input what the model has read
     * @param test what it is measured on
     * @param unused the others
     * @param selected the one that is marked, whatever it is
     */
    public record FrustumColours(int input, int test, int unused, int selected) {
        /** Whatever the role, one colour. */
        public static FrustumColours all(int argb) {
            return new FrustumColours(argb, argb, argb, argb);
        }

        /** The colour of a role. */
        public int of(CameraRole role) {
            return switch (role) {
                case INPUT -> input;
                case TEST -> test;
                case UNUSED -> unused;
            };
        }
    }

    /** For pictures on white and a light window. */
    public static OverlayColours onLight() {
        FrustumColours cameras = new FrustumColours(0xff0b62d0, 0xff8a3fd1, 0xb0808b97, 0xffef7d00);
        return new OverlayColours(0x2e3a4a5e, 0x663a4a5e, 0xffd6404f, 0xff3f9d4f, 0xff3b6fd4, cameras, 0xffc2255c);
    }

    /** For pictures on black and a dark window. */
    public static OverlayColours onDark() {
        FrustumColours cameras = new FrustumColours(0xff58a6ff, 0xffc297ff, 0xb08a94a1, 0xffffa94d);
        return new OverlayColours(0x2eb8c4d6, 0x60b8c4d6, 0xfff0616d, 0xff6cc477, 0xff6c9cf5, cameras, 0xfff783ac);
    }
}
