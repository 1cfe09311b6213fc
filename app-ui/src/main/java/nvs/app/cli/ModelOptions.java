package nvs.app.cli;

import java.util.OptionalInt;
import picocli.CommandLine.Option;

/** Which model, and how it runs. */
final class ModelOptions {

    @Option(
            names = {"-w", "--weights"},
            paramLabel = "NAME|FILE",
            description =
                    "Weights by name, as nvs weights lists them, or a safetensors file. Default: the bundled model.")
    String weights;

    @Option(names = "--threads", paramLabel = "N", description = "Threads that compute. Default: all cores.")
    Integer threads;

    OptionalInt threadCount() {
        return threads == null ? OptionalInt.empty() : OptionalInt.of(threads);
    }
}
