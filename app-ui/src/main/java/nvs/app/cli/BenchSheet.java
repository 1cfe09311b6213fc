package nvs.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import nvs.lact.LactSynthesizer;
import nvs.lact.bench.BenchmarkResult;
import nvs.lact.bench.Workload;
import nvs.lact.net.LactConfig;
import nvs.lact.net.PatchLayout;
import nvs.lact.net.TensorFlowPlatform;
import nvs.synthesis.ModelDescription;

/**
 * Everything that {@code nvs bench} tells.
 *
 * @param model what was measured
 * @param config its shape
 * @param workload what it was given to do
 * @param tokens of all photos
 * @param platform what computed
 * @param processor what the system calls the processor
 * @param result the figures
 */
record BenchSheet(
        ModelDescription model,
        LactConfig config,
        Workload workload,
        long tokens,
        TensorFlowPlatform platform,
        String processor,
        BenchmarkResult result) {
    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");
    private static final String MODEL_NAME = "model name";

    static BenchSheet of(LactSynthesizer synthesizer, Workload workload, BenchmarkResult result) {
        LactConfig config = synthesizer.config();
        long tokens = (long) workload.views() * new PatchLayout(workload.size(), config.patchSize()).tokens();
        return new BenchSheet(
                synthesizer.description(),
                config,
                workload,
                tokens,
                TensorFlowPlatform.query(synthesizer.threads()),
                processorName(),
                result);
    }

    /** By its name where the system tells it, else by its kind. */
    private static String processorName() {
        String kind = System.getProperty("os.arch");
        if (!Files.isReadable(PROCESSORS)) {
            return kind;
        }
        try (Stream<String> lines = Files.lines(PROCESSORS)) {
            return lines.filter(line -> line.startsWith(MODEL_NAME) && line.contains(":"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(kind);
        } catch (IOException unreadable) {
            return kind;
        }
    }
}
