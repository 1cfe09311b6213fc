package nvs.scene;

import java.nio.file.Path;
import java.util.Optional;

/** A folder with photos and without cameras: not a capture yet, but it can become one. */
public final class PosesMissingException extends SceneFormatException {
    private static final long serialVersionUID = 1L;

    private final long photos;
    private final String command;
    private final String advice;

    /**
     * Names the folder.
     *
     * @param photos how many there are
     * @param reason what was found and what was looked for, without a full stop
     */
    PosesMissingException(ColmapAdvice advice, long photos, String reason) {
        super(advice.folder(), "", reason);
        this.photos = photos;
        this.command = advice.command().orElse(null);
        this.advice = advice.page();
    }

    /** The folder; null in an exception that was deserialised. */
    public Path folder() {
        return path();
    }

    /** How many photos there are in it and in the folders directly below. */
    public long photos() {
        return photos;
    }

    /** The command that computes the poses of all, for the shell of this machine; none for a zip, which has to be unpacked first. */
    public Optional<String> command() {
        return Optional.ofNullable(command);
    }

    /** What to do, for people at a command line: a page of several lines with commands that can be copied. */
    public String advice() {
        return advice;
    }
}
