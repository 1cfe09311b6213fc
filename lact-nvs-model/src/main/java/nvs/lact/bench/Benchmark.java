package nvs.lact.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nvs.camera.PinholeCamera;
import nvs.camera.Similarity;
import nvs.lact.LactSynthesizer;
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

    private static final int RENDER_WARM_UPS = 3;

    private static final Runnable NOTHING_LEFT = () -> {};

    private final LactSynthesizer synthesizer;
    private final Workload workload;
    private final OperationCount operations;
    private final Progress progress;
    private final PeakMemory memory = new PeakMemory();

    private Benchmark(LactSynthesizer synthesizer, Workload workload, Progress progress) {
        LactConfig config = synthesizer.config();
        this.synthesizer = synthesizer;
        this.workload = workload;
        this.progress = progress;
        operations = new OperationCount(config, new PatchLayout(workload.size(), config.patchSize()).tokens());
    }

    /**
     * Measures the matrix product, reading and rendering.
     *
     * @param synthesizer what is measured; the product has its threads
     * @param withCurve whether reading is measured for 8, 16, 32, … photos too, up to the workload's
     * @throws IllegalArgumentException if the size does not fit the patches, or the workload has too few photos for a curve
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    public static BenchmarkResult run(
            LactSynthesizer synthesizer, Workload workload, boolean withCurve, Progress progress) {
        Benchmark benchmark = new Benchmark(synthesizer, workload, progress);
        List<Integer> counts = withCurve ? curveCounts(workload.views()) : List.of();
        Measurement product = benchmark.product();
        Measurement render = benchmark.render();
        Measurement reconstruct = benchmark.reconstruct(workload);
        Optional<ViewsCurve> curve = withCurve ? Optional.of(benchmark.curve(counts, reconstruct)) : Optional.empty();
        return new BenchmarkResult(product, reconstruct, render, curve, benchmark.memory.title());
    }

    /** Powers of two from {@link #CURVE_FROM}, and last the number itself. */
    static List<Integer> curveCounts(int views) {
        if (views < 2 * CURVE_FROM) {
            throw new IllegalArgumentException(
                    "a curve goes from " + CURVE_FROM + " views to " + 2 * CURVE_FROM + " at least, not to " + views);
        }
        List<Integer> counts = new ArrayList<>();
        for (long count = CURVE_FROM; count < views; count *= 2) {
            counts.add((int) count);
        }
        counts.add(views);
        return counts;
    }

    private Measurement product() {
        memory.reset();
        try (MatrixProduct product = new MatrixProduct(PRODUCT_SIDE, synthesizer.threads())) {
            RepeatProgress repeats = new RepeatProgress(progress, "Measuring the matrix product", 1 + PRODUCT_RUNS);
            Times times = time(() -> ran(product), 1, PRODUCT_RUNS, repeats);
            return new Measurement(times, product.operations(), memory.bytes());
        }
    }

    private static Runnable ran(MatrixProduct product) {
        product.run();
        return NOTHING_LEFT;
    }

    private Measurement reconstruct(Workload load) {
        List<PosedImage> photos = load.photos();
        memory.reset();
        RepeatProgress repeats =
                new RepeatProgress(progress, "Measuring to read " + load.views() + " views", 1 + load.repeats());
        Times times = time(
                () -> synthesizer.reconstruct(photos, Similarity.IDENTITY, repeats)::close, 1, load.repeats(), repeats);
        return new Measurement(times, operations.reconstruct(load.views()), memory.bytes());
    }

    /** From a scene of one photo: how many photos a scene was read from makes no difference. */
    private Measurement render() {
        PinholeCamera camera = workload.camera(workload.views());
        List<PosedImage> photo = workload.withViews(1).photos();
        RepeatProgress reading = new RepeatProgress(progress, "Reading a view to render from", 1);
        try (Reconstruction scene = synthesizer.reconstruct(photo, Similarity.IDENTITY, reading)) {
            memory.reset();
            RepeatProgress repeats =
                    new RepeatProgress(progress, "Measuring to render a view", RENDER_WARM_UPS + workload.repeats());
            Times times = time(() -> rendered(scene, camera), RENDER_WARM_UPS, workload.repeats(), repeats);
            return new Measurement(times, operations.render(), memory.bytes());
        }
    }

    private static Runnable rendered(Reconstruction scene, PinholeCamera camera) {
        Frame frame = scene.render(camera);
        frame.pixels();
        return frame::close;
    }

    private ViewsCurve curve(List<Integer> counts, Measurement atTheEnd) {
        List<ViewsCurve.Point> points = new ArrayList<>();
        for (int views : counts) {
            Measurement read = views == workload.views() ? atTheEnd : reconstruct(workload.withViews(views));
            points.add(new ViewsCurve.Point(views, read));
        }
        return new ViewsCurve(points);
    }

    /**
     * Times the runs after the first ones.
     *
     * @param work returns what frees its result, which is not timed
     */
    private static Times time(Supplier<Runnable> work, int warmUps, int runs, RepeatProgress repeats) {
        List<Double> seconds = new ArrayList<>();
        for (int run = 0; run < warmUps + runs; run++) {
            repeats.checkCancelled();
            long begunNanos = System.nanoTime();
            Runnable free = work.get();
            double took = (System.nanoTime() - begunNanos) / 1e9;
            free.run();
            if (run >= warmUps) {
                seconds.add(took);
            }
            repeats.endRun();
        }
        return new Times(seconds);
    }
}
