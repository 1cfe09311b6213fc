package nvs.peer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nvs.lact.bench.Benchmark;
import nvs.lact.net.FloatTensor;
import nvs.lact.net.InputView;
import nvs.lact.net.LactNetwork;
import nvs.lact.net.MatrixProduct;
import nvs.lact.net.SceneMemory;
import nvs.lact.net.TensorFlowPlatform;
import nvs.task.Progress;

/** The product's own network. */
final class TensorFlowEngine implements Engine {
    private final PeerWork work;
    private final List<InputView> photos;
    private final LactNetwork network;
    private final MatrixProduct product;
    private SceneMemory memory;

    TensorFlowEngine(PeerWork work) {
        this.work = work;
        photos = work.photos();
        network = new LactNetwork(work.source(), work.threads());
        product = new MatrixProduct(Benchmark.PRODUCT_SIDE, work.threads());
    }

    @Override
    public String title() {
        TensorFlowPlatform platform = TensorFlowPlatform.query(work.threads());
        return "TensorFlow " + platform.version() + (platform.oneDnn() ? ", oneDNN" : "");
    }

    @Override
    public void product() {
        product.run();
    }

    @Override
    public void reconstruct() {
        SceneMemory next = network.reconstruct(photos, work.viewsPerShard(), Progress.NONE);
        forget();
        memory = next;
    }

    @Override
    public float[] render() {
        try (FloatTensor patches = network.render(memory, List.of(work.camera()), Progress.NONE)) {
            return patches.toArray();
        }
    }

    @Override
    public Map<String, float[]> fastWeights() {
        Map<String, float[]> weights = new LinkedHashMap<>();
        memory.tensors().forEach((name, tensor) -> weights.put(name, tensor.toArray()));
        return weights;
    }

    private void forget() {
        if (memory != null) {
            memory.close();
        }
    }

    @Override
    public void close() {
        forget();
        product.close();
        network.close();
    }
}
