package nvs.usecase;

import java.util.List;
import nvs.scene.CaptureView;
import nvs.scene.SceneFormatException;
import nvs.scene.ViewSplit;

/** Which photos of a scene are meant. */
public enum PhotoChoice {
    /** Every usable one. */
    ALL,
    /** Those that the model has read. */
    INPUTS,
    /** Those that the capture sets aside for measuring; where it sets none aside, every eighth. */
    TEST;

    /**
     * The photos of this kind in the order of the capture; none if there are none.
     *
     * @throws SceneFormatException if the file that sets photos aside is damaged
     */
    public List<CaptureView> of(OpenedScene scene) throws SceneFormatException {
        return switch (this) {
            case ALL -> scene.capture().views();
            case INPUTS -> scene.inputs();
            case TEST ->
                ViewSplit.find(scene.capture())
                        .orElseGet(() -> ViewSplit.everyEighth(scene.capture()))
                        .test();
        };
    }
}
