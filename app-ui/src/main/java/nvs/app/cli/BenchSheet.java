package nvs.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import nvs.lact.LactSynthesizer;
import nvs.lact.bench.BenchmarkResult;
import nvs.lact.bench.Workload;
import nvs.lact.net.LactConfig;
import nvs.lact.net.TensorFlowPlatform;
import nvs.synthesis.ModelDescription;

/**
 * Everything that {@code nvs bench} tells.
 *
 * @param command what was typed, from the name of the command on
 * @param when it was measured
 * @param model what was measured
 * @param config its shape
 * @param workload what it was given to do
 * @param tokens of all photos
 * @param platform what computed
 * @param processor what the system calls the processor
 * @param result the figures
 */
record BenchSheet(
        String command,
        Instant when,
        ModelDescription model,
        LactConfig config,
        Workload workload,
        long tokens,
        TensorFlowPlatform platform,
        String processor,
        BenchmarkResult result) {
    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");
    private static final String MODEL_NAME = "model name";

    static BenchSheet of(String command, LactSynthesizer synthesizer, Workload workload, BenchmarkResult result) {
        LactConfig config = synthesizer.config();
        return new BenchSheet(
                command,
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                synthesizer.description(),
                config,
                workload,
                workload.tokens(config.patchSize()),
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
