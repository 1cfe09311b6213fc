package nvs.lact.net;

/**
 * The shape of a LaCT network; everything else follows from it.
 *
 * @param width d, numbers a token
 * @param layers number of blocks
 * @param attentionHeadWidth width of a window-attention head, divides {@code width}
 * @param fastWeightHeadWidth width of a fast-weight head, divides {@code width}
 * @param fastWeightExpansion hidden width of the fast network over its head width
 * @param patchSize p, pixels along the side of a patch
 */
public record LactConfig(
        int width,
        int layers,
        int attentionHeadWidth,
        int fastWeightHeadWidth,
        int fastWeightExpansion,
        int patchSize) {

    /** Numbers a pixel that enter the network: origin, direction, moment, colour. */
    public static final int INPUT_CHANNELS = 12;

    /** Numbers a pixel that leave it. */
    public static final int OUTPUT_CHANNELS = 3;

    public LactConfig {
        requirePositive("width", width);
        requirePositive("layers", layers);
        requirePositive("fastWeightExpansion", fastWeightExpansion);
        requirePositive("patchSize", patchSize);
        requireDivides("attentionHeadWidth", attentionHeadWidth, width);
        requireDivides("fastWeightHeadWidth", fastWeightHeadWidth, width);
    }

    private static void requirePositive(String name, int value) {
        if (value <= 0) {
            throw new IllegalArgumentException(name + " must be positive: " + value);
        }
    }

    private static void requireDivides(String name, int value, int width) {
        if (value <= 0 || width % value != 0) {
            throw new IllegalArgumentException(name + " must divide the width " + width + ": " + value);
        }
    }

    /** Heads of the window attention. */
    public int attentionHeads() {
        return width / attentionHeadWidth;
    }

    /** h, fast networks side by side in a layer. */
    public int fastWeightHeads() {
        return width / fastWeightHeadWidth;
    }

    /** Hidden width of one fast network. */
    public int fastWeightHiddenWidth() {
        return fastWeightHeadWidth * fastWeightExpansion;
    }

    /** Numbers of one patch before the embedding. */
    public int patchInputs() {
        return INPUT_CHANNELS * patchSize * patchSize;
    }

    /** Numbers of one decoded patch. */
    public int patchOutputs() {
        return OUTPUT_CHANNELS * patchSize * patchSize;
    }
}
