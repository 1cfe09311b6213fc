package nvs.lact.net;

/**
 * {@link OperationCount} of a network with full attention. Queries are projected for answering only, keys and values of input tokens
 * only, and the last layer of a reconstruction neither answers nor has an MLP.
 *
 * @param config shape of the network
 * @param tokens t, of one view
 */
public record FullAttentionCount(LactConfig config, long tokens) {

    public FullAttentionCount {
        if (tokens < 1) {
            throw new IllegalArgumentException("a view has at least one token: " + tokens);
        }
    }

    /** Reading a scene of so many views. */
    public long reconstruct(long views) {
        long read = views * tokens;
        long layer = views * shared().windowAttention() + keysAndValues(read);
        return shared().embed(read)
                + config.layers() * layer
                + (config.layers() - 1L) * (answer(read, read) + shared().mlp(read));
    }

    /** Rendering one view of a scene of so many. */
    public long render(long views) {
        long layer = shared().windowAttention() + answer(tokens, views * tokens) + shared().mlp(tokens);
        return shared().embed(tokens) + config.layers() * layer + shared().decode(tokens);
    }

    long keysAndValues(long read) {
        return OperationCount.product(read, config.width(), 2L * config.width());
    }

    /** Queries and output, scores and mean of values; all heads together are as wide as the token. */
    long answer(long asking, long read) {
        long d = config.width();
        long projections = 2 * OperationCount.product(asking, d, d);
        return projections + OperationCount.product(asking, d, read) + OperationCount.product(asking, read, d);
    }

    private OperationCount shared() {
        return new OperationCount(config, tokens);
    }
}
