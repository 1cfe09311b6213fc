package nvs.lact.weights;

import java.nio.file.Path;
import nvs.file.FormatException;

/** A file of weights that cannot be used as it is. */
public final class WeightsFormatException extends FormatException {
    private static final long serialVersionUID = 1L;

    /**
     * Names the culprit.
     *
     * @param path the file
     * @param field where in the file, for example {@code blocks.0.module_list.1.f.w0}; empty if the whole file is meant
     * @param reason what was found and what was expected, without a full stop
     */
    public WeightsFormatException(Path path, String field, String reason) {
        this(path, field, reason, null);
    }

    /** As above, with the technical cause for the log. */
    public WeightsFormatException(Path path, String field, String reason, Throwable cause) {
        super(path, field, reason, cause);
    }
}
