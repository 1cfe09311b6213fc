package nvs.camera.path;

import java.util.OptionalInt;

/**
 * Which parts of a path meet where. Segment {@code i} leads from keyframe {@code i} to the next.
 *
 * @param keyframes how many there are, positive
 * @param closed whether the last leads to the first
 */
record Segments(int keyframes, boolean closed) {

    int count() {
        return closed ? keyframes : keyframes - 1;
    }

    /** The keyframe at the end of a segment. */
    int end(int segment) {
        return (segment + 1) % keyframes;
    }

    /** The segment that ends at a keyframe. */
    OptionalInt before(int keyframe) {
        if (keyframe > 0) {
            return OptionalInt.of(keyframe - 1);
        }
        return closed ? OptionalInt.of(keyframes - 1) : OptionalInt.empty();
    }

    /** The segment that begins at a keyframe. */
    OptionalInt after(int keyframe) {
        return keyframe < count() ? OptionalInt.of(keyframe) : OptionalInt.empty();
    }
}
