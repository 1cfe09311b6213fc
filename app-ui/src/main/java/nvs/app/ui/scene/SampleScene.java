package nvs.app.ui.scene;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A scene that comes with the application.
 *
 * @param title for people
 * @param location where it lies; called on the model's thread, since it may have to be unpacked first
 */
public record SampleScene(String title, Location location) {

    /** Finds a scene on this machine. */
    @FunctionalInterface
    public interface Location {
        /**
         * Where the scene lies.
         *
         * @throws IOException if it cannot be unpacked
         */
        Path find() throws IOException;
    }
}
