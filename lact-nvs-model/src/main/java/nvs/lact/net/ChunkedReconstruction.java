package nvs.lact.net;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nvs.lact.net.UpdateApplyOrder.Action;
import nvs.lact.net.UpdateApplyOrder.Step;
import nvs.task.Progress;

/**
 * Reads a scene with an update after every so many tokens instead of one for all of them: block-wise causal, a chunk sees itself and
 * those before. Made to measure what small chunks cost; released networks were trained with one update a scene. Window attention still
 * sees whole views. Used by the thread that owns the network.
 */
public final class ChunkedReconstruction {
    private final LactNetwork network;
    private final int viewsPerShard;
    private final int tokensPerUpdate;

    /**
     * How a network is to read.
     *
     * @param network borrowed
     * @param viewsPerShard as in {@link LactNetwork#reconstruct}; also bounds how much of a long chunk passes at a time
     * @param tokensPerUpdate length of a chunk; as many as the scene has, or more, make the usual single update
     */
    public ChunkedReconstruction(LactNetwork network, int viewsPerShard, int tokensPerUpdate) {
        if (tokensPerUpdate < 1) {
            throw new IllegalArgumentException("an update takes one token at least: " + tokensPerUpdate);
        }
        this.network = network;
        this.viewsPerShard = viewsPerShard;
        this.tokensPerUpdate = tokensPerUpdate;
    }

    /** How many updates a scene of so many tokens takes in each layer. */
    public static long updates(long tokens, int tokensPerUpdate) {
        return (tokens + tokensPerUpdate - 1) / tokensPerUpdate;
    }

    /**
     * Reads a scene.
     *
     * @param views as in {@link LactNetwork#reconstruct}
     * @param progress told of layers times pieces, asked for cancellation between programs
     * @return the memory after the last update, owned by the caller
     * @throws java.util.concurrent.CancellationException if cancelled; nothing is left behind
     */
    public SceneMemory read(List<InputView> views, Progress progress) {
        network.requireOneSize(views);
        int tokens = new PatchLayout(views.get(0).size(), network.config().patchSize()).tokens();
        List<List<long[]>> chunks = StreamCut.chunks(
                (long) views.size() * tokens,
                tokensPerUpdate,
                (long) viewsPerShard * tokens,
                network.config().width());
        long pieces = chunks.stream().mapToLong(List::size).sum();
        WorkMeter meter =
                new WorkMeter(progress, "Reconstructing", network.config().layers() * pieces);
        List<FastWeights> learnt = new ArrayList<>();
        boolean complete = false;
        try (TokenStream embedded = network.embed(LactNetwork.shards(views, viewsPerShard), meter)) {
            readLayers(embedded, chunks, learnt, meter);
            complete = true;
            return new SceneMemory(learnt);
        } finally {
            if (!complete) {
                learnt.forEach(FastWeights::close);
            }
        }
    }

    private void readLayers(
            TokenStream embedded, List<List<long[]>> chunks, List<FastWeights> learnt, WorkMeter meter) {
        UpdateApplyOrder order = order(chunks);
        List<long[]> pieces = chunks.stream().flatMap(List::stream).toList();
        TokenStream stream = embedded;
        for (int layer = 0; layer < network.config().layers(); layer++) {
            boolean last = layer == network.config().layers() - 1;
            try (TokenStream shards = stream) {
                List<long[]> shapes = StreamCut.shapes(shards);
                attend(layer, shards, meter);
                stream = readLayer(layer, cut(shards, pieces), last ? order.updatesOnly() : order, learnt, meter);
                stream = last ? stream : cut(stream, shapes);
            }
        }
    }

    /** Update and apply chunk by chunk, pieces of a chunk together. */
    private static UpdateApplyOrder order(List<List<long[]>> chunks) {
        List<Step> steps = new ArrayList<>();
        int begin = 0;
        for (List<long[]> chunk : chunks) {
            int end = begin + chunk.size();
            steps.add(new Step(Action.UPDATE, begin, end));
            steps.add(new Step(Action.APPLY, begin, end));
            begin = end;
        }
        return new UpdateApplyOrder(begin, steps);
    }

    private TokenStream cut(TokenStream stream, List<long[]> shapes) {
        try (TokenStream whole = stream) {
            return new StreamCut(network.ledger()).cut(whole, shapes);
        }
    }

    private void attend(int layer, TokenStream shards, WorkMeter meter) {
        Function<String, FloatTensor> block = network.parameters().ofBlock(layer);
        for (int shard = 0; shard < shards.size(); shard++) {
            meter.checkCancelled();
            FloatTensor x = shards.get(shard); // [v, t, d]
            Program attend = network.programs().attend(x.shape()[0], x.shape()[1]);
            shards.put(shard, attend.runForOne(block, List.of(x))); // [v, t, d]
        }
    }

    private TokenStream readLayer(
            int layer, TokenStream pieces, UpdateApplyOrder order, List<FastWeights> learnt, WorkMeter meter) {
        Function<String, FloatTensor> block = network.parameters().ofBlock(layer);
        FastWeights initial = network.parameters().initialFastWeights(layer);
        try (TokenStream read = pieces;
                LayerPass pass = new LayerPass(network.programs().layer(), block, initial, read, meter)) {
            order.run(pass);
            learnt.add(pass.takeLearnt());
            return pass.takeAnswers();
        }
    }
}
