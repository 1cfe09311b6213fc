package nvs.app.ui.viewer;

import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import nvs.camera.PinholeCamera;

/** A view that something else than the user's hands may lead, until the hands take it back. Belongs to the window's thread. */
public interface GuidedView {

    /** Where the user looks from, world frame, with the field of view of the model's frames; empty without a scene. */
    Optional<PinholeCamera> camera();

    /** Looks from there, with that vertical field of view; the size of the picture does not matter. Ends when a hand moves the view. */
    void guide(PinholeCamera view);

    /** Whether the view is led. */
    ReadOnlyBooleanProperty guidedProperty();
}
