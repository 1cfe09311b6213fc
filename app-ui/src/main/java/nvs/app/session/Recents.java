package nvs.app.session;

import java.nio.file.Path;
import java.util.List;
import nvs.synthesis.FramingCorrection;

/** What was opened before, and what was said of it. Methods may be called on any thread. */
public interface Recents {

    /** Remembers nothing. */
    Recents NONE = new Recents() {
        @Override
        public List<Path> list() {
            return List.of();
        }

        @Override
        public FramingCorrection correctionOf(Path location) {
            return FramingCorrection.NONE;
        }

        @Override
        public void remember(Path location, FramingCorrection correction) {
            // nothing
        }
    };

    /** Folders and files that were opened, the newest first. Does not touch the disk. */
    List<Path> list();

    /** What was said of a capture when it was last open. */
    FramingCorrection correctionOf(Path location);

    /** A capture was opened, or corrected. Writes to the disk. */
    void remember(Path location, FramingCorrection correction);
}
