package nvs.app.video;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import nvs.file.PartFile;
import nvs.image.ArgbImage;
import nvs.image.ImageFiles;
import nvs.usecase.FrameSink;

/** Writes the one frame of an export as a PNG file. Not thread-safe. */
final class PngFileSink implements FrameSink {
    private final Path target;
    private final PartFile part;
    private boolean isWritten;

    /**
     * Opens a sink.
     *
     * @param folder where the file is made, on the target's disk; empty: beside the target
     */
    PngFileSink(Path target, Optional<Path> folder) throws IOException {
        this.target = target;
        part = folder.isPresent() ? PartFile.in(folder.get(), target) : PartFile.beside(target);
    }

    @Override
    public void write(ArgbImage frame) throws IOException {
        if (isWritten) {
            throw new IllegalStateException("a PNG file holds one frame: " + target);
        }
        try {
            Files.write(part.path(), ImageFiles.encodePng(frame));
        } catch (IOException refused) { // in the unfinished file, which says nothing to anybody
            throw new IOException("cannot write " + target + ": " + refused.getMessage(), refused);
        }
        isWritten = true;
    }

    @Override
    public void finish() throws IOException {
        if (!isWritten) {
            throw new IllegalStateException("an export has at least one frame: " + target);
        }
        part.moveIntoPlace();
    }

    @Override
    public void close() throws IOException {
        part.close();
    }
}
