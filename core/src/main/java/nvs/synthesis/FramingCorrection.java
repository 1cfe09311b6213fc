package nvs.synthesis;

import java.util.Optional;
import org.joml.Vector3d;
import org.joml.Vector3dc;

/**
 * What a person knows better than {@link ModelFrame} guesses.
 *
 * @param up direction that points up, world frame, not zero; unit length afterwards
 * @param pivot what to look at, world frame
 * @param scale how many times larger than guessed the subject is brought before the model, positive
 * @param kind how the capture is framed; if empty, as the weights want it
 */
public record FramingCorrection(
        Optional<Vector3dc> up, Optional<Vector3dc> pivot, double scale, Optional<SceneKind> kind) {

    private static final double ROUNDING = 1e-9;
    private static final double UNIT = 4 * Math.ulp(1.0);

    /** All guesses stand. */
    public static final FramingCorrection NONE = new FramingCorrection(Optional.empty(), Optional.empty(), 1);

    public FramingCorrection {
        if (!(scale > 0) || Double.isInfinite(scale)) {
            throw new IllegalArgumentException("scale must be positive and finite: " + scale);
        }
        up = up.map(FramingCorrection::direction);
        pivot.ifPresent(FramingCorrection::requireFinite);
        pivot = pivot.map(Vector3d::new);
    }

    /** Nothing is said of the kind. */
    public FramingCorrection(Optional<Vector3dc> up, Optional<Vector3dc> pivot, double scale) {
        this(up, pivot, scale, Optional.empty());
    }

    private static Vector3dc direction(Vector3dc up) {
        requireFinite(up);
        if (!(up.length() > 0)) {
            throw new IllegalArgumentException("up must not be zero: " + up);
        }
        // A unit vector stays as it is, to the last bit: what is read from a file again must lead to the same frames.
        return Math.abs(up.length() - 1) <= UNIT ? new Vector3d(up) : new Vector3d(up).normalize();
    }

    private static void requireFinite(Vector3dc vector) {
        if (!vector.isFinite()) {
            throw new IllegalArgumentException("must be finite: " + vector);
        }
    }

    /** The same with another up. */
    public FramingCorrection withUp(Vector3dc newUp) {
        return new FramingCorrection(Optional.of(newUp), pivot, scale, kind);
    }

    /** The same with another pivot. */
    public FramingCorrection withPivot(Vector3dc newPivot) {
        return new FramingCorrection(up, Optional.of(newPivot), scale, kind);
    }

    /** The same with another scale, positive. */
    public FramingCorrection withScale(double newScale) {
        return new FramingCorrection(up, pivot, newScale, kind);
    }

    /** The same with another kind; empty: as the weights want it. */
    public FramingCorrection withKind(Optional<SceneKind> newKind) {
        return new FramingCorrection(up, pivot, scale, newKind);
    }

    /** Whether both say the same but for rounding, as numbers are rounded on their way through files. */
    public boolean isNear(FramingCorrection other) {
        return kind.equals(other.kind)
                && areNear(up, other.up)
                && areNear(pivot, other.pivot)
                && Math.abs(scale / other.scale - 1) < ROUNDING;
    }

    private static boolean areNear(Optional<Vector3dc> one, Optional<Vector3dc> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() && other.isEmpty();
        }
        return one.get().distance(other.get())
                <= ROUNDING * Math.max(1, one.get().length());
    }

    /** Whether all guesses stand. */
    public boolean isNone() {
        return equals(NONE);
    }

    /** Whether up, pivot and scale are as guessed. */
    boolean movesNothing() {
        return withKind(Optional.empty()).isNone();
    }
}
