package nvs.app.drag;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import nvs.camera.PinholeCamera;
import nvs.camera.Similarity;
import nvs.image.RgbImage;
import nvs.synthesis.Frame;
import nvs.synthesis.Reconstruction;
import nvs.task.Progress;

/** A scene that writes down which frames are asked of it and how long they take. */
final class LoggedReconstruction implements Reconstruction {
    private final Reconstruction scene;
    private final FrameLog log;

    LoggedReconstruction(Reconstruction scene, FrameLog log) {
        this.scene = scene;
        this.log = log;
    }

    @Override
    public Similarity modelFromWorld() {
        return scene.modelFromWorld();
    }

    @Override
    public Frame render(PinholeCamera camera) {
        return logged(List.of(camera), () -> scene.render(camera));
    }

    @Override
    public Frame render(PinholeCamera camera, Progress progress) {
        return logged(List.of(camera), () -> scene.render(camera, progress));
    }

    @Override
    public List<RgbImage> pixels(List<PinholeCamera> cameras, Progress progress) {
        return logged(cameras, () -> scene.pixels(cameras, progress));
    }

    /** A frame that was given up is none. */
    private <T> T logged(List<PinholeCamera> cameras, Supplier<T> rendering) {
        long begunNanos = System.nanoTime();
        T rendered = rendering.get();
        log.add(cameras, (System.nanoTime() - begunNanos) / 1e9);
        return rendered;
    }

    @Override
    public void save(Path file) throws IOException {
        scene.save(file);
    }

    @Override
    public void close() {
        scene.close();
    }
}
