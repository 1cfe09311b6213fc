package nvs.renderer.layer;

import java.util.ArrayList;
import java.util.List;
import nvs.camera.PinholeCamera;
import nvs.renderer.request.ImagePlane;
import org.joml.Vector3d;
import org.joml.Vector3dc;

/**
 * A camera as lines, world frame.
 *
 * @param edges eight of the pyramid and three of the roof that shows which way is up
 */
record FrustumShape(List<Edge> edges) {

    /** Height of the roof, as a part of the image's. */
    private static final double ROOF = 0.2;

    /** Half of the roof's width, as a part of the image's. */
    private static final double HALF_ROOF = 0.15;

    /** Gap between image and roof, as a part of the image's height. */
    private static final double EAVES = 0.06;

    /**
     * One line.
     *
     * @param start world frame
     * @param end world frame
     */
    record Edge(Vector3dc start, Vector3dc end) {}

    /** The pyramid from the camera's centre to the image plane at the given depth, world units. */
    static FrustumShape of(PinholeCamera camera, double depth) {
        ImagePlane plane = ImagePlane.of(camera, depth);
        Vector3d[] corners = {plane.at(0, 0), plane.at(1, 0), plane.at(1, 1), plane.at(0, 1)};
        List<Edge> edges = new ArrayList<>();
        for (int i = 0; i < corners.length; i++) {
            edges.add(new Edge(camera.centre(), corners[i]));
            edges.add(new Edge(corners[i], corners[(i + 1) % corners.length]));
        }
        Vector3d ridge = plane.at(0.5, -EAVES - ROOF);
        Vector3d left = plane.at(0.5 - HALF_ROOF, -EAVES);
        Vector3d right = plane.at(0.5 + HALF_ROOF, -EAVES);
        edges.add(new Edge(left, ridge));
        edges.add(new Edge(ridge, right));
        edges.add(new Edge(right, left));
        return new FrustumShape(edges);
    }
}
