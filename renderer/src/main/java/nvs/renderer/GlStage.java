package nvs.renderer;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.util.List;
import nvs.image.ArgbImage;
import nvs.renderer.gl.Framebuffer;
import nvs.renderer.gl.NoGlContextException;
import nvs.renderer.gl.OffscreenContext;
import nvs.renderer.gl.Premultiplied;
import nvs.renderer.layer.SceneLayers;
import nvs.renderer.request.RenderRequest;
import nvs.renderer.request.SceneOverlay;
import org.joml.Vector3d;

/** A context, the layers and what they draw into; made, used and closed on one thread. */
final class GlStage implements AutoCloseable {
    /** Until a scene is set only novel views from the viewport's own pose are asked for, which need no pivot. */
    private static final SceneOverlay NO_SCENE =
            SceneOverlay.around(new Vector3d(), new Vector3d(0, 0, 1), 1, List.of());

    private final OffscreenContext context;
    private final SceneLayers layers;
    private final Framebuffer screen;
    private final Framebuffer still;
    private SceneOverlay scene = NO_SCENE;
    private IntBuffer stillPixels = IntBuffer.allocate(0);

    private GlStage(OffscreenContext context) {
        this.context = context;
        layers = new SceneLayers();
        screen = new Framebuffer();
        still = new Framebuffer();
    }

    static GlStage open() throws NoGlContextException {
        OffscreenContext context = OffscreenContext.open();
        boolean complete = false;
        try {
            GlStage stage = new GlStage(context);
            complete = true;
            return stage;
        } finally {
            if (!complete) {
                context.close();
            }
        }
    }

    String description() {
        return context.description();
    }

    boolean isSoftware() {
        return context.isSoftware();
    }

    void setScene(SceneOverlay newScene) {
        scene = newScene;
    }

    /** Draws into a buffer of the ring. */
    void draw(RenderRequest request, IntBuffer into) {
        layers.draw(request, scene, screen);
        screen.read(into);
    }

    /** Draws a picture to keep. Its framebuffer is its own, since export and window differ in size. */
    ArgbImage draw(RenderRequest request) {
        layers.draw(request, scene, still);
        int[] argb = new int
                [Math.multiplyExact(request.size().width(), request.size().height())];
        IntBuffer pixels = stillPixels(argb.length);
        still.read(pixels);
        for (int i = 0; i < argb.length; i++) {
            argb[i] = Premultiplied.toStraight(pixels.get(i));
        }
        return new ArgbImage(request.size().width(), request.size().height(), argb);
    }

    /** Kept from picture to picture: an export would otherwise fill memory outside the heap faster than it is collected. */
    private IntBuffer stillPixels(int count) {
        if (stillPixels.capacity() < count) {
            stillPixels = ByteBuffer.allocateDirect(Math.multiplyExact(count, Integer.BYTES))
                    .order(ByteOrder.nativeOrder())
                    .asIntBuffer();
        }
        return stillPixels;
    }

    @Override
    public void close() {
        layers.close();
        screen.close();
        still.close();
        context.close();
    }
}
