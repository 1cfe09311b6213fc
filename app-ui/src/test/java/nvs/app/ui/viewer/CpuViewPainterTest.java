package nvs.app.ui.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import nvs.camera.OrbitView;
import nvs.camera.PinholeCamera;
import nvs.camera.PinholeIntrinsics;
import nvs.image.ArgbImage;
import nvs.image.ImageSize;
import nvs.renderer.request.NovelView;
import nvs.renderer.request.OverlaySettings;
import nvs.renderer.request.RenderRequest;
import nvs.renderer.request.SceneOverlay;
import org.joml.Vector2d;
import org.joml.Vector3d;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CpuViewPainterTest {
    private static final int RED = 0xffff0000;
    private static final int GREY = 0xff808080;
    private static final int PATIENCE_SECONDS = 30;

    private static final OrbitView VIEW = new OrbitView(new Vector3d(), new Vector3d(0, 0, 1), 0, 0, 2);
    private static final Lens LENS = new Lens(ImageSize.square(2), 0.8, 2);
    private static final ImageSize WIDE = new ImageSize(200, 120);

    private final BlockingQueue<PaintedView> painted = new LinkedBlockingQueue<>();
    private final CpuViewPainter painter = new CpuViewPainter(new ViewPainter.Listener() {
        @Override
        public void painted(PaintedView view) {
            painted.add(view);
        }

        @Override
        public void failed(Throwable failure) {
            throw new AssertionError(failure);
        }
    });

    @AfterEach
    void close() {
        painter.close();
    }

    @Test
    void theViewIsEnlargedInTheMiddleAndTheRestIsBackground() throws InterruptedException {
        painter.submit(request(new ImageSize(40, 20)));
        PaintedView view = next();
        assertThat(view.width()).isEqualTo(40);
        assertThat(view.height()).isEqualTo(20);
        assertThat(view.pixels().get(5 * 40 + 9)).isEqualTo(GREY);
        assertThat(view.pixels().get(5 * 40 + 10)).isEqualTo(RED);
        assertThat(view.pixels().get(19 * 40 + 29)).isEqualTo(RED);
        assertThat(view.pixels().get(19 * 40 + 30)).isEqualTo(GREY);
    }

    @Test
    void aBufferIsReusedOnlyWhenItWasGivenBack() throws InterruptedException {
        painter.submit(request(ImageSize.square(16)));
        PaintedView first = next();
        painter.submit(request(ImageSize.square(16)));
        PaintedView second = next();
        assertThat(second.pixels().array()).isNotSameAs(first.pixels().array());
        first.release().run();
        painter.submit(request(ImageSize.square(16)));
        PaintedView third = next();
        assertThat(third.pixels().array()).isSameAs(first.pixels().array());
    }

    @Test
    void theViewFollowsTheHandUntilTheNextIsRendered() throws InterruptedException {
        PinholeCamera rendered = VIEW.camera(PinholeIntrinsics.ofVerticalFov(32, 32, 0.8));
        PinholeCamera present = VIEW.turned(0.2, 0.1).camera(LENS.viewport(WIDE));
        int[] black = new int[32 * 32];
        Arrays.fill(black, 0xff000000);
        black[20 * 32 + 6] = RED;
        Vector3d ray = rendered.rayThrough(6.5, 20.5);
        Vector3d dot = ray.mul(VIEW.distance() / ray.dot(rendered.forward())).add(rendered.centre());

        painter.showScene(SceneOverlay.around(VIEW.pivot(), VIEW.up(), 0.5, List.of()));
        painter.submit(request(present, WIDE, new NovelView(new ArgbImage(32, 32, black), rendered)));

        PaintedView painted = next();
        assertThat(centreOfRed(painted).distance(present.project(dot))).isLessThan(1);
        assertThat(painted.pixels().get(0)).isEqualTo(GREY);
    }

    @Test
    void atRestTheViewIsTheSameWithAndWithoutAScene() throws InterruptedException {
        painter.submit(request(WIDE));
        IntBuffer without = next().pixels();
        painter.showScene(SceneOverlay.around(VIEW.pivot(), VIEW.up(), 0.5, List.of()));
        painter.submit(request(WIDE));
        assertThat(next().pixels()).isEqualTo(without);
    }

    private PaintedView next() throws InterruptedException {
        return painted.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private static Vector2d centreOfRed(PaintedView view) {
        double sum = 0;
        Vector2d moment = new Vector2d();
        for (int i = 0; i < view.width() * view.height(); i++) {
            int pixel = view.pixels().get(i);
            int excess = (pixel >> 16 & 0xff) - (pixel & 0xff);
            sum += excess;
            moment.add(excess * (i % view.width() + 0.5), excess * (i / view.width() + 0.5));
        }
        return moment.div(sum);
    }

    private static RenderRequest request(ImageSize size) {
        NovelView red = new NovelView(new ArgbImage(2, 2, new int[] {RED, RED, RED, RED}), VIEW.camera(LENS.trained()));
        return request(VIEW.camera(LENS.viewport(size)), size, red);
    }

    private static RenderRequest request(PinholeCamera camera, ImageSize size, NovelView view) {
        return new RenderRequest(camera, size, Optional.of(view), OverlaySettings.none(), GREY);
    }
}
