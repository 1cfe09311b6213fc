package nvs.lact.weights;

import java.nio.file.Path;

/** A file of weights that cannot be used as it is. The message is one sentence for people: file, field, and what is wrong with it. */
public final class WeightsFormatException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Path path;
    private final String field;
    private final String reason;

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
        super(path + (field.isEmpty() ? "" : ", " + field) + ": " + reason, cause);
        this.path = path;
        this.field = field;
        this.reason = reason;
    }

    public Path path() {
        return path;
    }

    public String field() {
        return field;
    }

    public String reason() {
        return reason;
    }
}
