package nvs.app.ui.viewer;

/**
 * Which way the camera flies, along its own axes; each from -1 to 1.
 *
 * @param right to the right
 * @param up upwards
 * @param forward the way it looks
 */
public record Flying(double right, double up, double forward) {
    public static final Flying NOT = new Flying(0, 0, 0);

    boolean isNot() {
        return right == 0 && up == 0 && forward == 0;
    }
}
