package nvs.usecase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nvs.file.PartFolder;
import nvs.image.ArgbImage;
import nvs.image.ImageFiles;

/**
 * Writes frames as {@code frame-0000.png}, {@code frame-0001.png}, … into one folder. They appear there together when the export is
 * finished; an abandoned export leaves nothing. In a folder that exists, frames of an earlier export are replaced, also those that
 * the new export is too short to overwrite, and all other files stay. Not thread-safe.
 */
public final class PngFolderSink implements FrameSink {

    private static final Pattern FRAME_NAME = Pattern.compile("frame-(\\d{4,9})\\.png");

    private final Path folder;
    private final PartFolder part;
    private int frames;

    /**
     * Opens a sink; nothing is visible in the folder yet.
     *
     * @param folder created on {@link #finish} if missing, with the folders above it
     * @throws IOException with one sentence that names the folder, if nothing can be written there
     */
    public PngFolderSink(Path folder) throws IOException {
        this.folder = folder;
        this.part = PartFolder.forTarget(folder);
    }

    /** The file name of a frame, from 0; names sort in order up to ten thousand frames. */
    public static String frameName(int index) {
        return String.format(Locale.ROOT, "frame-%04d.png", index);
    }

    @Override
    public void write(ArgbImage frame) throws IOException {
        ImageFiles.writePng(frame, part.path().resolve(frameName(frames)));
        frames++;
    }

    @Override
    public void finish() throws IOException {
        if (frames == 0) {
            throw new IllegalStateException("an export has at least one frame: " + folder);
        }
        part.moveIntoPlace();
        removeFramesOfALongerExport();
    }

    private void removeFramesOfALongerExport() throws IOException {
        List<Path> stale;
        try (Stream<Path> files = Files.list(folder)) {
            stale = files.filter(this::isStale).toList();
        }
        for (Path file : stale) {
            Files.delete(file);
        }
    }

    private boolean isStale(Path file) {
        Matcher name = FRAME_NAME.matcher(file.getFileName().toString());
        return name.matches() && Integer.parseInt(name.group(1)) >= frames;
    }

    @Override
    public void close() throws IOException {
        part.close();
    }
}
