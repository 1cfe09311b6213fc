package nvs.renderer.layer;

import nvs.camera.PinholeCamera;
import nvs.image.ImageSize;
import nvs.renderer.gl.ImageTexture;
import nvs.renderer.gl.Premultiplied;
import nvs.renderer.gl.Quad;
import nvs.renderer.gl.ShaderProgram;
import nvs.renderer.request.Enlargement;
import nvs.renderer.request.NovelView;
import nvs.renderer.request.PivotPlane;
import nvs.renderer.request.RenderRequest;
import nvs.renderer.request.SceneOverlay;
import org.joml.Matrix3d;
import org.joml.Vector3d;
import org.lwjgl.opengl.GL33C;

/**
 * The model's picture, hung in the world in its {@link PivotPlane}. Seen from its own pose it covers its directions exactly; seen from
 * elsewhere it is re-projected until the model has rendered the next.
 */
final class NovelViewLayer implements Layer {
    private static final int NEAREST = 0;
    private static final int BICUBIC = 1;
    private static final int TRILINEAR = 2;

    /** A picture shrunk less than this is still sampled bicubically, so 1:1 stays exact despite rounding. */
    private static final double SHRINKS_BELOW = 0.95;

    /** A part of the picture's shorter side. */
    private static final double RIM = 0.12;

    private final ShaderProgram program = ShaderProgram.load("picture");
    private final ImageTexture texture = new ImageTexture();
    private final Quad quad = new Quad();

    @Override
    public void draw(RenderRequest request, SceneOverlay scene, Viewpoint viewpoint) {
        request.novelView().ifPresent(view -> draw(view, scene, viewpoint));
    }

    private void draw(NovelView view, SceneOverlay scene, Viewpoint viewpoint) {
        double rim = rimTexels(view, viewpoint);
        program.use();
        texture.show(view.image());
        program.set("picture", 0);
        program.set("pictureTexels", (float) view.image().width(), (float)
                view.image().height());
        program.set("filterKind", filter(view, viewpoint));
        program.set("corners", clipCorners(view.camera(), rim, scene, viewpoint));
        program.set("backdrop", backdrop(view));
        program.set("rimTexels", rim);
        double objectFront = viewpoint.depthOf(scene.pivot()) - scene.contentRadius();
        program.set("objectDepth", viewpoint.windowDepth(objectFront));
        GL33C.glDepthFunc(GL33C.GL_ALWAYS);
        quad.draw();
        GL33C.glDepthFunc(GL33C.GL_LEQUAL);
    }

    private static int filter(NovelView view, Viewpoint viewpoint) {
        if (view.enlargement() == Enlargement.PIXELS) {
            return NEAREST;
        }
        double scale = viewpoint.camera().intrinsics().focalYPixels()
                / view.camera().intrinsics().focalYPixels();
        return scale < SHRINKS_BELOW ? TRILINEAR : BICUBIC;
    }

    /**
     * A picture that is re-projected ends inside the viewport, on one side at least: there its last pixels are drawn out and fade, so that
     * its end does not catch the eye.
     */
    private static double rimTexels(NovelView view, Viewpoint viewpoint) {
        boolean isHere =
                view.camera().worldFromCamera().equals(viewpoint.camera().worldFromCamera());
        return isHere ? 0 : RIM * Math.min(view.image().width(), view.image().height());
    }

    private static float[] backdrop(NovelView view) {
        if (view.backdropRgb().isEmpty()) {
            return new float[4];
        }
        return Premultiplied.components(0xff000000 | view.backdropRgb().getAsInt());
    }

    /** Top left, top right, bottom left, bottom right of picture and rim in clip space; z is 0, so that no depth plane ever cuts the picture. */
    private static float[] clipCorners(PinholeCamera picture, double rim, SceneOverlay scene, Viewpoint viewpoint) {
        Matrix3d viewportFromPicture = PivotPlane.viewportFromPicture(picture, viewpoint.camera(), scene);
        ImageSize viewport = viewpoint.viewport();
        float[] corners = new float[16];
        for (int i = 0; i < 4; i++) {
            double x = (i & 1) * (picture.intrinsics().width() + 2 * rim) - rim;
            double y = (i >> 1) * (picture.intrinsics().height() + 2 * rim) - rim;
            Vector3d pixel = viewportFromPicture.transform(new Vector3d(x, y, 1));
            corners[4 * i] = (float) (2 * pixel.x / viewport.width() - pixel.z);
            corners[4 * i + 1] = (float) (2 * pixel.y / viewport.height() - pixel.z);
            corners[4 * i + 3] = (float) pixel.z;
        }
        return corners;
    }

    @Override
    public void close() {
        program.close();
        texture.close();
        quad.close();
    }
}
