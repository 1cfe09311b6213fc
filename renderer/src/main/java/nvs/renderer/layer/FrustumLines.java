package nvs.renderer.layer;

import nvs.camera.PinholeCamera;
import nvs.renderer.gl.LineBatch;
import nvs.renderer.gl.Premultiplied;
import nvs.renderer.request.OverlayCameras;
import org.joml.Vector3dc;

/**
 * Puts cameras and their way into a batch of lines; what is near the eye fades.
 *
 * @param batch takes the lines
 * @param viewpoint where the eye is
 * @param cameras the scene's, after whose size things fade
 * @param pixelsPerPoint for widths
 */
record FrustumLines(LineBatch batch, Viewpoint viewpoint, OverlayCameras cameras, double pixelsPerPoint) {

    /** A camera as a pyramid. */
    void add(PinholeCamera camera, double depth, int argb, double widthPoints) {
        float[] colour = faded(argb, camera.centre());
        if (colour[3] > 0) {
            for (FrustumShape.Edge edge : FrustumShape.of(camera, depth).edges()) {
                line(edge.start(), edge.end(), colour, widthPoints);
            }
        }
    }

    /** A straight piece of a way, world frame. */
    void add(Vector3dc start, Vector3dc end, int argb, double widthPoints) {
        line(start, end, faded(argb, start), widthPoints);
    }

    /** A disc that faces the eye. */
    void addDot(Vector3dc place, int argb, double sizePoints) {
        line(place, place, faded(argb, place), sizePoints);
    }

    private void line(Vector3dc start, Vector3dc end, float[] colour, double widthPoints) {
        batch.add(viewpoint.local(start), viewpoint.local(end), colour, widthPoints * pixelsPerPoint);
    }

    private float[] faded(int argb, Vector3dc place) {
        float visible = (float) cameras.visibility(place, viewpoint.camera().centre());
        float[] colour = Premultiplied.components(argb);
        for (int i = 0; i < colour.length; i++) {
            colour[i] *= visible;
        }
        return colour;
    }
}
