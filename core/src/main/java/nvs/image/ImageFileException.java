package nvs.image;

import java.io.IOException;
import java.nio.file.Path;

/** A picture that cannot be read; the message is one sentence that names the file. */
public final class ImageFileException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    /**
     * Names the culprit.
     *
     * @param path the file
     * @param reason what is wrong with it, without a full stop
     * @param cause for the log, or null
     */
    ImageFileException(Path path, String reason, Throwable cause) {
        super(path + ": " + reason, cause);
        this.reason = reason;
    }

    /** The message without the file's name. */
    public String reason() {
        return reason;
    }
}
