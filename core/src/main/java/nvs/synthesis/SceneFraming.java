package nvs.synthesis;

import java.util.List;
import nvs.camera.PinholeCamera;
import nvs.camera.Similarity;
import org.joml.Vector3d;
import org.joml.Vector3dc;

/**
 * How a capture stands in a model's frame, and what to orbit. Computed by {@link ModelFrame} from the input cameras.
 *
 * @param kind how it is framed: as the weights want it, or as a person said
 * @param pivot what the cameras look at, world frame
 * @param up unit vector that points up, world frame
 * @param modelFromWorld fixed when the scene is reconstructed
 * @param warnings whole sentences about what is not as the weights were trained: the kind, or the range of the cameras
 */
public record SceneFraming(
        SceneKind kind, Vector3dc pivot, Vector3dc up, Similarity modelFromWorld, List<String> warnings) {

    public SceneFraming {
        if (!pivot.isFinite()) {
            throw new IllegalArgumentException("pivot must be finite: " + pivot);
        }
        if (!(up.length() > 0) || !up.isFinite()) {
            throw new IllegalArgumentException("up must be finite and not zero: " + up);
        }
        pivot = new Vector3d(pivot);
        up = new Vector3d(up).normalize();
        warnings = List.copyOf(warnings);
    }

    /**
     * Whether the weights were trained on views like this one; {@link #warnings} names input cameras for which it does not hold.
     *
     * @param camera world frame
     * @param range what the weights were trained on, model frame
     */
    public boolean isTrained(PinholeCamera camera, CameraRange range) {
        return new RangeWarnings(range, ModelFrame.upInModel(kind)).covers(modelFromWorld.transform(camera));
    }
}
