package nvs.renderer.layer;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;
import nvs.image.ArgbImage;
import nvs.renderer.gl.LineBatch;
import nvs.renderer.gl.PhotoBatch;
import nvs.renderer.request.CameraRole;
import nvs.renderer.request.ImagePlane;
import nvs.renderer.request.OverlayCamera;
import nvs.renderer.request.OverlayCameras;
import nvs.renderer.request.OverlayColours;
import nvs.renderer.request.RenderRequest;
import nvs.renderer.request.SceneOverlay;
import org.joml.Vector3d;
import org.lwjgl.opengl.GL33C;

/**
 * The cameras of the photos: from each centre four lines to the corners of its image plane, the rectangle of the image, in which the
 * photo hangs, and a roof over its upper edge. Drawn far ones first, because soft edges blend with what is behind them. Photos that fade
 * come last and hide nothing.
 */
final class FrustaLayer implements Layer {
    private static final double USED_POINTS = 1.5;
    private static final double UNUSED_POINTS = 1;
    private static final double SELECTED_POINTS = 3;

    private final LineBatch lines = new LineBatch();
    private final PhotoBatch photos = new PhotoBatch(OverlayCamera.THUMBNAIL);

    @Override
    public void draw(RenderRequest request, SceneOverlay scene, Viewpoint viewpoint) {
        OverlayCameras cameras = scene.cameras();
        if (!request.overlay().frusta() || cameras.list().isEmpty()) {
            return;
        }
        photos.show(cameras.list().stream()
                .map(OverlayCamera::thumbnail)
                .flatMap(Optional::stream)
                .toList());
        List<Integer> farFirst = farFirst(cameras, viewpoint.camera().centre());
        drawPhotos(cameras, farFirst, viewpoint, visible -> visible >= 1);
        drawLines(request, cameras, farFirst, viewpoint);
        GL33C.glDepthMask(false);
        drawPhotos(cameras, farFirst, viewpoint, visible -> visible > 0 && visible < 1);
        GL33C.glDepthMask(true);
    }

    private static List<Integer> farFirst(OverlayCameras cameras, Vector3d eye) {
        return IntStream.range(0, cameras.list().size())
                .boxed()
                .sorted(Comparator.comparingDouble(
                        i -> -cameras.list().get(i).camera().centre().distanceSquared(eye)))
                .toList();
    }

    private void drawPhotos(
            OverlayCameras cameras, List<Integer> farFirst, Viewpoint viewpoint, DoublePredicate wanted) {
        photos.clear();
        for (int i : farFirst) {
            OverlayCamera camera = cameras.list().get(i);
            Optional<ArgbImage> photo = camera.thumbnail();
            double visible = cameras.visibility(
                    camera.camera().centre(), viewpoint.camera().centre());
            if (photo.isPresent() && wanted.test(visible)) {
                ImagePlane plane = ImagePlane.of(camera.camera(), cameras.frustumDepth());
                photos.add(photo.get(), viewpoint.local(plane.topLeft()), plane.across(), plane.down(), visible);
            }
        }
        photos.draw(viewpoint.clipFromLocal());
    }

    private void drawLines(RenderRequest request, OverlayCameras cameras, List<Integer> farFirst, Viewpoint viewpoint) {
        OverlayColours.FrustumColours colours = request.overlay().colours().cameras();
        lines.clear();
        FrustumLines shapes =
                new FrustumLines(lines, viewpoint, cameras, request.overlay().pixelsPerPoint());
        for (int i : farFirst) {
            OverlayCamera camera = cameras.list().get(i);
            boolean isSelected = cameras.selected().orElse(-1) == i;
            shapes.add(
                    camera.camera(),
                    cameras.frustumDepth(),
                    isSelected ? colours.selected() : colours.of(camera.role()),
                    isSelected ? SELECTED_POINTS : points(camera.role()));
        }
        lines.draw(viewpoint.clipFromLocal(), viewpoint.viewport());
    }

    private static double points(CameraRole role) {
        return role == CameraRole.UNUSED ? UNUSED_POINTS : USED_POINTS;
    }

    @Override
    public void close() {
        lines.close();
        photos.close();
    }
}
