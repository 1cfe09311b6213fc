package nvs.renderer.layer;

import java.util.EnumMap;
import java.util.Map;
import nvs.camera.PinholeCamera;
import nvs.image.ArgbImage;
import nvs.image.ImageSize;
import nvs.renderer.gl.ImageTexture;
import nvs.renderer.gl.Premultiplied;
import nvs.renderer.gl.Quad;
import nvs.renderer.gl.ShaderProgram;
import nvs.renderer.gl.TextureTarget;
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
    /** A picture shrunk less than this is still sampled bicubically, so 1:1 stays exact despite rounding. */
    private static final double SHRINKS_BELOW = 0.95;

    /** Between so many samples a pixel and side, the kernel is as good as straight. */
    private static final int MOST_ENLARGED = 4;

    /** Top left, top right, bottom left, bottom right, in clip space. */
    private static final float[] WHOLE_TARGET = {-1, -1, 0, 1, 1, -1, 0, 1, -1, 1, 0, 1, 1, 1, 0, 1};

    /** A part of the picture's shorter side. */
    private static final double RIM = 0.12;

    private final Map<Filter, ShaderProgram> programs = new EnumMap<>(Filter.class);
    private final ImageTexture texture = new ImageTexture();
    private final TextureTarget enlarged = new TextureTarget();
    private Enlarged present;

    /** How the picture is sampled; the shader has a variant for each. */
    private enum Filter {
        NEAREST,
        BICUBIC,
        LINEAR
    }

    /** What the texture of that name holds. */
    private record Enlarged(ArgbImage image, int factor) {}

    private final Quad quad = new Quad();

    @Override
    public void draw(RenderRequest request, SceneOverlay scene, Viewpoint viewpoint) {
        request.novelView().ifPresent(view -> draw(view, scene, viewpoint));
    }

    private void draw(NovelView view, SceneOverlay scene, Viewpoint viewpoint) {
        double rim = rimTexels(view, viewpoint);
        Filter filter = showTexture(view, viewpoint, rim > 0);
        ShaderProgram program = use(filter, view.image());
        program.set("corners", clipCorners(view.camera(), rim, scene, viewpoint));
        program.set("backdrop", backdrop(view));
        program.set("rimTexels", rim);
        double objectFront = viewpoint.depthOf(scene.pivot()) - scene.contentRadius();
        program.set("objectDepth", viewpoint.windowDepth(objectFront));
        GL33C.glDepthFunc(GL33C.GL_ALWAYS);
        quad.draw();
        GL33C.glDepthFunc(GL33C.GL_LEQUAL);
    }

    private ShaderProgram use(Filter filter, ArgbImage image) {
        ShaderProgram program = programs.computeIfAbsent(filter, kind -> ShaderProgram.load("picture", kind.name()));
        program.use();
        program.set("picture", 0);
        program.set("pictureTexels", (float) image.width(), (float) image.height());
        return program;
    }

    /**
     * Binds what is sampled, and says how. Sixteen samples a pixel are dear for processors that draw; a picture that is drawn many times,
     * from elsewhere each time, is enlarged once and then sampled linearly, which looks the same.
     */
    private Filter showTexture(NovelView view, Viewpoint viewpoint, boolean isMoving) {
        texture.show(view.image());
        Filter filter = filter(view, viewpoint);
        int factor = (int) Math.min(MOST_ENLARGED, scale(view, viewpoint));
        if (filter != Filter.BICUBIC || !isMoving || factor == 1) {
            return filter;
        }
        enlarge(new Enlarged(view.image(), factor), viewpoint);
        enlarged.bind();
        return Filter.LINEAR;
    }

    private void enlarge(Enlarged wanted, Viewpoint viewpoint) {
        if (present != null && present.image == wanted.image && present.factor == wanted.factor) {
            return;
        }
        ImageSize size = new ImageSize(wanted.factor * wanted.image.width(), wanted.factor * wanted.image.height());
        ShaderProgram program = use(Filter.BICUBIC, wanted.image);
        program.set("corners", WHOLE_TARGET);
        program.set("backdrop", new float[4]);
        program.set("rimTexels", 0.0);
        enlarged.draw(size, viewpoint.viewport(), () -> {
            texture.bind();
            quad.draw();
        });
        present = wanted;
    }

    private static Filter filter(NovelView view, Viewpoint viewpoint) {
        if (view.enlargement() == Enlargement.PIXELS) {
            return Filter.NEAREST;
        }
        return scale(view, viewpoint) < SHRINKS_BELOW ? Filter.LINEAR : Filter.BICUBIC;
    }

    private static double scale(NovelView view, Viewpoint viewpoint) {
        return viewpoint.camera().intrinsics().focalYPixels()
                / view.camera().intrinsics().focalYPixels();
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
        programs.values().forEach(ShaderProgram::close);
        texture.close();
        enlarged.close();
        quad.close();
    }
}
