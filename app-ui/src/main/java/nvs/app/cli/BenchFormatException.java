package nvs.app.cli;

import java.nio.file.Path;
import nvs.file.FormatException;

/** A file that {@code nvs bench --json} has not written like this. */
final class BenchFormatException extends FormatException {
    private static final long serialVersionUID = 1L;

    BenchFormatException(Path path, String field, String reason) {
        super(path, field, reason, null);
    }
}
