package nvs.peer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nvs.lact.bench.Benchmark;
import nvs.lact.bench.Measurement;
import nvs.lact.bench.Times;
import nvs.lact.net.OperationCount;
import nvs.lact.weights.WeightsFormatException;

/** Measures the network in TensorFlow and in libtorch: first whether both compute the same, then how fast, in turns. */
public final class PeerBenchmark {
    private static final int WARM_UPS = 3;

    /** Until Java has compiled rays and pixels, which both engines leave to it. */
    private static final int RENDER_WARM_UPS = 20;

    /** Threads of a library spin a while for more work before they sleep; the other one shall not share a core with them. */
    private static final long REST_MILLIS = 100;

    private final List<EngineClient> engines;
    private final PeerWork work;

    private PeerBenchmark(List<EngineClient> engines, PeerWork work) {
        this.engines = engines;
        this.work = work;
    }

    /** Exit code 0; 1 if the results differ; 2 if the options make no sense. */
    public static void main(String[] arguments) throws IOException, WeightsFormatException, InterruptedException {
        Map<String, String> options;
        PeerWork work;
        try {
            options = PeerOptions.parse(arguments);
            work = PeerWork.of(options);
        } catch (IllegalArgumentException nonsense) {
            System.err.println(nonsense.getMessage() + "\n\n" + PeerOptions.USAGE);
            System.exit(2);
            return;
        }
        PeerReport report;
        try (EngineClient tensorFlow = new EngineClient("tensorflow", options);
                EngineClient libtorch = new EngineClient("libtorch", options)) {
            report = new PeerBenchmark(List.of(tensorFlow, libtorch), work).run();
        }
        report.lines().forEach(System.out::println);
        if (options.containsKey("json")) {
            Files.writeString(Path.of(options.get("json")), report.json());
        }
        if (!report.difference().isSmall()) {
            System.err.println("The results differ by more than " + Difference.TOLERANCE + ".");
            System.exit(1);
        }
    }

    private PeerReport run() throws IOException, InterruptedException {
        OperationCount operations = work.operations();
        long product = OperationCount.product(Benchmark.PRODUCT_SIDE, Benchmark.PRODUCT_SIDE, Benchmark.PRODUCT_SIDE);
        int repeats = work.workload().repeats();
        List<Measurement> products = inTurns(EngineProcess.PRODUCT, Benchmark.PRODUCT_RUNS, product);
        List<Measurement> reconstruct = inTurns(
                EngineProcess.RECONSTRUCT,
                repeats,
                operations.reconstruct(work.workload().views()));
        Difference difference = difference();
        List<Measurement> render = inTurns(EngineProcess.RENDER, repeats, operations.render());
        Map<String, PeerReport.Figures> figures = new LinkedHashMap<>();
        for (int i = 0; i < engines.size(); i++) {
            figures.put(
                    engines.get(i).title(), new PeerReport.Figures(products.get(i), reconstruct.get(i), render.get(i)));
        }
        return new PeerReport(work, figures, difference);
    }

    /** One run of each engine after the other, and which begins changes from round to round. */
    private List<Measurement> inTurns(String what, int runs, long operations) throws IOException, InterruptedException {
        List<List<Double>> seconds = new ArrayList<>();
        engines.forEach(engine -> seconds.add(new ArrayList<>()));
        int warmUps = what.equals(EngineProcess.RENDER) ? RENDER_WARM_UPS : WARM_UPS;
        for (int round = 0; round < warmUps + runs; round++) {
            for (int turn = 0; turn < engines.size(); turn++) {
                int engine = (round + turn) % engines.size();
                Thread.sleep(REST_MILLIS);
                double took = engines.get(engine).seconds(what);
                if (round >= warmUps) {
                    seconds.get(engine).add(took);
                }
            }
            System.err.printf("%s: round %d of %d%n", what, round + 1, warmUps + runs);
        }
        return seconds.stream()
                .map(times -> new Measurement(new Times(times), operations, 0))
                .toList();
    }

    private Difference difference() throws IOException {
        Path a = Files.createTempFile("nvs-peer", ".a");
        Path b = Files.createTempFile("nvs-peer", ".b");
        try {
            engines.get(0).keep(a);
            engines.get(1).keep(b);
            return Difference.between(a, b);
        } finally {
            Files.delete(a);
            Files.delete(b);
        }
    }
}
