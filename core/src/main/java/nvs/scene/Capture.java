package nvs.scene;

import java.nio.file.Path;
import java.util.List;

/**
 * Posed photos in the frame that they came in.
 *
 * @param source the camera file
 * @param format name of the format for people, for example {@code nerfstudio transforms.json}
 * @param views the usable photos in the order of the file, at least one
 * @param skipped the others, with reasons
 */
public record Capture(Path source, String format, List<CaptureView> views, List<SkippedView> skipped) {

    public Capture {
        views = List.copyOf(views);
        skipped = List.copyOf(skipped);
        if (views.isEmpty()) {
            throw new IllegalArgumentException("a capture has at least one usable view: " + source);
        }
    }

    /** The folder that holds the camera file. */
    public Path folder() {
        return source.toAbsolutePath().getParent();
    }
}
