package nvs.app.ui.viewer;

import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import nvs.app.ui.text.Messages;
import nvs.image.ArgbImage;
import nvs.image.ImageSize;
import nvs.image.LanczosResampler;
import nvs.renderer.request.NovelView;
import nvs.renderer.request.RenderRequest;
import nvs.renderer.request.SceneOverlay;
import nvs.task.LatestWins;
import nvs.task.NvsThreads;

/**
 * Paints the novel view alone, enlarged on the processor: for machines without OpenGL. The view is shown as it was rendered, also while
 * the camera has already moved on.
 */
public final class CpuViewPainter implements ViewPainter {
    private static final String THREAD = "nvs-display";
    private static final long CLOSE_PATIENCE_SECONDS = 10;

    private final ExecutorService thread = NvsThreads.single(THREAD);
    private final LatestWins<RenderRequest> requests = new LatestWins<>(thread, this::paint);
    private final Queue<int[]> spare = new ConcurrentLinkedQueue<>();
    private final Listener listener;

    /** Starts the thread with the first request. */
    public CpuViewPainter(Listener listener) {
        this.listener = listener;
    }

    @Override
    public String description() {
        return Messages.text("painter.cpu");
    }

    @Override
    public boolean paintsOverlay() {
        return false;
    }

    @Override
    public void showScene(SceneOverlay scene) {
        requests.clear();
    }

    @Override
    public void submit(RenderRequest request) {
        if (!thread.isShutdown()) {
            requests.submit(request);
        }
    }

    private void paint(RenderRequest request) {
        try {
            ImageSize size = request.size();
            int[] pixels = takePixels(Math.multiplyExact(size.width(), size.height()));
            Arrays.fill(pixels, request.backgroundArgb());
            request.novelView().ifPresent(view -> draw(view, size, pixels));
            listener.painted(
                    new PaintedView(size.width(), size.height(), IntBuffer.wrap(pixels), () -> spare.offer(pixels)));
        } catch (RuntimeException failure) {
            listener.failed(failure);
        }
    }

    /** As large as it fits, in the middle; the viewport's lens is made for that. */
    private static void draw(NovelView view, ImageSize viewport, int[] pixels) {
        ArgbImage image = view.image();
        double enlargement =
                Math.min((double) viewport.width() / image.width(), (double) viewport.height() / image.height());
        ImageSize shown = new ImageSize((int) Math.max(1, Math.round(image.width() * enlargement)), (int)
                Math.max(1, Math.round(image.height() * enlargement)));
        ArgbImage enlarged = LanczosResampler.resize(image, shown);
        int left = (viewport.width() - shown.width()) / 2;
        int top = (viewport.height() - shown.height()) / 2;
        for (int row = 0; row < shown.height(); row++) {
            System.arraycopy(
                    enlarged.argb(), row * shown.width(), pixels, (top + row) * viewport.width() + left, shown.width());
        }
    }

    private int[] takePixels(int count) {
        int[] pixels = spare.poll();
        return pixels != null && pixels.length == count ? pixels : new int[count];
    }

    @Override
    public void close() {
        requests.clear();
        thread.shutdown();
        try {
            thread.awaitTermination(CLOSE_PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
