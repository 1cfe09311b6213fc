package nvs.camera;

import org.joml.Vector2d;

/**
 * Finds the pinhole with the focal lengths of a distorted lens whose picture lies wholly inside the photo. Along the four half axes
 * from the principal point the picture reaches as far as the photo does; if its corners then fall outside, all of it is shrunk.
 */
final class ValidPinhole {
    private static final int HALVINGS = 48;
    private static final int SAMPLES_PER_SIDE = 64;

    /** Less is not a picture of anything. */
    private static final int SMALLEST_SIDE = 16;

    private final Lens lens;
    private final double largestRadius;
    private final Vector2d pixel = new Vector2d();

    private ValidPinhole(Lens lens) {
        this.lens = lens;
        this.largestRadius = lens.distortion().largestRadius();
    }

    static PinholeIntrinsics of(Lens lens) {
        return new ValidPinhole(lens).find();
    }

    /** Reaches of the picture from the axis, in focal lengths. */
    private record Reach(double left, double right, double up, double down) {
        Reach times(double share) {
            return new Reach(share * left, share * right, share * up, share * down);
        }
    }

    private PinholeIntrinsics find() {
        Reach widest = new Reach(
                largest(largestRadius, t -> isInside(-t, 0)),
                largest(largestRadius, t -> isInside(t, 0)),
                largest(largestRadius, t -> isInside(0, -t)),
                largest(largestRadius, t -> isInside(0, t)));
        Reach reach = widest.times(largest(1, share -> isInside(widest.times(share))));
        PinholeIntrinsics photo = lens.intrinsics();
        int width = (int) ((reach.left + reach.right) * photo.focalXPixels());
        int height = (int) ((reach.up + reach.down) * photo.focalYPixels());
        if (Math.min(width, height) < Math.min(SMALLEST_SIDE, Math.min(photo.width(), photo.height()) / 2)) {
            throw new IllegalArgumentException("without its distortion, a photo of " + photo.width() + "x"
                    + photo.height() + " would be left with " + width + "x" + height + " pixels: " + lens.distortion());
        }
        return new PinholeIntrinsics(
                width,
                height,
                photo.focalXPixels(),
                photo.focalYPixels(),
                reach.left * photo.focalXPixels(),
                reach.up * photo.focalYPixels());
    }

    private interface Test {
        boolean holds(double value);
    }

    /** The largest value up to a limit for which a test holds that holds for all smaller ones. */
    private static double largest(double limit, Test test) {
        if (test.holds(limit)) {
            return limit;
        }
        double holds = 0;
        double fails = limit;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = 0.5 * (holds + fails);
            if (test.holds(middle)) {
                holds = middle;
            } else {
                fails = middle;
            }
        }
        return holds;
    }

    private boolean isInside(Reach reach) {
        for (int i = 0; i <= SAMPLES_PER_SIDE; i++) {
            double along = (double) i / SAMPLES_PER_SIDE;
            double x = along * (reach.left + reach.right) - reach.left;
            double y = along * (reach.up + reach.down) - reach.up;
            boolean inside = isInside(x, -reach.up)
                    && isInside(x, reach.down)
                    && isInside(-reach.left, y)
                    && isInside(reach.right, y);
            if (!inside) {
                return false;
            }
        }
        return true;
    }

    private boolean isInside(double x, double y) {
        if (Math.hypot(x, y) > largestRadius) {
            return false;
        }
        lens.project(x, y, pixel);
        return pixel.x >= 0
                && pixel.y >= 0
                && pixel.x <= lens.intrinsics().width()
                && pixel.y <= lens.intrinsics().height();
    }
}
