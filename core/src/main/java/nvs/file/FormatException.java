package nvs.file;

import java.nio.file.Path;

/** A file that cannot be used as it is. The message is one sentence for people: file, field, and what is wrong with it. */
public abstract class FormatException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Path path;
    private final String field;
    private final String reason;

    /**
     * Names the culprit.
     *
     * @param path the file
     * @param field where in the file; empty if the whole file is meant
     * @param reason what was found and what was expected, without a full stop
     * @param cause for the log; may be null
     */
    protected FormatException(Path path, String field, String reason, Throwable cause) {
        super(oneLine(PathName.of(path) + (field.isEmpty() ? "" : ", " + field) + ": " + reason), cause);
        this.path = path;
        this.field = field;
        this.reason = reason;
    }

    /** What a file holds, and how it is called, can break lines. */
    private static String oneLine(String text) {
        return text.replaceAll("\\R", " ");
    }

    /** The file; null in an exception that was deserialised. */
    public final Path path() {
        return path;
    }

    /** Where in the file; empty if the whole file is meant. */
    public final String field() {
        return field;
    }

    /** What was found and what was expected, without a full stop. */
    public final String reason() {
        return reason;
    }
}
