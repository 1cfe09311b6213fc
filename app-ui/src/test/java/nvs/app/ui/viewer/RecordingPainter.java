package nvs.app.ui.viewer;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
import nvs.renderer.request.RenderRequest;
import nvs.renderer.request.SceneOverlay;

/** Remembers what it was asked for; paints when the test says so. */
final class RecordingPainter implements ViewPainter {
    final List<RenderRequest> requests = new ArrayList<>();
    final List<SceneOverlay> scenes = new ArrayList<>();
    int released;
    boolean closed;
    boolean sharesProcessor;
    private Listener listener;

    RecordingPainter open(Listener newListener) {
        listener = newListener;
        return this;
    }

    RenderRequest newest() {
        return requests.get(requests.size() - 1);
    }

    void paintNewest() {
        int width = newest().size().width();
        int height = newest().size().height();
        listener.painted(new PaintedView(width, height, IntBuffer.allocate(width * height), () -> released++));
    }

    @Override
    public String description() {
        return "by hand";
    }

    @Override
    public boolean paintsOverlay() {
        return true;
    }

    @Override
    public boolean sharesProcessor() {
        return sharesProcessor;
    }

    @Override
    public void showScene(SceneOverlay scene) {
        scenes.add(scene);
    }

    @Override
    public void submit(RenderRequest request) {
        requests.add(request);
    }

    @Override
    public void close() {
        closed = true;
    }
}
