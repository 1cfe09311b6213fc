package nvs.peer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nvs.lact.bench.Measurement;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was found.
 *
 * @param work what the engines did
 * @param engines figures by the engine's name; the first is what the others are compared with
 * @param difference between their results
 */
record PeerReport(PeerWork work, Map<String, Figures> engines, Difference difference) {
    private static final double GIGA = 1e9;
    private static final String ROW = "%-30s %-12s %10s %22s %10s %9s %8s";

    /**
     * Of one engine.
     *
     * @param product the matrix product, of which the fastest run counts
     */
    record Figures(Measurement product, Measurement reconstruct, Measurement render) {
        double share(Measurement measurement) {
            return measurement.rate() / product.bestRate();
        }
    }

    /** For people. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(format(
                "%d layers of width %d, %d views of %s, %d threads; each measured %d times, in turns",
                work.config().layers(),
                work.config().width(),
                work.workload().views(),
                work.workload().size(),
                work.threads(),
                work.workload().repeats()));
        lines.add(format(ROW, "", "", "median", "min .. max", "GFLOP/s", "of sgemm", "ratio"));
        Figures first = engines.values().iterator().next();
        engines.forEach((name, figures) -> {
            lines.add(row(name, "sgemm", figures, figures.product(), first.product()));
            lines.add(row(name, "reconstruct", figures, figures.reconstruct(), first.reconstruct()));
            lines.add(row(name, "render", figures, figures.render(), first.render()));
        });
        lines.add("Ratio: of medians, to the first engine's. Of sgemm: of the fastest product of the same engine.");
        lines.add(format(
                "Largest difference: %.2g in the view, %.2g in the fast weights (%.2g is too much).",
                difference.view(), difference.fastWeights(), Difference.TOLERANCE));
        return lines;
    }

    private static String row(String name, String what, Figures figures, Measurement measured, Measurement first) {
        return format(
                ROW,
                name,
                what,
                format("%.1f ms", 1e3 * measured.times().median()),
                format(
                        "%.1f .. %.1f ms",
                        1e3 * measured.times().min(), 1e3 * measured.times().max()),
                format("%.1f", measured.rate() / GIGA),
                format("%.0f %%", 100 * figures.share(measured)),
                format("%.2f", measured.times().median() / first.times().median()));
    }

    private static String format(String format, Object... arguments) {
        return String.format(Locale.ROOT, format, arguments);
    }

    /** For scripts; times in seconds. */
    String json() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("width", work.config().width());
        document.put("layers", work.config().layers());
        document.put("views", work.workload().views());
        document.put("size", work.workload().size().toString());
        document.put("threads", work.threads());
        document.put("largestDifferenceOfView", difference.view());
        document.put("largestDifferenceOfFastWeights", difference.fastWeights());
        Map<String, Object> all = new LinkedHashMap<>();
        engines.forEach((name, figures) -> all.put(
                name,
                Map.of(
                        "sgemm", json(figures, figures.product()),
                        "reconstruct", json(figures, figures.reconstruct()),
                        "render", json(figures, figures.render()))));
        document.put("engines", all);
        return JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(document);
    }

    private static Map<String, Object> json(Figures figures, Measurement measured) {
        return Map.of(
                "median", measured.times().median(),
                "runs", measured.times().seconds(),
                "operations", measured.operations(),
                "flops", measured.rate(),
                "shareOfSgemm", figures.share(measured));
    }
}
