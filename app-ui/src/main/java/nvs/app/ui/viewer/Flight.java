package nvs.app.ui.viewer;

/** A short way from one pose to another that starts and ends softly. */
final class Flight {
    private static final double SECONDS = 0.6;

    private final OrbitPose from;
    private final OrbitPose to;
    private double secondsSoFar;

    Flight(OrbitPose from, OrbitPose to) {
        this.from = from;
        this.to = to;
    }

    /** Where it is so much later; exactly at the end when it is over. */
    OrbitPose after(double seconds) {
        secondsSoFar += seconds;
        double part = secondsSoFar / SECONDS;
        return isOver() ? to : from.towards(to, part * part * (3 - 2 * part));
    }

    boolean isOver() {
        return secondsSoFar >= SECONDS;
    }
}
