package nvs.lact.net;

/**
 * How many floating-point operations the network really executes: those of its matrix products, an addition and a multiplication for
 * each term. What is computed number by number (norms, softmax, activations, rays) is left out: about a hundredth of the sum in networks
 * of useful size. The formulas follow the programs of this package and change with them: queries are projected for answering
 * only, keys and values for learning only, and the last layer of a reconstruction neither answers nor has an MLP.
 *
 * @param config shape of the network
 * @param tokens t, of one view
 */
public record OperationCount(LactConfig config, long tokens) {
    /** Fast weights: W0, W1 and W2. */
    private static final int MATRICES = 3;

    public OperationCount {
        if (tokens < 1) {
            throw new IllegalArgumentException("a view has at least one token: " + tokens);
        }
    }

    /** Of the product of a {@code rows × inner} matrix and an {@code inner × columns} one. */
    public static long product(long rows, long inner, long columns) {
        return 2 * rows * inner * columns;
    }

    /** Reading a scene of so many views. */
    public long reconstruct(long views) {
        long read = views * tokens;
        long attended = embed(read) + config.layers() * (views * windowAttention() + gradients(read) + update());
        return attended + (config.layers() - 1L) * (answer(read) + mlp(read));
    }

    /** Reading a scene of so many views when each layer's memory learns so many times, each time from some of the tokens. */
    public long reconstruct(long views, long updates) {
        return reconstruct(views) + config.layers() * (updates - 1) * update();
    }

    /** Rendering one view. */
    public long render() {
        long layer = windowAttention() + answer(tokens) + mlp(tokens);
        return embed(tokens) + config.layers() * layer + decode(tokens);
    }

    /** From the numbers of a patch to a token. */
    long embed(long read) {
        return product(read, config.patchInputs(), config.width());
    }

    /** Inside one view, in one layer: queries, keys and values, scores, mean of values, output. */
    long windowAttention() {
        long d = config.width();
        long projections = product(tokens, d, 3 * d) + product(tokens, d, d);
        // All heads together are as wide as the token.
        return projections + product(tokens, d, tokens) + product(tokens, tokens, d);
    }

    /** What tokens add to a layer's gradients: keys, values and rates; k·W0, k·W2, v·W1ᵀ; then a sum over tokens for each matrix. */
    long gradients(long read) {
        long d = config.width();
        long projections = product(read, d, 2 * d) + product(read, d, 3L * config.fastWeightHeads());
        return projections + 2 * MATRICES * fastProduct(read);
    }

    /** Five Newton–Schulz iterations on each of a layer's matrices: X·Xᵀ, A·A and B·X, along the shorter side. */
    long update() {
        long shorter = Math.min(config.fastWeightHeadWidth(), config.fastWeightHiddenWidth());
        long longer = Math.max(config.fastWeightHeadWidth(), config.fastWeightHiddenWidth());
        long iteration = 2 * product(shorter, longer, shorter) + product(shorter, shorter, shorter);
        return (long) MATRICES * config.fastWeightHeads() * Muon.ITERATIONS * iteration;
    }

    /** What a layer's memory answers: queries, the fast network, output. */
    long answer(long read) {
        return 2 * product(read, config.width(), config.width()) + MATRICES * fastProduct(read);
    }

    long mlp(long read) {
        long d = config.width();
        return 2 * product(read, d, Mlp.EXPANSION * d);
    }

    /** From tokens to the colours of their patches. */
    long decode(long read) {
        return product(read, config.width(), config.patchOutputs());
    }

    /** Tokens times one fast matrix, in every head. */
    private long fastProduct(long read) {
        return config.fastWeightHeads() * product(read, config.fastWeightHeadWidth(), config.fastWeightHiddenWidth());
    }
}
