package nvs.lact.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import nvs.camera.PinholeCamera;
import nvs.camera.Similarity;
import nvs.lact.LactSynthesizer;
import nvs.lact.bench.Stopwatch.Task;
import nvs.lact.net.LactConfig;
import nvs.lact.net.MatrixProduct;
import nvs.lact.net.OperationCount;
import nvs.lact.net.PatchLayout;
import nvs.synthesis.Frame;
import nvs.synthesis.PosedImage;
import nvs.synthesis.Reconstruction;
import nvs.task.Progress;

/**
 * Times the network as a user meets it: from photos to a scene, and from a camera to pixels, rays and copies included. Every work is
 * done once or more before it is timed, because TensorFlow optimises a program when it first runs. Runs on the model's thread.
 */
public final class Benchmark {
    /** Large enough that nothing but the arithmetic counts. */
    public static final int PRODUCT_SIDE = 2048;

    /** How often the matrix product is timed; the fastest counts. */
    public static final int PRODUCT_RUNS = 10;

    /** Fewest photos of a curve. */
    public static final int CURVE_FROM = 8;

    /** Until Java has compiled rays and pixels, which takes more runs than TensorFlow needs. */
    static final int RENDER_WARM_UPS = 20;

    private static final int READ_WARM_UPS = 3;

    /** So many views bring every program into use; to read thousands only to warm up would take as long as to time it. */
    private static final int WARM_UP_VIEWS = 64;

    private static final Runnable NOTHING_LEFT = () -> {};

    private final LactSynthesizer synthesizer;
    private final Workload workload;
    private final OperationCount operations;
    private final Progress progress;
    private final Stopwatch stopwatch;

    private Benchmark(LactSynthesizer synthesizer, Workload workload, Progress progress) {
        LactConfig config = synthesizer.config();
        this.synthesizer = synthesizer;
        this.workload = workload;
        this.progress = progress;
        stopwatch = new Stopwatch(progress);
        operations = new OperationCount(config, new PatchLayout(workload.size(), config.patchSize()).tokens());
    }

    /**
     * Measures the matrix product, reading and rendering.
     *
     * @param synthesizer what is measured; the product has its threads
     * @param curve what else is measured, on the way to the whole workload or after it
     * @throws IllegalArgumentException if the size does not fit the patches, or the workload is too small for the curve
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    public static BenchmarkResult run(
            LactSynthesizer synthesizer, Workload workload, Optional<CurveKind> curve, Progress progress) {
        curve.ifPresent(kind -> requireRoom(kind, workload, synthesizer.config()));
        return new Benchmark(synthesizer, workload, progress).run(curve);
    }

    private static void requireRoom(CurveKind kind, Workload workload, LactConfig config) {
        switch (kind) {
            case VIEWS -> Curves.doubling(CURVE_FROM, workload.views());
            case ATTENTION -> Curves.doubling(AttentionCurve.FROM, workload.views());
            case CHUNK -> Curves.chunks(workload.tokens(config.patchSize()));
            default -> throw new IllegalArgumentException("there is no curve " + kind);
        }
    }

    private BenchmarkResult run(Optional<CurveKind> kind) {
        Measurement product = product();
        Measurement render = render();
        // Small scenes first: what a large one leaves in the heap would count for those after it.
        Map<Integer, Measurement> read = new HashMap<>();
        IntFunction<Measurement> reconstruct =
                views -> read.computeIfAbsent(views, count -> reconstruct(workload.withViews(count)));
        Curves curves = new Curves(synthesizer, workload, stopwatch, progress);
        Optional<Curve> curve = kind.map(wanted -> switch (wanted) {
            case VIEWS -> curves.views(reconstruct);
            case ATTENTION -> curves.attention(this::render, reconstruct);
            case CHUNK -> curves.chunk();
        });
        return new BenchmarkResult(
                product, reconstruct.apply(workload.views()), render, curve, stopwatch.memoryTitle());
    }

    private Measurement product() {
        try (MatrixProduct product = new MatrixProduct(PRODUCT_SIDE, synthesizer.threads())) {
            Task task = new Task("Measuring the matrix product", 1, PRODUCT_RUNS, product.operations());
            return stopwatch.measure(task, told -> ran(product));
        }
    }

    private static Runnable ran(MatrixProduct product) {
        product.run();
        return NOTHING_LEFT;
    }

    private Measurement reconstruct(Workload load) {
        List<PosedImage> photos = load.photos();
        List<PosedImage> some = photos.subList(0, Math.min(photos.size(), WARM_UP_VIEWS));
        String name = "Measuring to read " + load.views() + " views";
        Task task = new Task(name, READ_WARM_UPS, load.repeats(), operations.reconstruct(load.views()));
        return stopwatch.measure(task, told -> read(some, told), told -> read(photos, told));
    }

    private Runnable read(List<PosedImage> photos, Progress told) {
        return synthesizer.reconstruct(photos, Similarity.IDENTITY, told)::close;
    }

    /** From a scene of one photo: how many photos a scene was read from makes no difference. */
    private Measurement render() {
        PinholeCamera camera = workload.camera(workload.views());
        List<PosedImage> photo = workload.withViews(1).photos();
        RepeatProgress reading = new RepeatProgress(progress, "Reading a view to render from", 1);
        try (Reconstruction scene = synthesizer.reconstruct(photo, Similarity.IDENTITY, reading)) {
            Task task =
                    new Task("Measuring to render a view", RENDER_WARM_UPS, workload.repeats(), operations.render());
            return stopwatch.measure(task, told -> rendered(scene, camera));
        }
    }

    private static Runnable rendered(Reconstruction scene, PinholeCamera camera) {
        Frame frame = scene.render(camera);
        frame.pixels();
        return frame::close;
    }
}
