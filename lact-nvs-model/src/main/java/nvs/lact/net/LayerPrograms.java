package nvs.lact.net;

/**
 * What a layer does with a chunk when it reads a sequence, one program each.
 *
 * @param gather tokens, summed gradients, weights to summed gradients
 * @param update weights, summed gradients to weights; the initial weights are parameters
 * @param apply tokens, weights to answered tokens
 */
record LayerPrograms(Program gather, Program update, Program apply) implements AutoCloseable {

    @Override
    public void close() {
        gather.close();
        update.close();
        apply.close();
    }
}
