package nvs.scene;

import java.util.Objects;
import java.util.Optional;
import nvs.camera.OrbitView;
import nvs.camera.path.CameraPath;

/**
 * How a scene is looked at.
 *
 * @param view where from
 * @param path a camera path through it, if there is one
 */
public record Outlook(OrbitView view, Optional<CameraPath> path) {

    public Outlook {
        Objects.requireNonNull(view, "view");
        Objects.requireNonNull(path, "path");
    }
}
