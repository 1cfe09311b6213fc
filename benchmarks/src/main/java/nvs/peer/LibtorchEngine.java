package nvs.peer;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import nvs.lact.bench.Benchmark;
import nvs.lact.net.InputView;
import nvs.lact.net.LactConfig;
import nvs.lact.net.RayEmbedding;

/**
 * The network in libtorch. No array wants a gradient, so none is recorded. Reads in shards as the product does, and leaves the last
 * layer's answer and MLP out as it does. DJL takes the number of threads from {@code ai.djl.pytorch.num_threads}.
 */
final class LibtorchEngine implements nvs.peer.Engine {
    private final PeerWork work;
    private final LactConfig config;
    private final List<InputView> photos;
    private final NDManager manager = NDManager.newBaseManager();
    private final TorchParameters parameters;
    private final List<TorchBlock> blocks;
    private final List<TorchFastWeights> memory = new ArrayList<>();
    private final NDArray left;
    private final NDArray right;

    LibtorchEngine(PeerWork work) {
        this.work = work;
        config = work.config();
        photos = work.photos();
        parameters = new TorchParameters(work.source(), manager);
        blocks = IntStream.range(0, config.layers())
                .mapToObj(layer -> new TorchBlock(parameters, config, layer))
                .toList();
        left = matrix(1);
        right = matrix(2);
    }

    private NDArray matrix(long seed) {
        int side = Benchmark.PRODUCT_SIDE;
        Random random = new Random(seed);
        float[] numbers = new float[side * side];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = random.nextFloat() - 0.5f;
        }
        return manager.create(numbers, new Shape(side, side));
    }

    @Override
    public String title() {
        return "libtorch " + Engine.getEngine("PyTorch").getVersion() + " by DJL";
    }

    @Override
    public void product() {
        left.matMul(right).close();
    }

    @Override
    public void reconstruct() {
        List<NDArray> x = embedded();
        List<TorchFastWeights> learnt = new ArrayList<>();
        for (int layer = 0; layer < config.layers(); layer++) {
            TorchBlock block = blocks.get(layer);
            TorchFastWeights weights = learn(block, x);
            learnt.add(weights);
            if (layer < config.layers() - 1) {
                x.replaceAll(shard -> replaced(shard, () -> block.remember(shard, weights)));
                x.replaceAll(shard -> replaced(shard, () -> viewsApart(block.mlp(shard))));
            }
        }
        x.forEach(NDArray::close);
        memory.forEach(TorchFastWeights::close);
        memory.clear();
        memory.addAll(learnt);
    }

    private List<NDArray> embedded() {
        List<NDArray> x = new ArrayList<>();
        for (int begin = 0; begin < photos.size(); begin += work.viewsPerShard()) {
            List<InputView> shard = photos.subList(begin, Math.min(begin + work.viewsPerShard(), photos.size()));
            float[] patches = new float[shard.size() * work.layout().tokens() * config.patchInputs()];
            RayEmbedding rays = new RayEmbedding(work.layout());
            for (int view = 0; view < shard.size(); view++) {
                rays.writeRays(shard.get(view).camera(), patches, view);
                rays.writeColours(shard.get(view).colours().get(), patches, view);
            }
            x.add(embedded(patches, shard.size()));
        }
        return x;
    }

    /** Patches to tokens [v, t, d]. */
    private NDArray embedded(float[] patches, int views) {
        NDArray numbers = manager.create(patches, new Shape(views, work.layout().tokens(), config.patchInputs()));
        return replaced(
                numbers,
                () -> TorchOps.layerNorm(
                        TorchOps.linear(numbers, parameters.get("input_linear.weight")),
                        parameters.get("input_layernorm.weight"),
                        parameters.noShift()));
    }

    /** Attention in place, then one update over all shards. */
    @SuppressWarnings("try") // the scope is there to free what is made inside it
    private TorchFastWeights learn(TorchBlock block, List<NDArray> x) {
        x.replaceAll(shard -> replaced(shard, () -> block.attend(shard)));
        TorchFastWeights sum = null;
        for (NDArray shard : x) {
            try (NDScope scope = new NDScope()) {
                TorchFastWeights gradients = block.gradients(shard, block.initial());
                if (sum == null) {
                    sum = gradients.kept();
                } else {
                    sum.add(gradients);
                }
            }
        }
        try (NDScope scope = new NDScope();
                TorchFastWeights gradients = sum) {
            return block.step(gradients).kept();
        }
    }

    @Override
    public float[] render() {
        float[] patches = new float[work.layout().tokens() * config.patchInputs()];
        new RayEmbedding(work.layout()).writeRays(work.camera(), patches, 0);
        NDArray x = embedded(patches, 1);
        for (int layer = 0; layer < config.layers(); layer++) {
            TorchBlock block = blocks.get(layer);
            TorchFastWeights weights = memory.get(layer);
            NDArray known = x;
            NDArray attended = replaced(known, () -> block.attend(known));
            NDArray remembered = replaced(attended, () -> block.remember(attended, weights));
            x = replaced(remembered, () -> viewsApart(block.mlp(remembered)));
        }
        NDArray last = x;
        try (NDArray colours = replaced(last, () -> decoded(last))) {
            return colours.toFloatArray();
        }
    }

    private NDArray decoded(NDArray x) {
        NDArray normed = TorchOps.layerNorm(x, parameters.get("image_token_decoder.0.weight"), parameters.noShift());
        return Activation.sigmoid(TorchOps.linear(normed, parameters.get("image_token_decoder.1.weight")));
    }

    /** [l, d] to [v, t, d]. */
    private NDArray viewsApart(NDArray x) {
        return x.reshape(-1, work.layout().tokens(), config.width());
    }

    /** Computes something, and frees what it came from and whatever was made on the way. */
    private static NDArray replaced(NDArray old, Supplier<NDArray> step) {
        NDArray result = TorchOps.scoped(step);
        old.close();
        return result;
    }

    @Override
    public Map<String, float[]> fastWeights() {
        Map<String, float[]> weights = new LinkedHashMap<>();
        for (int layer = 0; layer < memory.size(); layer++) {
            List<NDArray> matrices = memory.get(layer).asList();
            for (int matrix = 0; matrix < matrices.size(); matrix++) {
                weights.put(
                        "layers." + layer + ".w" + matrix, matrices.get(matrix).toFloatArray());
            }
        }
        return weights;
    }

    @Override
    public void close() {
        manager.close();
    }
}
