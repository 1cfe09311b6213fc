package nvs.app.ui.path;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import nvs.camera.PinholeCamera;
import nvs.camera.path.CameraPath;
import nvs.camera.path.Ease;
import nvs.camera.path.Keyframe;

/**
 * A camera path in the making, which may have no keyframes yet. Whenever keyframes come, go or change places, the time is shared out
 * anew so that the speed is even, and a part takes as long as before in the mean; unless the user has said how long single parts take.
 *
 * @param keyframes in order
 * @param closed whether the camera returns to the first
 * @param eased whether it begins and ends at rest; a closed path does both at its first keyframe
 * @param timed whether the times of its parts are the user's
 */
record PathDraft(List<Keyframe> keyframes, boolean closed, boolean eased, boolean timed) {

    /** No keyframes. */
    static final PathDraft EMPTY = new PathDraft(List.of(), false, false, false);

    /** Times that differ so little from those of an even speed are rounded ones. */
    private static final double SAME_SHARE = 0.02;

    /** Until the user says something else. */
    static final double SECONDS_PER_PART = 2;

    /** Nobody watches a longer one. */
    static final double MAX_SECONDS = 3600;

    PathDraft {
        keyframes = List.copyOf(keyframes);
    }

    static PathDraft of(CameraPath path) {
        boolean eased = isEased(path.keyframes(), path.closed());
        return new PathDraft(path.keyframes(), path.closed(), eased, isTimed(path));
    }

    private static boolean isEased(List<Keyframe> keyframes, boolean closed) {
        return !keyframes.isEmpty()
                && keyframes.get(0).ease() == Ease.SMOOTH
                && (closed || keyframes.get(keyframes.size() - 1).ease() == Ease.SMOOTH);
    }

    private static boolean isTimed(CameraPath path) {
        if (path.segmentCount() == 0) {
            return false;
        }
        CameraPath even = path.atEvenSpeed(path.durationSeconds());
        return IntStream.range(0, path.segmentCount()).anyMatch(part -> {
            double seconds = path.keyframes().get(part).secondsToNext();
            return Math.abs(seconds / even.keyframes().get(part).secondsToNext() - 1) > SAME_SHARE;
        });
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

    PathDraft inserted(int place, Keyframe keyframe) {
        return edited(list -> list.add(place, keyframe));
    }

    /** With the view of a camera in the place of a keyframe. */
    PathDraft replaced(int index, PinholeCamera camera) {
        Keyframe old = keyframes.get(index);
        return edited(
                list -> list.set(index, Keyframe.of(camera, old.secondsToNext()).with(old.ease())));
    }

    PathDraft without(int index) {
        return edited(list -> list.remove(index));
    }

    PathDraft moved(int from, int to) {
        return edited(list -> list.add(to, list.remove(from)));
    }

    private PathDraft edited(Consumer<List<Keyframe>> edit) {
        List<Keyframe> list = new ArrayList<>(keyframes);
        edit.accept(list);
        return with(list);
    }

    /** With another time from a keyframe to the next; the others stay. */
    PathDraft withSecondsToNext(int index, double seconds) {
        Keyframe old = keyframes.get(index);
        double others = seconds() - old.secondsToNext();
        List<Keyframe> list = new ArrayList<>(keyframes);
        list.set(index, old.withSecondsToNext(Math.min(seconds, Math.max(old.secondsToNext(), MAX_SECONDS - others))));
        return new PathDraft(list, closed, eased, true);
    }

    /** Passes a keyframe in another way. */
    PathDraft withEase(int index, Ease ease) {
        List<Keyframe> list = new ArrayList<>(keyframes);
        list.set(index, list.get(index).with(ease));
        return new PathDraft(list, closed, isEased(list, closed), timed);
    }

    /** In the same time at one speed. */
    PathDraft atEvenSpeed() {
        return new PathDraft(keyframes, closed, eased, false).with(keyframes);
    }

    PathDraft withClosed(boolean newClosed) {
        return reshaped(keyframes, newClosed, eased);
    }

    PathDraft withEased(boolean newEased) {
        return new PathDraft(restingAtEnds(passing(keyframes), closed, newEased), closed, newEased, timed);
    }

    PathDraft lasting(double seconds) {
        return parts() == 0
                ? this
                : new PathDraft(path().orElseThrow().lasting(seconds).keyframes(), closed, eased, timed);
    }

    private PathDraft reshaped(List<Keyframe> newKeyframes, boolean newClosed, boolean newEased) {
        List<Keyframe> resting = restingAtEnds(passing(newKeyframes), newClosed, newEased);
        PathDraft untimed = new PathDraft(resting, newClosed, newEased, timed && !resting.isEmpty());
        if (untimed.parts() == 0 || untimed.timed) {
            return untimed;
        }
        double secondsPerPart = parts() == 0 ? SECONDS_PER_PART : seconds() / parts();
        double seconds = Math.min(MAX_SECONDS, secondsPerPart * untimed.parts());
        return new PathDraft(untimed.path().orElseThrow().atEvenSpeed(seconds).keyframes(), newClosed, newEased, false);
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
