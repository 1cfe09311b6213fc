package nvs.camera.path;

/** How the camera passes a keyframe. */
public enum Ease {
    /** Without slowing down. */
    LINEAR(1),
    /** It comes to rest there, and gathers speed again behind it. */
    SMOOTH(0);

    private final double slope;

    Ease(double slope) {
        this.slope = slope;
    }

    /**
     * How much of the way between two keyframes lies behind the camera: the cubic Hermite polynomial from 0 to 1 whose slopes at both
     * ends are 1 where the camera passes and 0 where it rests. Monotone; without any rest the identity, between two rests 3t² - 2t³.
     *
     * @param timeShare of the time between them, 0 to 1
     */
    static double distanceShare(Ease from, Ease to, double timeShare) {
        return Hermite.value(0, from.slope, 1, to.slope, timeShare);
    }
}
