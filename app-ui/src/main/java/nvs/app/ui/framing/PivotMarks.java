package nvs.app.ui.framing;

import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import nvs.camera.Ray;
import org.joml.Vector3d;

/**
 * A place of the subject that the user marks from two sides: where both lines of sight meet is the place. Belongs to the window's thread.
 */
public final class PivotMarks {
    /** Lines of sight that are nearer to parallel leave the depth open. */
    private static final double LEAST_ANGLE_RADIANS = Math.toRadians(3);

    private final ReadOnlyBooleanWrapper waiting = new ReadOnlyBooleanWrapper();
    private Ray first;

    /**
     * Marks a place from where the user looks.
     *
     * @param sight line of sight, world frame
     * @return the place, if this was the second mark and both see it; otherwise this mark is the first
     */
    public Optional<Vector3d> mark(Ray sight) {
        Optional<Vector3d> place = first == null ? Optional.empty() : meeting(first, sight);
        first = place.isPresent() ? null : sight;
        waiting.set(first != null);
        return place;
    }

    private static Optional<Vector3d> meeting(Ray one, Ray other) {
        if (one.angleRadians(other) < LEAST_ANGLE_RADIANS) {
            return Optional.empty();
        }
        try {
            return Optional.of(one.midpointTo(other));
        } catch (IllegalArgumentException elsewhere) {
            return Optional.empty(); // two different places were marked
        }
    }

    /** Forgets the first mark. */
    public void clear() {
        first = null;
        waiting.set(false);
    }

    /** Whether one mark is set and the other is to come. */
    public ReadOnlyBooleanProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }
}
