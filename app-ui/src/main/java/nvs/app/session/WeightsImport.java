package nvs.app.session;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import nvs.file.PartFile;
import nvs.image.ImageSize;
import nvs.lact.weights.CheckpointImport;
import nvs.lact.weights.ImportOptions;
import nvs.lact.weights.WeightFile;
import nvs.lact.weights.WeightsFormatException;
import nvs.synthesis.SceneKind;
import nvs.task.Progress;

/**
 * Brings weights into the user's library, whole or not at all.
 *
 * @param library gets the new file
 */
public record WeightsImport(WeightsLibrary library) {
    private static final int CHUNK_BYTES = 1 << 22;

    /**
     * What a PyTorch checkpoint does not say about itself.
     *
     * @param name that it gets in the library
     * @param kind object or scene
     * @param resolutions image sizes it was trained at
     */
    public record Unsaid(String name, SceneKind kind, List<ImageSize> resolutions) {}

    /** Whether a file is a PyTorch checkpoint, for which more has to be said than its path. */
    public static boolean needsWords(Path source) throws IOException {
        return WeightFile.isTorchCheckpoint(source);
    }

    /**
     * Converts a PyTorch checkpoint into the library.
     *
     * @param progress told of every step; may cancel
     * @return the name of the new weights
     * @throws WeightsFormatException if it is no checkpoint of a LaCT network
     * @throws IllegalArgumentException if the name is taken or a size does not fit the network
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    public String convert(Path source, Unsaid unsaid, Progress progress) throws IOException, WeightsFormatException {
        ImportOptions options = new ImportOptions(unsaid.name().strip(), unsaid.kind(), unsaid.resolutions());
        Path target = target(options.name());
        return CheckpointImport.run(source, target, options, progress).name();
    }

    /**
     * Copies weights in our own format into the library, and reads every number of the copy.
     *
     * @param progress told of every step; may cancel
     * @return the name of the new weights
     * @throws WeightsFormatException if they cannot be used
     * @throws IllegalArgumentException if there are weights of their name
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    public String copy(Path source, Progress progress) throws IOException, WeightsFormatException {
        String name;
        try (WeightFile weights = WeightFile.open(source)) {
            name = weights.metadata().name();
        }
        Path target = target(name);
        try (PartFile part = PartFile.beside(target)) {
            copyBytes(source, part.path(), progress);
            try (WeightFile copied = WeightFile.open(part.path())) {
                copied.requireFinite(progress);
            }
            part.moveIntoPlace();
        }
        return name;
    }

    private static void copyBytes(Path source, Path target, Progress progress) throws IOException {
        try (FileChannel from = FileChannel.open(source, StandardOpenOption.READ);
                FileChannel to = FileChannel.open(target, StandardOpenOption.WRITE)) {
            progress.step("Copying weights", from.size());
            ByteBuffer chunk = ByteBuffer.allocateDirect(CHUNK_BYTES);
            while (from.read(chunk.clear()) >= 0) {
                progress.checkCancelled();
                chunk.flip();
                while (chunk.hasRemaining()) {
                    to.write(chunk);
                }
                progress.advanceTo(from.position());
            }
            to.force(true);
        }
    }

    /** A name is free in the library and becomes a file's; what file systems do not like in it is left out of that. */
    private Path target(String name) throws IOException {
        if (library.has(name)) {
            throw new IllegalArgumentException("there are weights called " + name + " already; remove them first");
        }
        String base = name.replaceAll("[^\\p{L}\\p{N}._-]+", "-").replaceAll("^[.-]+", "");
        Path target = library.folder().resolve((base.isEmpty() ? "weights" : base) + WeightsLibrary.EXTENSION);
        if (Files.exists(target)) {
            throw new IllegalArgumentException("there is a file " + target + " already; remove it first");
        }
        return target;
    }
}
