package nvs.lact;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nvs.camera.PinholeCamera;
import nvs.camera.Similarity;
import nvs.image.ImageSize;
import nvs.image.RgbImage;
import nvs.lact.net.FloatTensor;
import nvs.lact.net.LactNetwork;
import nvs.lact.net.PatchLayout;
import nvs.lact.net.SceneMemory;
import nvs.lact.weights.MemoryFile;
import nvs.synthesis.Frame;
import nvs.synthesis.Reconstruction;
import nvs.task.Progress;

/** A scene as fast weights, with the similarity that it was read in. */
final class LactReconstruction implements Reconstruction {
    /** More do not fill a processor better, but make a frame that nobody waits for any more take longer. */
    private static final int TOKENS_AT_A_TIME = 400;

    private final LactNetwork network;
    private final SceneMemory memory;
    private final Similarity modelFromWorld;

    /**
     * Takes the memory over.
     *
     * @param network borrowed
     */
    LactReconstruction(LactNetwork network, SceneMemory memory, Similarity modelFromWorld) {
        this.network = network;
        this.memory = memory;
        this.modelFromWorld = modelFromWorld;
    }

    @Override
    public Similarity modelFromWorld() {
        return modelFromWorld;
    }

    @Override
    public Frame render(PinholeCamera camera) {
        return render(camera, Progress.NONE);
    }

    @Override
    public Frame render(PinholeCamera camera, Progress progress) {
        List<PinholeCamera> inModel = List.of(modelFromWorld.transform(camera));
        return new LactFrame(network.render(memory, inModel, progress), layout(camera));
    }

    @Override
    public List<RgbImage> pixels(List<PinholeCamera> cameras, Progress progress) {
        List<RgbImage> images = new ArrayList<>();
        for (int begin = 0, end; begin < cameras.size(); begin = end) {
            end = Math.min(cameras.size(), begin + camerasAtATime(cameras.get(begin)));
            images.addAll(together(cameras.subList(begin, end), progress));
        }
        return images;
    }

    private int camerasAtATime(PinholeCamera camera) {
        return Math.max(1, TOKENS_AT_A_TIME / layout(camera).tokens());
    }

    private List<RgbImage> together(List<PinholeCamera> cameras, Progress progress) {
        List<PinholeCamera> inModel =
                cameras.stream().map(modelFromWorld::transform).toList();
        try (FloatTensor patches = network.render(memory, inModel, progress)) {
            return layout(cameras.get(0)).images(patches.toArray(), cameras.size());
        }
    }

    private PatchLayout layout(PinholeCamera camera) {
        var lens = camera.intrinsics();
        return new PatchLayout(
                new ImageSize(lens.width(), lens.height()), network.config().patchSize());
    }

    @Override
    public void save(Path file) throws IOException {
        MemoryFile.write(file, memory);
    }

    @Override
    public void close() {
        memory.close();
    }
}
