package nvs.scene;

import java.nio.file.Path;
import nvs.file.FormatException;

/** A capture that cannot be used as it is. */
public sealed class SceneFormatException extends FormatException permits PosesMissingException {
    private static final long serialVersionUID = 1L;

    /**
     * Names the culprit.
     *
     * @param path the file
     * @param field where in the file, for example {@code frames[3].transform_matrix}; empty if the whole file is meant
     * @param reason what was found and what was expected, without a full stop
     */
    public SceneFormatException(Path path, String field, String reason) {
        this(path, field, reason, null);
    }

    /** As above, with the technical cause for the log. */
    public SceneFormatException(Path path, String field, String reason, Throwable cause) {
        super(path, field, reason, cause);
    }
}
