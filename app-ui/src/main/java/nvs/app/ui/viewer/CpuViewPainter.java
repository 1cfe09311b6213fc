package nvs.app.ui.viewer;

import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import nvs.app.ui.text.Messages;
import nvs.image.ImageSize;
import nvs.renderer.request.RenderRequest;
import nvs.renderer.request.SceneOverlay;
import nvs.task.LatestWins;
import nvs.task.NvsThreads;

/**
 * Paints the novel view alone, enlarged on the processor: for machines without OpenGL. While the camera has moved on, the view is
 * re-projected to it.
 */
public final class CpuViewPainter implements ViewPainter {
    private static final String THREAD = "nvs-display";
    private static final long CLOSE_PATIENCE_SECONDS = 10;

    private final ExecutorService thread = NvsThreads.single(THREAD);
    private final LatestWins<RenderRequest> requests = new LatestWins<>(thread, this::paint);
    private final Queue<int[]> spare = new ConcurrentLinkedQueue<>();
    private final Listener listener;
    private volatile SceneOverlay scene;

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
    public boolean sharesProcessor() {
        return true;
    }

    @Override
    public void showScene(SceneOverlay newScene) {
        requests.clear();
        scene = newScene;
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
            request.novelView()
                    .ifPresent(view -> EnlargedView.of(request, view, scene).draw(pixels, request.backgroundArgb()));
            listener.painted(
                    new PaintedView(size.width(), size.height(), IntBuffer.wrap(pixels), () -> spare.offer(pixels)));
        } catch (RuntimeException | OutOfMemoryError failure) { // the boundary of the painter's thread
            listener.failed(failure);
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
