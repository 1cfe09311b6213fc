package nvs.app.ui.viewer;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.joml.Vector3d;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CpuViewPainterTest {
    private static final int RED = 0xffff0000;
    private static final int GREY = 0xff808080;
    private static final int PATIENCE_SECONDS = 30;

    private final BlockingQueue<PaintedView> painted = new LinkedBlockingQueue<>();
    private final CpuViewPainter painter = new CpuViewPainter(new ViewPainter.Listener() {
        @Override
        public void painted(PaintedView view) {
            painted.add(view);
        }

        @Override
        public void failed(RuntimeException failure) {
            throw failure;
        }
    });

    @AfterEach
    void close() {
        painter.close();
    }

    @Test
    void theViewIsEnlargedInTheMiddleAndTheRestIsBackground() throws InterruptedException {
        painter.submit(request(new ImageSize(40, 20)));
        PaintedView view = painted.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
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
        PaintedView first = painted.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        painter.submit(request(ImageSize.square(16)));
        PaintedView second = painted.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(second.pixels().array()).isNotSameAs(first.pixels().array());
        first.release().run();
        painter.submit(request(ImageSize.square(16)));
        PaintedView third = painted.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(third.pixels().array()).isSameAs(first.pixels().array());
    }

    private static RenderRequest request(ImageSize size) {
        PinholeCamera camera = new OrbitView(new Vector3d(), new Vector3d(0, 0, 1), 0, 0, 2)
                .camera(PinholeIntrinsics.ofVerticalFov(2, 2, 0.8));
        NovelView red = new NovelView(new ArgbImage(2, 2, new int[] {RED, RED, RED, RED}), camera);
        return new RenderRequest(camera, size, Optional.of(red), OverlaySettings.none(), GREY);
    }
}
