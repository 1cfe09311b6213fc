package nvs.app.ui.path;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nvs.camera.path.CameraPath;
import nvs.camera.path.Ease;
import nvs.camera.path.Keyframe;

/**
 * A camera path in the making, which may have no keyframes yet. Whenever keyframes come, go or change places, the time is shared out
 * anew so that the speed is even, and a part takes as long as before in the mean.
 *
 * @param keyframes in order
 * @param closed whether the camera returns to the first
 * @param eased whether it begins and ends at rest; a closed path does both at its first keyframe
 */
record PathDraft(List<Keyframe> keyframes, boolean closed, boolean eased) {

    /** No keyframes. */
    static final PathDraft EMPTY = new PathDraft(List.of(), false, false);

    /** Until the user says something else. */
    static final double SECONDS_PER_PART = 2;

    /** Nobody watches a longer one. */
    static final double MAX_SECONDS = 3600;

    PathDraft {
        keyframes = List.copyOf(keyframes);
    }

    static PathDraft of(CameraPath path) {
        List<Keyframe> keyframes = path.keyframes();
        boolean eased = keyframes.get(0).ease() == Ease.SMOOTH
                && (path.closed() || keyframes.get(keyframes.size() - 1).ease() == Ease.SMOOTH);
        return new PathDraft(keyframes, path.closed(), eased);
    }

    Optional<CameraPath> path() {
        return keyframes.isEmpty() ? Optional.empty() : Optional.of(new CameraPath(keyframes, closed));
    }

    double seconds() {
        return path().map(CameraPath::durationSeconds).orElse(0.0);
    }

    private int parts() {
        return path().map(CameraPath::segmentCount).orElse(0);
    }

    /** With other keyframes. */
    PathDraft with(List<Keyframe> newKeyframes) {
        return reshaped(newKeyframes, closed, eased);
    }

    PathDraft withClosed(boolean newClosed) {
        return reshaped(keyframes, newClosed, eased);
    }

    PathDraft withEased(boolean newEased) {
        return new PathDraft(restingAtEnds(passing(keyframes), closed, newEased), closed, newEased);
    }

    PathDraft lasting(double seconds) {
        return parts() == 0
                ? this
                : new PathDraft(path().orElseThrow().lasting(seconds).keyframes(), closed, eased);
    }

    private PathDraft reshaped(List<Keyframe> newKeyframes, boolean newClosed, boolean newEased) {
        List<Keyframe> resting = restingAtEnds(passing(newKeyframes), newClosed, newEased);
        PathDraft untimed = new PathDraft(resting, newClosed, newEased);
        if (untimed.parts() == 0) {
            return untimed;
        }
        double secondsPerPart = parts() == 0 ? SECONDS_PER_PART : seconds() / parts();
        double seconds = Math.min(MAX_SECONDS, secondsPerPart * untimed.parts());
        return new PathDraft(untimed.path().orElseThrow().atEvenSpeed(seconds).keyframes(), newClosed, newEased);
    }

    /** Where this path rests because it begins or ends there, it does not any more. */
    private List<Keyframe> passing(List<Keyframe> newKeyframes) {
        if (!eased || keyframes.isEmpty()) {
            return newKeyframes;
        }
        Keyframe first = keyframes.get(0);
        Keyframe last = keyframes.get(keyframes.size() - 1);
        return newKeyframes.stream()
                .map(keyframe ->
                        keyframe.equals(first) || keyframe.equals(last) ? keyframe.with(Ease.LINEAR) : keyframe)
                .toList();
    }

    private static List<Keyframe> restingAtEnds(List<Keyframe> keyframes, boolean closed, boolean eased) {
        if (!eased || keyframes.isEmpty()) {
            return keyframes;
        }
        List<Keyframe> resting = new ArrayList<>(keyframes);
        resting.set(0, resting.get(0).with(Ease.SMOOTH));
        int last = closed ? 0 : resting.size() - 1;
        resting.set(last, resting.get(last).with(Ease.SMOOTH));
        return resting;
    }
}
