package nvs.lact.net;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nvs.camera.PinholeCamera;
import nvs.image.ImageSize;
import nvs.task.Progress;
import org.tensorflow.proto.ConfigProto;

/**
 * The network, loaded. Reading a scene streams its views in shards through one layer after the other; the sum of the gradients over
 * all shards is the only place where views meet, so the memory needed grows with the shard and not with the scene, but for the residual
 * stream (4·d bytes a token). Owned by one thread.
 */
public final class LactNetwork implements AutoCloseable {
    private final LactConfig config;
    private final TensorLedger ledger = new TensorLedger();
    private final Tokenizer tokenizer;
    private final Parameters parameters;
    private final LactPrograms programs;

    /**
     * Loads a network.
     *
     * @param source read once, here
     * @param threads that one operation spreads over; TensorFlow keeps the number of its first session in the process
     */
    public LactNetwork(ParameterSource source, int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be positive: " + threads);
        }
        config = source.config();
        tokenizer = new Tokenizer(config, ledger);
        ConfigProto sessionConfig = Program.sessionConfig(threads);
        parameters = Parameters.load(source, ledger);
        programs = new LactPrograms(config, sessionConfig, ledger);
    }

    /** Its shape. */
    public LactConfig config() {
        return config;
    }

    /** Tensors alive, the network's own parameters included: for finding leaks. */
    public int openTensors() {
        return ledger.openCount();
    }

    /** SHA-256 of all parameters, in hexadecimal digits. */
    public String hash() {
        return parameters.hash();
    }

    /** Where the numbers of a scene's memory come from. */
    @FunctionalInterface
    public interface MemorySource {

        /**
         * Reads one tensor, last axis fastest.
         *
         * @param name one of {@link SceneMemory#shapes}
         */
        float[] read(String name) throws IOException;
    }

    /**
     * Makes the memory of a scene from numbers that were kept.
     *
     * @return owned by the caller
     */
    public SceneMemory restore(MemorySource source) throws IOException {
        List<FloatTensor> tensors = new ArrayList<>();
        boolean complete = false;
        try {
            for (Map.Entry<String, List<Integer>> tensor :
                    SceneMemory.shapes(config).entrySet()) {
                long[] shape =
                        tensor.getValue().stream().mapToLong(Integer::longValue).toArray();
                tensors.add(ledger.of(source.read(tensor.getKey()), shape));
            }
            complete = true;
            return SceneMemory.of(tensors);
        } finally {
            if (!complete) {
                tensors.forEach(FloatTensor::close);
            }
        }
    }

    /**
     * Reads a scene: one update on the tokens of all views.
     *
     * @param views at least one, all of one size that the patch size divides
     * @param viewsPerShard how many go through a layer at a time; changes memory and speed, not the result
     * @param progress told of layers times shards, asked for cancellation between programs
     * @return the scene's memory, owned by the caller
     * @throws java.util.concurrent.CancellationException if cancelled; nothing is left behind
     */
    public SceneMemory reconstruct(List<InputView> views, int viewsPerShard, Progress progress) {
        requireOneSize(views);
        List<List<InputView>> shards = shards(views, viewsPerShard);
        WorkMeter meter = new WorkMeter(progress, "Reconstructing", (long) config.layers() * shards.size());
        List<FastWeights> learnt = new ArrayList<>();
        boolean complete = false;
        try (TokenStream embedded = embed(shards, meter)) {
            readLayers(embedded, learnt, meter);
            complete = true;
            return new SceneMemory(learnt);
        } finally {
            if (!complete) {
                learnt.forEach(FastWeights::close);
            }
        }
    }

    /**
     * Renders views: the apply steps of the strided order, whose update steps were the reconstruction. Views do not see each other, but
     * a processor multiplies the tokens of several small ones in less time than those of one after the other.
     *
     * @param cameras model frame, at least one, all of one image size, which may differ from that of the photos
     * @param progress asked for cancellation between layers
     * @return colours {@code [v·t, 3p²]} in 0..1, view after view, owned by the caller; {@link PatchLayout#images} puts them together
     * @throws java.util.concurrent.CancellationException if cancelled; nothing is left behind
     */
    public FloatTensor render(SceneMemory memory, List<PinholeCamera> cameras, Progress progress) {
        PatchLayout layout = new PatchLayout(sizeOfAll(cameras), config.patchSize());
        try (TokenStream x = new TokenStream(1)) {
            Program block = programs.renderBlock(cameras.size(), layout.tokens());
            x.put(0, tokenizer.patches(cameras, layout)); // [v, t, 12p²]
            x.put(0, programs.embed().runForOne(parameters::get, x.asList())); // [v, t, d]
            for (int layer = 0; layer < config.layers(); layer++) {
                progress.checkCancelled();
                var inputs = FastWeights.inputs(x.get(0), memory.layers().get(layer));
                x.put(0, block.runForOne(parameters.ofBlock(layer), inputs)); // [v, t, d]
            }
            return programs.decode().runForOne(parameters::get, x.asList()); // [v·t, 3p²]
        }
    }

    private static ImageSize sizeOfAll(List<PinholeCamera> cameras) {
        if (cameras.isEmpty()) {
            throw new IllegalArgumentException("there must be at least one camera to render");
        }
        ImageSize size = size(cameras.get(0));
        for (PinholeCamera camera : cameras) {
            if (!size(camera).equals(size)) {
                throw new IllegalArgumentException("all views must have one size: " + size + " and " + size(camera));
            }
        }
        return size;
    }

    private static ImageSize size(PinholeCamera camera) {
        return new ImageSize(camera.intrinsics().width(), camera.intrinsics().height());
    }

    private void requireOneSize(List<InputView> views) {
        if (views.isEmpty()) {
            throw new IllegalArgumentException("a reconstruction needs at least one view");
        }
        ImageSize size = new PatchLayout(views.get(0).size(), config.patchSize()).size();
        for (InputView view : views) {
            if (!view.size().equals(size)) {
                throw new IllegalArgumentException("all views must have one size: " + size + " and " + view.size());
            }
        }
    }

    private static List<List<InputView>> shards(List<InputView> views, int viewsPerShard) {
        if (viewsPerShard < 1) {
            throw new IllegalArgumentException("viewsPerShard must be positive: " + viewsPerShard);
        }
        List<List<InputView>> shards = new ArrayList<>();
        for (int begin = 0; begin < views.size(); begin += viewsPerShard) {
            shards.add(views.subList(begin, Math.min(begin + viewsPerShard, views.size())));
        }
        return shards;
    }

    private TokenStream embed(List<List<InputView>> shards, WorkMeter meter) {
        TokenStream stream = new TokenStream(shards.size());
        boolean complete = false;
        try {
            for (int shard = 0; shard < shards.size(); shard++) {
                meter.checkCancelled();
                try (FloatTensor patches = tokenizer.patches(shards.get(shard))) { // [v, t, 12p²]
                    stream.put(shard, programs.embed().runForOne(parameters::get, List.of(patches))); // [v, t, d]
                }
            }
            complete = true;
            return stream;
        } finally {
            if (!complete) {
                stream.close();
            }
        }
    }

    private void readLayers(TokenStream embedded, List<FastWeights> learnt, WorkMeter meter) {
        int shards = embedded.size();
        UpdateApplyOrder order = UpdateApplyOrder.viewSynthesis(shards, shards);
        TokenStream stream = embedded;
        for (int layer = 0; layer < config.layers(); layer++) {
            boolean last = layer == config.layers() - 1;
            // Nobody reads what the last layer would answer.
            try (TokenStream finished = stream) {
                stream = readLayer(layer, finished, last ? order.updatesOnly() : order, learnt, meter);
            }
        }
    }

    private TokenStream readLayer(
            int layer, TokenStream stream, UpdateApplyOrder order, List<FastWeights> learnt, WorkMeter meter) {
        Function<String, FloatTensor> block = parameters.ofBlock(layer);
        for (int shard = 0; shard < stream.size(); shard++) {
            meter.checkCancelled();
            FloatTensor x = stream.get(shard); // [v, t, d]
            Program attend = programs.attend(x.shape()[0], x.shape()[1]);
            stream.put(shard, attend.runForOne(block, List.of(x))); // [v, t, d]
        }
        FastWeights initial = parameters.initialFastWeights(layer);
        try (LayerPass pass = new LayerPass(programs.layer(), block, initial, stream, meter)) {
            order.run(pass);
            learnt.add(pass.takeLearnt());
            return pass.takeAnswers();
        }
    }

    @Override
    public void close() {
        programs.close();
        parameters.close();
    }
}
