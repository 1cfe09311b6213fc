package nvs.renderer;

import nvs.image.ArgbImage;
import nvs.renderer.request.RenderRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;

/** One renderer for all tests of a class; they are skipped, with the reason, where no OpenGL is. */
abstract class OpenGlTest {
    private static SceneRenderer renderer;

    @BeforeAll
    static void openRenderer() {
        renderer = open(RenderedImage::release);
    }

    @AfterAll
    static void closeRenderer() {
        if (renderer != null) {
            renderer.close();
        }
    }

    static SceneRenderer open(RenderListener listener) {
        try {
            return SceneRenderer.open(listener);
        } catch (RendererUnavailableException missing) {
            Assumptions.abort(missing.getMessage());
            throw new AssertionError(missing);
        }
    }

    static SceneRenderer renderer() {
        return renderer;
    }

    static ArgbImage render(RenderRequest request) {
        return renderer.renderNow(request);
    }
}
