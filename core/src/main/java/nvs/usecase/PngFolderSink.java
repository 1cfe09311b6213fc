package nvs.usecase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nvs.file.PartFolder;
import nvs.image.ArgbImage;
import nvs.image.ImageFiles;

/**
 * Writes frames as {@code frame-0000.png}, {@code frame-0001.png}, … into one folder. They appear there together when the export is
 * finished; an abandoned export leaves nothing. In a folder that exists, frames that the manifest of an earlier export lists are
 * replaced, also those that the new export is too short to overwrite, and all other files stay: photos may have such names too, so
 * a folder with one that no manifest lists is refused, and so is one whose list of cameras is not a manifest. Not thread-safe.
 */
public final class PngFolderSink implements FrameSink {

    private static final Pattern FRAME_NAME = Pattern.compile("frame-(\\d{4,9})\\.png");

    private final Path folder;
    private final Set<String> earlierFrames;
    private final PartFolder part;
    private int frames;

    /**
     * Opens a sink; nothing is visible in the folder yet.
     *
     * @param folder created on {@link #finish} if missing, with the folders above it
     * @throws IOException with one sentence that names the folder, if nothing can be written there, or if it holds files that
     *     are named like those of an export and are not known to be from one
     */
    public PngFolderSink(Path folder) throws IOException {
        this.folder = folder;
        this.earlierFrames = framesToReplace(folder);
        this.part = PartFolder.forTarget(folder);
    }

    private static Set<String> framesToReplace(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Set.of();
        }
        Path manifest = ExportManifest.locationFor(folder, true);
        Optional<Set<String>> listed = ExportManifest.filesListedIn(manifest);
        if (listed.isEmpty() && Files.exists(manifest)) { // the new export would replace it
            throw notOurs(folder, manifest.getFileName().toString());
        }
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> FRAME_NAME.matcher(name).matches())
                    .forEach(found::add);
        }
        for (String name : found) {
            if (!listed.orElse(Set.of()).contains(name)) {
                throw notOurs(folder, name);
            }
        }
        return found;
    }

    private static IOException notOurs(Path folder, String name) {
        return new IOException("cannot write " + folder + ": " + name
                + " there is not known to be from an earlier export; choose another folder");
    }

    /** The file name of a frame, from 0; names sort in order up to ten thousand frames. */
    public static String frameName(int index) {
        return String.format(Locale.ROOT, "frame-%04d.png", index);
    }

    @Override
    public void write(ArgbImage frame) throws IOException {
        String name = frameName(frames);
        try {
            Files.write(part.path().resolve(name), ImageFiles.encodePng(frame));
        } catch (IOException refused) { // in the hidden folder, which says nothing to anybody
            throw new IOException("cannot write " + folder.resolve(name) + ": " + refused.getMessage(), refused);
        }
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
        for (String name : earlierFrames) {
            Matcher number = FRAME_NAME.matcher(name);
            if (number.matches() && Integer.parseInt(number.group(1)) >= frames) {
                Files.deleteIfExists(folder.resolve(name));
            }
        }
    }

    @Override
    public void close() throws IOException {
        part.close();
    }
}
