package nvs.lact.net;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import nvs.camera.OrbitView;
import nvs.camera.PinholeCamera;
import nvs.camera.PinholeIntrinsics;
import nvs.image.ImageSize;
import nvs.lact.bench.NamedConfigs;
import nvs.lact.bench.RandomNetwork;
import org.joml.Vector3d;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The pieces of a block one by one, as programs of the network's own classes with random weights. Beside its invocations a second each
 * benchmark tells {@code gflop}: operations a second by {@link OperationCount}, in billions. Stands in this package because the
 * pieces are its own.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class BlockBenchmark {

    /** Work done, which JMH divides by the time. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Work {
        /** Billions of operations; a second, once JMH has divided them. */
        public double gflop;
    }

    /** What {@code nvs bench --config} takes. */
    @Param("bundled-12m")
    public String config;

    /** Of photos, in pixels. */
    @Param("128")
    public int side;

    @Param("8")
    public int views;

    /** Threads that compute; 0 for all cores. */
    @Param("0")
    public int threads;

    private final TensorLedger ledger = new TensorLedger();
    private final List<AutoCloseable> owned = new ArrayList<>();
    private LactConfig shape;
    private PatchLayout layout;
    private OperationCount count;
    private Parameters parameters;
    private FloatTensor patches;
    private FloatTensor x;
    private FloatTensor flat;
    private FastWeights weights;
    private FastWeights gradients;
    private PinholeCamera camera;
    private float[] rays;

    private Program embed;
    private Program attend;
    private Program gather;
    private Program update;
    private Program orthogonalise;
    private Program apply;
    private Program mlp;
    private Program product;
    private FloatTensor square;

    /** Makes tensors and programs; the first run of each program is part of the warm-up. */
    @Setup
    public void load() {
        shape = NamedConfigs.parse(config);
        layout = new PatchLayout(ImageSize.square(side), shape.patchSize());
        count = new OperationCount(shape, layout.tokens());
        parameters = owned(Parameters.load(RandomNetwork.of(shape), ledger));
        patches = random(views, layout.tokens(), shape.patchInputs());
        x = random(views, layout.tokens(), shape.width());
        flat = random((long) views * layout.tokens(), shape.width());
        square = random(nvs.lact.bench.Benchmark.PRODUCT_SIDE, nvs.lact.bench.Benchmark.PRODUCT_SIDE);
        weights = parameters.initialFastWeights(0);
        gradients = new FastWeights(likeRandom(weights.w0()), likeRandom(weights.w1()), likeRandom(weights.w2()));
        PinholeIntrinsics lens = PinholeIntrinsics.ofVerticalFov(side, side, 1);
        camera = new OrbitView(new Vector3d(), new Vector3d(0, 0, 1), 1, 0.5, 2.7).camera(lens);
        rays = new float[layout.tokens() * shape.patchInputs()];
        makePrograms();
    }

    private void makePrograms() {
        int d = shape.width();
        embed = program(
                scope -> List.of(new PatchEmbedding(scope, shape).apply(scope.input(-1, -1, shape.patchInputs()))));
        int parts = WindowAttention.parts(shape, views, layout.tokens());
        attend = program(scope -> List.of(new Block(scope, shape).attend(scope.input(-1, -1, d), parts)));
        gather = program(scope -> new Block(scope, shape)
                .gradients(scope.input(-1, -1, d), FastNetwork.input(scope, shape))
                .asList());
        update = program(scope -> new Block(scope, shape)
                .step(FastNetwork.input(scope, shape), FastNetwork.input(scope, shape))
                .asList());
        int e = shape.fastWeightHeadWidth();
        int m = shape.fastWeightHiddenWidth();
        orthogonalise = program(scope ->
                List.of(new Muon(scope.tf()).orthogonalise(scope.input(shape.fastWeightHeads(), e, m), e, m)));
        apply = program(scope -> List.of(new TttLayer(scope.within("module_list.1.f."), shape)
                .apply(scope.input(-1, d), FastNetwork.input(scope, shape))));
        mlp = program(scope -> List.of(new Mlp(scope.within("module_list.2.f."), shape).apply(scope.input(-1, d))));
        product = program(scope -> List.of(scope.tf().linalg.matMul(scope.input(-1, -1), scope.input(-1, -1))));
    }

    private Program program(Program.Definition definition) {
        int used = threads == 0 ? Runtime.getRuntime().availableProcessors() : threads;
        return owned(new Program(Program.sessionConfig(used), ledger, definition));
    }

    private FloatTensor likeRandom(FloatTensor tensor) {
        return random(tensor.shape());
    }

    private FloatTensor random(long... axes) {
        long size = 1;
        for (long length : axes) {
            size *= length;
        }
        Random random = new Random(size);
        float[] numbers = new float[Math.toIntExact(size)];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (float) random.nextGaussian();
        }
        return owned(ledger.of(numbers, axes));
    }

    private <T extends AutoCloseable> T owned(T resource) {
        owned.add(resource);
        return resource;
    }

    /** Frees everything, last first. */
    @TearDown
    public void free() throws Exception {
        for (int i = owned.size() - 1; i >= 0; i--) {
            owned.get(i).close();
        }
    }

    private void run(Program program, List<FloatTensor> inputs, long operations, Work work) {
        program.run(parameters.ofBlock(0), inputs).forEach(FloatTensor::close);
        work.gflop += operations / 1e9;
    }

    /** What the machine can do at best. */
    @Benchmark
    public void matrixProduct(Work work) {
        long side = nvs.lact.bench.Benchmark.PRODUCT_SIDE;
        run(product, List.of(square, square), OperationCount.product(side, side, side), work);
    }

    /** Rays of a view, in Java; they have no matrix product, so only invocations are told. */
    @Benchmark
    public float[] rayEmbedding() {
        new RayEmbedding(layout).writeRays(camera, rays, 0);
        return rays;
    }

    /** Patches of all views to tokens. */
    @Benchmark
    public void patchEmbedding(Work work) {
        embed.run(parameters::get, List.of(patches)).forEach(FloatTensor::close);
        work.gflop += count.embed(read()) / 1e9;
    }

    /** Attention inside each of the views, with its LayerNorm. */
    @Benchmark
    public void windowAttention(Work work) {
        run(attend, List.of(x), views * count.windowAttention(), work);
    }

    /** Gradients of the fast weights from the tokens of all views, with LayerNorm. */
    @Benchmark
    public void fastWeightGradients(Work work) {
        run(gather, FastWeights.inputs(x, weights), count.gradients(read()), work);
    }

    /** Orthogonalises the gradients of a layer, adds them and restores the norms. */
    @Benchmark
    public void fastWeightUpdate(Work work) {
        run(update, weights.and(gradients), count.update(), work);
    }

    /** Newton–Schulz alone, on the gradient of W0: a third of a layer's. */
    @Benchmark
    public void newtonSchulz(Work work) {
        run(orthogonalise, List.of(gradients.w0()), count.update() / 3, work);
    }

    /** What the fast weights answer for the tokens of all views, with projections. */
    @Benchmark
    public void fastWeightApply(Work work) {
        run(apply, FastWeights.inputs(flat, weights), count.answer(read()), work);
    }

    /** For the tokens of all views. */
    @Benchmark
    public void mlp(Work work) {
        run(mlp, List.of(flat), count.mlp(read()), work);
    }

    private long read() {
        return (long) views * layout.tokens();
    }
}
