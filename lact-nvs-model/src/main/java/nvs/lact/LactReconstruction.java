package nvs.lact;

import java.io.IOException;
import java.nio.file.Path;
import nvs.camera.PinholeCamera;
import nvs.camera.Similarity;
import nvs.image.ImageSize;
import nvs.lact.net.LactNetwork;
import nvs.lact.net.PatchLayout;
import nvs.lact.net.SceneMemory;
import nvs.lact.weights.MemoryFile;
import nvs.synthesis.Frame;
import nvs.synthesis.Reconstruction;
import nvs.task.Progress;

/** A scene as fast weights, with the similarity that it was read in. */
final class LactReconstruction implements Reconstruction {
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
        var lens = camera.intrinsics();
        ImageSize size = new ImageSize(lens.width(), lens.height());
        PatchLayout layout = new PatchLayout(size, network.config().patchSize());
        return new LactFrame(network.render(memory, modelFromWorld.transform(camera), progress), layout);
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
