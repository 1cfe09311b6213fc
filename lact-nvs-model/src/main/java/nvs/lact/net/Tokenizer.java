package nvs.lact.net;

import java.util.List;
import nvs.camera.PinholeCamera;

/** Turns views into the patches that the network embeds. */
final class Tokenizer {
    private final LactConfig config;
    private final TensorLedger ledger;

    Tokenizer(LactConfig config, TensorLedger ledger) {
        this.config = config;
        this.ledger = ledger;
    }

    /** Rays and colours of photos of one size: [v, t, 12p²]. */
    FloatTensor patches(List<InputView> views) {
        PatchLayout layout = new PatchLayout(views.get(0).size(), config.patchSize());
        RayEmbedding embedding = new RayEmbedding(layout);
        float[] patches = room(views.size(), layout);
        for (int view = 0; view < views.size(); view++) {
            embedding.writeRays(views.get(view).camera(), patches, view);
            embedding.writeColours(views.get(view).colours().get(), patches, view);
        }
        return tensor(patches, views.size(), layout);
    }

    /** Rays of views to render, their colours unknown: [v, t, 12p²]. */
    FloatTensor patches(List<PinholeCamera> cameras, PatchLayout layout) {
        RayEmbedding embedding = new RayEmbedding(layout);
        float[] patches = room(cameras.size(), layout);
        for (int view = 0; view < cameras.size(); view++) {
            embedding.writeRays(cameras.get(view), patches, view);
        }
        return tensor(patches, cameras.size(), layout);
    }

    private float[] room(int views, PatchLayout layout) {
        long numbers = (long) views * layout.tokens() * config.patchInputs();
        if (numbers > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    views + " views of " + layout.size() + " are too many at once: take smaller shards");
        }
        return new float[(int) numbers];
    }

    private FloatTensor tensor(float[] patches, int views, PatchLayout layout) {
        return ledger.of(patches, views, layout.tokens(), config.patchInputs());
    }
}
