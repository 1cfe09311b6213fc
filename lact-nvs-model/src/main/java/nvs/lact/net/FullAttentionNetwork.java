package nvs.lact.net;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nvs.camera.PinholeCamera;
import nvs.image.ImageSize;
import nvs.task.Progress;

/**
 * The network that LaCT is measured against: the same blocks, but every token attends to the tokens of all input views, where LaCT asks
 * its fast weights. Reading costs the square of the input, and a view's rendering grows with it. There are no trained weights of
 * it: it is for measuring. Owned by one thread.
 */
public final class FullAttentionNetwork implements AutoCloseable {
    private final LactConfig config;
    private final TensorLedger ledger = new TensorLedger();
    private final Map<String, FloatTensor> parameters = new HashMap<>();
    private final Tokenizer tokenizer;
    private final FullAttentionPrograms programs;

    /**
     * Loads a network.
     *
     * @param source asked for the names of {@link FullAttentionShapes}, here
     * @param threads as for {@link LactNetwork}
     */
    public FullAttentionNetwork(ParameterSource source, int threads) {
        config = source.config();
        tokenizer = new Tokenizer(config, ledger);
        programs = new FullAttentionPrograms(config, Program.sessionConfig(threads), ledger);
        FullAttentionShapes.of(config).forEach((name, shape) -> parameters.put(name, read(source, name, shape)));
        for (int layer = 0; layer < config.layers(); layer++) {
            String mlp = ParameterShapes.module(layer, 2) + "f.";
            parameters.put(mlp + Parameters.NO_BIAS, ledger.zeros((long) Mlp.EXPANSION * config.width()));
        }
    }

    private FloatTensor read(ParameterSource source, String name, List<Integer> shape) {
        int size = shape.stream().reduce(1, Math::multiplyExact);
        FloatBuffer numbers = ByteBuffer.allocateDirect(Math.multiplyExact(size, Float.BYTES))
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
        source.read(name, numbers);
        return Parameters.tensor(ledger, numbers.flip(), shape);
    }

    /** Its shape; what it says of fast weights does not matter. */
    public LactConfig config() {
        return config;
    }

    /** Tensors alive, the network's own parameters included: for finding leaks. */
    public int openTensors() {
        return ledger.openCount();
    }

    /**
     * Reads a scene.
     *
     * @param views at least one, all of one size that the patch size divides
     * @param viewsPerShard how many go through a layer at a time; changes memory and speed, not the result
     * @param progress told of layers times shards, asked for cancellation between programs
     * @return keys and values of all tokens, owned by the caller
     * @throws java.util.concurrent.CancellationException if cancelled; nothing is left behind
     */
    public AttentionMemory reconstruct(List<InputView> views, int viewsPerShard, Progress progress) {
        List<List<InputView>> shards = LactNetwork.shards(views, viewsPerShard);
        WorkMeter meter = new WorkMeter(progress, "Reconstructing", (long) config.layers() * shards.size());
        AttentionMemory memory = new AttentionMemory();
        boolean complete = false;
        try (TokenStream x = new TokenStream(shards.size())) {
            embed(shards, x, meter);
            for (int layer = 0; layer < config.layers(); layer++) {
                memory.add(remember(layer, x, meter));
                // Nobody reads what the last layer would answer.
                if (layer < config.layers() - 1) {
                    answer(layer, x, memory, meter);
                }
            }
            complete = true;
            return memory;
        } finally {
            if (!complete) {
                memory.close();
            }
        }
    }

    /**
     * Renders one view.
     *
     * @param camera model frame; its image size may differ from that of the photos
     * @return colours {@code [t, 3p²]} in 0..1, owned by the caller
     */
    public FloatTensor render(AttentionMemory memory, PinholeCamera camera) {
        ImageSize size =
                new ImageSize(camera.intrinsics().width(), camera.intrinsics().height());
        PatchLayout layout = new PatchLayout(size, config.patchSize());
        Program block = programs.renderBlock(layout.tokens(), memory.tokens());
        try (TokenStream x = new TokenStream(1)) {
            x.put(0, tokenizer.patches(List.of(camera), layout)); // [1, t, 12p²]
            x.put(0, programs.embed().runForOne(parameters::get, x.asList())); // [1, t, d]
            for (int layer = 0; layer < config.layers(); layer++) {
                AttentionMemory.Layer known = memory.layer(layer);
                x.put(0, block.runForOne(ofBlock(layer), List.of(x.get(0), known.keys(), known.values())));
            }
            return programs.decode().runForOne(parameters::get, x.asList()); // [t, 3p²]
        }
    }

    private void embed(List<List<InputView>> shards, TokenStream x, WorkMeter meter) {
        for (int shard = 0; shard < shards.size(); shard++) {
            meter.checkCancelled();
            try (FloatTensor patches = tokenizer.patches(shards.get(shard))) { // [v, t, 12p²]
                x.put(shard, programs.embed().runForOne(parameters::get, List.of(patches))); // [v, t, d]
            }
        }
    }

    /** Attention inside the views, then keys and values of all of them. */
    private AttentionMemory.Layer remember(int layer, TokenStream x, WorkMeter meter) {
        try (TokenStream keys = new TokenStream(x.size());
                TokenStream values = new TokenStream(x.size())) {
            for (int shard = 0; shard < x.size(); shard++) {
                meter.checkCancelled();
                Program attend =
                        programs.attend(x.get(shard).shape()[0], x.get(shard).shape()[1]);
                x.put(shard, attend.runForOne(ofBlock(layer), List.of(x.get(shard)))); // [v, t, d]
                List<FloatTensor> pair = programs.keysAndValues().run(ofBlock(layer), List.of(x.get(shard)));
                keys.put(shard, pair.get(0)); // [heads, l, w]
                values.put(shard, pair.get(1)); // [heads, l, w]
                meter.advance();
            }
            return AttentionMemory.Layer.of(List.of(joined(keys), joined(values)));
        }
    }

    private FloatTensor joined(TokenStream shards) {
        return programs.join(shards.size()).runForOne(ofBlock(0), shards.asList()); // [heads, n, w]
    }

    private void answer(int layer, TokenStream x, AttentionMemory memory, WorkMeter meter) {
        AttentionMemory.Layer known = memory.layer(layer);
        for (int shard = 0; shard < x.size(); shard++) {
            meter.checkCancelled();
            FloatTensor tokens = x.get(shard); // [v, t, d]
            Program answer = programs.answer(tokens.shape()[0] * tokens.shape()[1], memory.tokens());
            x.put(shard, answer.runForOne(ofBlock(layer), List.of(tokens, known.keys(), known.values()))); // [v, t, d]
        }
    }

    private Function<String, FloatTensor> ofBlock(int layer) {
        return name -> parameters.get("blocks." + layer + "." + name);
    }

    @Override
    public void close() {
        programs.close();
        parameters.values().forEach(FloatTensor::close);
    }
}
