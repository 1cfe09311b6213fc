package nvs.app.ui.photos;

import java.util.Optional;
import nvs.scene.CaptureView;

/**
 * A line of the list of photos.
 *
 * @param name as the capture calls it
 * @param role what it is to the open scene
 * @param view the photo; empty if its camera could not be read
 * @param reason why it was skipped; empty for others
 */
public record ListedPhoto(String name, PhotoRole role, Optional<CaptureView> view, String reason) {

    static ListedPhoto of(CaptureView view, PhotoRole role) {
        return new ListedPhoto(view.name(), role, Optional.of(view), "");
    }

    /** The name without its folders. */
    public String shortName() {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /** Whether the model can be told to read it, or to leave it out. */
    public boolean isChoosable() {
        return role != PhotoRole.SKIPPED;
    }
}
