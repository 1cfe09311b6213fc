package nvs.lact.net;

import java.util.stream.LongStream;
import nvs.image.ImageSize;

/**
 * How many numbers the network holds at the same time while it reads a shard of views. The formulas follow the programs of this package
 * and change with them: each names the tensors that are alive when most of them are.
 *
 * @param config shape of the network
 * @param views in the shard
 * @param tokens t, of one view
 */
public record ActivationCount(LactConfig config, long views, long tokens) {

    /** Tokens of a view of that size. */
    public static long tokens(LactConfig config, ImageSize size) {
        return (long) size.width() * size.height() / ((long) config.patchSize() * config.patchSize());
    }

    public ActivationCount {
        if (views < 1 || tokens < 1) {
            throw new IllegalArgumentException("a shard has views, and a view tokens: " + views + ", " + tokens);
        }
    }

    /** The tokens of so many views between two layers, and those of a shard that are still there when its answers are. */
    public long stream(long allViews) {
        return (allViews + views) * tokens * config.width();
    }

    /** Rays and colours of the shard, in Java and in TensorFlow. */
    public long patches() {
        return 2 * views * tokens * config.patchInputs();
    }

    /** The most that a layer holds beside the tokens that come in: in attention, in learning, in answering, or in the update. */
    public long layer() {
        return LongStream.of(attend(), gather(), answer(), update()).max().orElseThrow();
    }

    /**
     * Normed tokens, queries, keys and values as projected and heads first, the normed queries and keys; scores and their softmax.
     */
    private long attend() {
        long d = config.width();
        long scores = views * config.attentionHeads() * tokens * tokens;
        return (1 + 3 + 3 + 2) * read() * d + 2 * scores / WindowAttention.parts(config, views, tokens);
    }

    /**
     * Normed tokens, keys and values, and both times the rates; of the hidden width what enters and leaves the two gates, their
     * errors and the slope.
     */
    private long gather() {
        long d = config.width();
        long hidden = (long) config.fastWeightHeads() * config.fastWeightHiddenWidth();
        return 5 * read() * d + 7 * read() * hidden + 3 * matrices();
    }

    /** Remembered and normed tokens; the hidden layer, and both factors of its GELU. */
    private long answer() {
        return (2 + 3 * Mlp.EXPANSION) * read() * config.width();
    }

    /** Weights, gradients and steps of a layer, and four times a matrix while it is orthogonalised. */
    private long update() {
        return 3 * matrices() + 2 * matrices();
    }

    /** Numbers of a layer's fast weights. */
    private long matrices() {
        return 3L * config.fastWeightHeads() * config.fastWeightHeadWidth() * config.fastWeightHiddenWidth();
    }

    private long read() {
        return views * tokens;
    }
}
