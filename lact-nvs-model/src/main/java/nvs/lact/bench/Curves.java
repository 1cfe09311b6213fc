package nvs.lact.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import nvs.camera.PinholeCamera;
import nvs.camera.Similarity;
import nvs.image.RgbImage;
import nvs.lact.LactSynthesizer;
import nvs.lact.bench.Stopwatch.Task;
import nvs.lact.net.AttentionMemory;
import nvs.lact.net.ChunkedReconstruction;
import nvs.lact.net.FloatTensor;
import nvs.lact.net.FullAttentionCount;
import nvs.lact.net.FullAttentionNetwork;
import nvs.lact.net.InputView;
import nvs.lact.net.LactConfig;
import nvs.lact.net.OperationCount;
import nvs.lact.net.PatchLayout;
import nvs.lact.net.SceneMemory;
import nvs.synthesis.PosedImage;
import nvs.task.Progress;

/** Measures curves point by point, from the cheap ones to the dear ones. Runs on the model's thread. */
final class Curves {
    private static final int SHORTEST_CHUNK = 16;
    private static final int CHUNK_FACTOR = 4;

    private final LactSynthesizer synthesizer;
    private final Workload workload;
    private final Stopwatch stopwatch;
    private final Progress progress;
    private final OperationCount operations;

    Curves(LactSynthesizer synthesizer, Workload workload, Stopwatch stopwatch, Progress progress) {
        this.synthesizer = synthesizer;
        this.workload = workload;
        this.stopwatch = stopwatch;
        this.progress = progress;
        operations = new OperationCount(synthesizer.config(), tokensOfAView());
    }

    /** From one number times two, times four, … to another, which is in it too. */
    static List<Integer> doubling(int from, int to) {
        if (to < 2 * from) {
            throw new IllegalArgumentException(
                    "a curve goes from " + from + " views to " + 2 * from + " at least, not to " + to);
        }
        return growing(from, to, 2).stream().map(Long::intValue).toList();
    }

    /** Lengths of chunks: 16, 64, 256, … and last the whole scene. */
    static List<Long> chunks(long tokens) {
        if (tokens <= SHORTEST_CHUNK) {
            throw new IllegalArgumentException(
                    "a curve of chunks needs more than " + SHORTEST_CHUNK + " tokens, not " + tokens);
        }
        return growing(SHORTEST_CHUNK, tokens, CHUNK_FACTOR);
    }

    private static List<Long> growing(long from, long to, int factor) {
        List<Long> numbers = new ArrayList<>();
        for (long number = from; number < to; number *= factor) {
            numbers.add(number);
        }
        numbers.add(to);
        return numbers;
    }

    /** Points as measured for each number of photos; the last is the workload's. */
    ViewsCurve views(IntFunction<Measurement> reconstruct) {
        return new ViewsCurve(doubling(Benchmark.CURVE_FROM, workload.views()).stream()
                .map(views -> new ViewsCurve.Point(views, reconstruct.apply(views)))
                .toList());
    }

    ChunkCurve chunk() {
        long tokens = workload.tokens(synthesizer.config().patchSize());
        return new ChunkCurve(
                tokens,
                chunks(tokens).stream().map(chunk -> chunk(tokens, chunk)).toList());
    }

    private ChunkCurve.Point chunk(long tokens, long chunk) {
        int tokensPerUpdate = Math.toIntExact(chunk);
        long updates = ChunkedReconstruction.updates(tokens, tokensPerUpdate);
        List<PosedImage> photos = workload.photos();
        Task task = new Task(
                "Measuring an update every " + chunk + " tokens",
                1,
                workload.repeats(),
                operations.reconstruct(workload.views(), updates));
        Measurement read = stopwatch.measure(
                task,
                told -> synthesizer.reconstructInChunks(photos, Similarity.IDENTITY, tokensPerUpdate, told)::close);
        return new ChunkCurve.Point(chunk, updates, read);
    }

    /**
     * Both networks, one after the other at each point.
     *
     * @param render of the network with fast weights, measured beside the other although the number of photos makes no difference
     * @param reconstruct of that network, for each number of photos
     */
    AttentionCurve attention(Supplier<Measurement> render, IntFunction<Measurement> reconstruct) {
        LactConfig config = synthesizer.config();
        long sceneBytes = sceneBytes(config);
        try (var network = new FullAttentionNetwork(RandomNetwork.ofFullAttention(config), synthesizer.threads())) {
            return new AttentionCurve(doubling(AttentionCurve.FROM, workload.views()).stream()
                    .map(views -> new AttentionCurve.Point(
                            views,
                            new AttentionCurve.Cost(reconstruct.apply(views), render.get(), sceneBytes),
                            fullAttention(network, workload.withViews(views))))
                    .toList());
        }
    }

    private AttentionCurve.Cost fullAttention(FullAttentionNetwork network, Workload load) {
        FullAttentionCount count = new FullAttentionCount(network.config(), tokensOfAView());
        List<InputView> photos = load.photos().stream()
                .map(photo -> new InputView(photo.camera(), () -> RgbImage.of(photo.image())))
                .toList();
        int shard = synthesizer.viewsPerShard(load.size());
        Task reading = new Task(
                "Measuring to read " + load.views() + " views with full attention",
                1,
                load.repeats(),
                count.reconstruct(load.views()));
        Measurement read = stopwatch.measure(reading, told -> network.reconstruct(photos, shard, told)::close);
        Progress once = new RepeatProgress(progress, "Reading " + load.views() + " views to render from", 1);
        try (AttentionMemory memory = network.reconstruct(photos, shard, once)) {
            PinholeCamera camera = load.camera(load.views());
            Task rendering = new Task(
                    "Measuring to render a view with full attention",
                    Benchmark.RENDER_WARM_UPS,
                    load.repeats(),
                    count.render(load.views()));
            Measurement render = stopwatch.measure(rendering, told -> rendered(network, memory, camera));
            return new AttentionCurve.Cost(read, render, memory.bytes());
        }
    }

    /** To pixels, as the other network's frames are. */
    private Runnable rendered(FullAttentionNetwork network, AttentionMemory memory, PinholeCamera camera) {
        FloatTensor patches = network.render(memory, camera);
        new PatchLayout(workload.size(), network.config().patchSize()).image(patches.toArray());
        return patches::close;
    }

    /** Of fast weights, whatever the number of photos. */
    private static long sceneBytes(LactConfig config) {
        return Float.BYTES
                * SceneMemory.shapes(config).values().stream()
                        .mapToLong(shape ->
                                shape.stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact))
                        .sum();
    }

    private int tokensOfAView() {
        return new PatchLayout(workload.size(), synthesizer.config().patchSize()).tokens();
    }
}
