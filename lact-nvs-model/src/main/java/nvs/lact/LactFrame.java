package nvs.lact;

import nvs.image.RgbImage;
import nvs.lact.net.FloatTensor;
import nvs.lact.net.PatchLayout;
import nvs.synthesis.Frame;

/** A rendered view as patches in TensorFlow's memory. */
final class LactFrame implements Frame {
    private final FloatTensor patches;
    private final PatchLayout layout;

    /**
     * Takes the patches over.
     *
     * @param patches {@code [t, 3p²]}
     */
    LactFrame(FloatTensor patches, PatchLayout layout) {
        this.patches = patches;
        this.layout = layout;
    }

    @Override
    public RgbImage pixels() {
        return layout.image(patches.toArray());
    }

    @Override
    public void close() {
        patches.close();
    }
}
