package nvs.renderer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import nvs.image.ImageSize;
import nvs.renderer.request.OverlaySettings;
import nvs.renderer.request.RenderRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SceneRendererTest {
    private static final ImageSize SIZE = new ImageSize(32, 24);

    private final BlockingQueue<RenderedImage> delivered = new LinkedBlockingQueue<>();
    private final BlockingQueue<RuntimeException> failures = new LinkedBlockingQueue<>();
    private final CountDownLatch firstMayReturn = new CountDownLatch(1);
    private volatile SceneRenderer renderer; // read by listeners on the drawing thread

    @AfterEach
    void close() {
        firstMayReturn.countDown();
        if (renderer != null) {
            renderer.close();
        }
    }

    @Test
    void pictureArrivesOnTheGlThreadAsPremultipliedPixels() throws Exception {
        BlockingQueue<String> threads = new LinkedBlockingQueue<>();
        renderer = OpenGlTest.open(image -> {
            threads.add(Thread.currentThread().getName());
            delivered.add(image);
        });

        renderer.submit(plain(SIZE, 0x80ff0000));

        assertThat(next().pixels().get(0)).isEqualTo(0x80800000);
        assertThat(threads.take()).isEqualTo("nvs-gl");
    }

    @Test
    void ofManyRequestsTheLastIsDeliveredAndTheStaleAreNot() throws Exception {
        CountDownLatch firstBegun = new CountDownLatch(1);
        renderer = OpenGlTest.open(image -> {
            firstBegun.countDown();
            await(firstMayReturn);
            delivered.add(image);
        });
        renderer.submit(grey(0));
        await(firstBegun);
        for (int level = 1; level <= 200; level++) {
            renderer.submit(grey(level));
        }
        firstMayReturn.countDown();

        assertThat(level(next())).isZero();
        assertThat(level(next())).isEqualTo(200);
        renderer.renderNow(grey(5)); // done after all that was begun before
        assertThat(delivered).isEmpty();
    }

    @Test
    void unreleasedPicturesKeepTheirPixelsAndTheNextWaitsForARelease() throws Exception {
        renderer = OpenGlTest.open(delivered::add);
        RenderedImage[] held = new RenderedImage[SceneRenderer.BUFFERS];
        for (int i = 0; i < held.length; i++) {
            renderer.submit(grey(10 + i));
            held[i] = next();
        }
        renderer.submit(grey(77));
        renderer.renderNow(grey(5)); // the thread has been round once
        assertThat(delivered).isEmpty();
        for (int i = 0; i < held.length; i++) {
            assertThat(level(held[i])).isEqualTo(10 + i);
        }

        held[1].release();

        RenderedImage late = next();
        assertThat(late.slot()).isEqualTo(held[1].slot());
        assertThat(level(late)).isEqualTo(77);
        assertThat(level(held[0])).isEqualTo(10);
        assertThat(level(held[2])).isEqualTo(12);
    }

    @Test
    void failedRequestIsReportedAndTheNextIsDrawn() throws Exception {
        renderer = OpenGlTest.open(new RenderListener() {
            @Override
            public void rendered(RenderedImage image) {
                delivered.add(image);
            }

            @Override
            public void failed(RuntimeException reason) {
                failures.add(reason);
            }
        });
        ImageSize huge = new ImageSize(1_000_000, 1);

        renderer.submit(plain(huge, 0));

        assertThat(failures.poll(30, TimeUnit.SECONDS)).hasMessageContaining("1000000x1");
        assertThatThrownBy(() -> renderer.renderNow(plain(huge, 0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1000000x1");
        renderer.submit(grey(42));
        assertThat(level(next())).isEqualTo(42);
    }

    @Test
    void picturesThatTheListenerFailsOnAreTakenBack() throws Exception {
        renderer = OpenGlTest.open(new RenderListener() {
            @Override
            public void rendered(RenderedImage image) {
                if (level(image) < SceneRenderer.BUFFERS) {
                    throw new IllegalStateException("cannot show it");
                }
                delivered.add(image);
            }

            @Override
            public void failed(RuntimeException reason) {
                failures.add(reason);
            }
        });
        for (int level = 0; level < SceneRenderer.BUFFERS; level++) {
            renderer.submit(grey(level));
            assertThat(failures.poll(30, TimeUnit.SECONDS)).hasMessageContaining("cannot show it");
        }

        renderer.submit(grey(SceneRenderer.BUFFERS));

        assertThat(level(next())).isEqualTo(SceneRenderer.BUFFERS);
    }

    @Test
    void closingEndsTheThreadAndClosingAgainDoesNothing() throws Exception {
        BlockingQueue<Thread> threads = new LinkedBlockingQueue<>();
        renderer = OpenGlTest.open(image -> threads.add(Thread.currentThread()));
        renderer.submit(grey(0));
        Thread glThread = threads.poll(30, TimeUnit.SECONDS);

        renderer.close();
        renderer.close();

        assertThat(glThread.isAlive()).isFalse();
        renderer.submit(grey(1));
        renderer.setScene(TestScene.overlay());
        assertThat(threads).isEmpty();
        assertThatThrownBy(() -> renderer.renderNow(grey(1))).isInstanceOf(CancellationException.class);
    }

    @Test
    void listenerMayCloseTheRenderer() throws Exception {
        BlockingQueue<Thread> threads = new LinkedBlockingQueue<>();
        renderer = OpenGlTest.open(image -> {
            renderer.close();
            threads.add(Thread.currentThread());
        });

        renderer.submit(grey(1));

        Thread glThread = threads.poll(30, TimeUnit.SECONDS);
        glThread.join(TimeUnit.SECONDS.toMillis(30));
        assertThat(glThread.isAlive()).isFalse();
    }

    @Test
    void twoRenderersWorkSideBySideAndOneOutlivesTheOther() {
        renderer = OpenGlTest.open(delivered::add);
        try (SceneRenderer other = OpenGlTest.open(delivered::add)) {
            assertThat(other.renderNow(grey(9)).pixel(0, 0)).isEqualTo(0xff090909);
        }
        assertThat(renderer.renderNow(grey(8)).pixel(31, 23)).isEqualTo(0xff080808);
    }

    private RenderedImage next() throws InterruptedException {
        RenderedImage image = delivered.poll(30, TimeUnit.SECONDS);
        assertThat(image).isNotNull();
        return image;
    }

    private static int level(RenderedImage image) {
        return image.pixels().get(0) & 0xff;
    }

    private static RenderRequest grey(int level) {
        return plain(SIZE, 0xff000000 | level * 0x010101);
    }

    private static RenderRequest plain(ImageSize size, int argb) {
        return new RenderRequest(
                TestScene.viewer(size.width(), size.height()), size, Optional.empty(), OverlaySettings.none(), argb);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
