package nvs.renderer.layer;

import nvs.camera.PinholeCamera;
import nvs.camera.PinholeIntrinsics;
import nvs.renderer.gl.ImageTexture;
import nvs.renderer.gl.Premultiplied;
import nvs.renderer.gl.Quad;
import nvs.renderer.gl.ShaderProgram;
import nvs.renderer.request.Enlargement;
import nvs.renderer.request.NovelView;
import nvs.renderer.request.RenderRequest;
import nvs.renderer.request.SceneOverlay;
import org.joml.Matrix4d;
import org.joml.Vector3d;
import org.joml.Vector4d;
import org.lwjgl.opengl.GL33C;

/**
 * The model's picture, hung in the world facing its own camera at the depth of the pivot. Seen from its own pose it covers its
 * directions exactly; seen from elsewhere this is the homography of that plane.
 */
final class NovelViewLayer implements Layer {
    private static final int NEAREST = 0;
    private static final int BICUBIC = 1;
    private static final int TRILINEAR = 2;

    /** A picture shrunk less than this is still sampled bicubically, so 1:1 stays exact despite rounding. */
    private static final double SHRINKS_BELOW = 0.95;

    private final ShaderProgram program = ShaderProgram.load("picture");
    private final ImageTexture texture = new ImageTexture();
    private final Quad quad = new Quad();

    @Override
    public void draw(RenderRequest request, SceneOverlay scene, Viewpoint viewpoint) {
        request.novelView().ifPresent(view -> draw(view, scene, viewpoint));
    }

    private void draw(NovelView view, SceneOverlay scene, Viewpoint viewpoint) {
        program.use();
        texture.show(view.image());
        program.set("picture", 0);
        program.set("pictureTexels", (float) view.image().width(), (float)
                view.image().height());
        program.set("filterKind", filter(view, viewpoint));
        program.set("corners", clipCorners(view.camera(), scene, viewpoint));
        program.set("backdrop", backdrop(view));
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

    private static float[] backdrop(NovelView view) {
        if (view.backdropRgb().isEmpty()) {
            return new float[4];
        }
        return Premultiplied.components(0xff000000 | view.backdropRgb().getAsInt());
    }

    /** Top left, top right, bottom left, bottom right in clip space; z is 0, so that no depth plane ever cuts the picture. */
    static float[] clipCorners(PinholeCamera picture, SceneOverlay scene, Viewpoint viewpoint) {
        double pivotDepth = picture.cameraFromWorld().transformPosition(new Vector3d(scene.pivot())).z;
        double depth = pivotDepth > 0 ? pivotDepth : scene.contentRadius();
        Matrix4d clipFromPicture = viewpoint
                .clipFromCamera()
                .mul(viewpoint.camera().cameraFromWorld())
                .mul(picture.worldFromCamera());
        PinholeIntrinsics lens = picture.intrinsics();
        float[] corners = new float[16];
        for (int i = 0; i < 4; i++) {
            double x = (i & 1) * lens.width();
            double y = (i >> 1) * lens.height();
            Vector4d clip = clipFromPicture.transform(new Vector4d(
                    (x - lens.centreXPixels()) / lens.focalXPixels() * depth,
                    (y - lens.centreYPixels()) / lens.focalYPixels() * depth,
                    depth,
                    1));
            corners[4 * i] = (float) clip.x;
            corners[4 * i + 1] = (float) clip.y;
            corners[4 * i + 3] = (float) clip.w;
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
