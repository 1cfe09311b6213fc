package nvs.lact.net;

import nvs.camera.PinholeCamera;
import nvs.camera.PinholeIntrinsics;
import nvs.image.RgbImage;
import org.joml.Matrix4dc;
import org.joml.Vector3d;
import org.joml.Vector3dc;

/**
 * What the network reads of each pixel: where its ray starts (o), its unit direction (r), the ray's moment {@code o × r}, which with r
 * names the line itself (Plücker coordinates), and the colour {@code 2·rgb − 1}, 0 where nothing is known. Computed in double
 * precision: far from the origin a moment is a difference of large products.
 */
public final class RayEmbedding {
    private static final int DIRECTION = 3;
    private static final int MOMENT = 6;
    private static final int COLOUR = 9;

    private final PatchLayout layout;

    /** For images of that layout. */
    public RayEmbedding(PatchLayout layout) {
        this.layout = layout;
    }

    /**
     * Writes the rays of one view and leaves the colours as they are.
     *
     * @param camera model frame, its image as large as the layout says
     * @param target patches of several views, {@code [v, t, 12p²]}
     * @param view which of them
     */
    public void writeRays(PinholeCamera camera, float[] target, int view) {
        PinholeIntrinsics lens = camera.intrinsics();
        Matrix4dc modelFromCamera = camera.worldFromCamera();
        Vector3d origin = camera.centre();
        Vector3d direction = new Vector3d();
        Vector3d moment = new Vector3d();
        for (int y = 0; y < lens.height(); y++) {
            for (int x = 0; x < lens.width(); x++) {
                direction.set(
                        (x + 0.5 - lens.centreXPixels()) / lens.focalXPixels(),
                        (y + 0.5 - lens.centreYPixels()) / lens.focalYPixels(),
                        1);
                modelFromCamera.transformDirection(direction).normalize();
                int offset = offset(view, x, y);
                write(origin, target, offset);
                write(direction, target, offset + DIRECTION);
                write(origin.cross(direction, moment), target, offset + MOMENT);
            }
        }
    }

    /** Writes the colours of one view and leaves the rays as they are. */
    public void writeColours(RgbImage image, float[] target, int view) {
        for (int y = 0; y < image.height(); y++) {
            for (int x = 0; x < image.width(); x++) {
                int offset = offset(view, x, y) + COLOUR;
                for (int channel = 0; channel < RgbImage.CHANNELS; channel++) {
                    target[offset + channel] = 2 * image.value(x, y, channel) - 1;
                }
            }
        }
    }

    private int offset(int view, int x, int y) {
        return (view * layout.pixels() + layout.pixelIndex(x, y)) * LactConfig.INPUT_CHANNELS;
    }

    private static void write(Vector3dc vector, float[] target, int offset) {
        target[offset] = (float) vector.x();
        target[offset + 1] = (float) vector.y();
        target[offset + 2] = (float) vector.z();
    }
}
