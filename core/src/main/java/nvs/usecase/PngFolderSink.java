package nvs.usecase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nvs.file.PartFolder;
import nvs.image.ArgbImage;
import nvs.image.ImageFiles;

/**
 * Writes frames as {@code frame-0000.png}, {@code frame-0001.png}, … or under given names into one folder. They appear there together
 * when the export is finished; an abandoned export leaves nothing. In a folder that exists, frames that the manifest of an earlier export
 * lists are replaced, also those that the new export does not overwrite, and all other files stay: photos may have such names too, so
 * a folder with one that no manifest lists is refused, and so is one whose list of cameras is not a manifest. Not thread-safe.
 */
public final class PngFolderSink implements FrameSink {

    private static final Pattern FRAME_NAME = Pattern.compile("frame-(\\d{4,9})\\.png");

    private final Path folder;
    private final List<String> names;
    private final Set<String> earlierFrames;
    private final PartFolder part;
    private final Set<String> written = new HashSet<>();

    /**
     * Opens a sink; nothing is visible in the folder yet.
     *
     * @param folder created on {@link #finish} if missing, with the folders above it
     * @throws IOException with one sentence that names the folder, if nothing can be written there, or if it holds files that
     *     are named like those of an export and are not known to be from one
     */
    public PngFolderSink(Path folder) throws IOException {
        this(folder, List.of());
    }

    /**
     * Opens a sink whose frames have names.
     *
     * @param names of all frames in order, file names that end in {@code .png}; none to number them
     * @throws IOException as above
     */
    public PngFolderSink(Path folder, List<String> names) throws IOException {
        this(folder, names, framesToReplace(folder, names), PartFolder.forTarget(folder));
    }

    private PngFolderSink(Path folder, List<String> names, Set<String> earlierFrames, PartFolder part) {
        this.folder = folder;
        this.names = List.copyOf(names);
        this.earlierFrames = earlierFrames;
        this.part = part;
    }

    /**
     * Opens a sink that goes on behind frames which are there already; they stay there if it is closed unfinished.
     *
     * @param kept whose first frames are whole; on the target's disk
     * @param done how many these are
     * @throws IOException as above
     */
    public static PngFolderSink goingOn(Path folder, List<String> names, FrameSpool kept, int done) throws IOException {
        PartFolder part = PartFolder.kept(folder, kept.folder());
        PngFolderSink sink = new PngFolderSink(folder, names, framesToReplace(folder, names), part);
        for (int i = 0; i < done; i++) {
            sink.written.add(frameName(names, i));
        }
        return sink;
    }

    private static Set<String> framesToReplace(Path folder, List<String> names) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Set.of();
        }
        Path manifest = ExportManifest.locationFor(folder, true);
        Optional<Set<String>> listed = ExportManifest.filesListedIn(manifest);
        if (listed.isEmpty() && Files.exists(manifest)) { // the new export would replace it
            throw notOurs(folder, manifest.getFileName().toString());
        }
        Set<String> earlier = new HashSet<>();
        for (String name : pngFilesIn(folder)) {
            if (listed.orElse(Set.of()).contains(name)) {
                earlier.add(name);
            } else if (FRAME_NAME.matcher(name).matches() || names.stream().anyMatch(name::equalsIgnoreCase)) {
                throw notOurs(folder, name);
            }
        }
        return earlier;
    }

    private static Set<String> pngFilesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.toLowerCase(Locale.ROOT).endsWith(".png"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static IOException notOurs(Path folder, String name) {
        return new IOException("cannot write " + folder + ": " + name
                + " there is not known to be from an earlier export; choose another folder");
    }

    /** The file name of a frame, from 0; names sort in order up to ten thousand frames. */
    public static String frameName(int index) {
        return String.format(Locale.ROOT, "frame-%04d.png", index);
    }

    /** The name of a frame among given ones, or its number if there are none. */
    public static String frameName(List<String> names, int index) {
        return names.isEmpty() ? frameName(index) : names.get(index);
    }

    @Override
    public void write(ArgbImage frame) throws IOException {
        String name = frameName(names, written.size());
        try {
            Files.write(part.path().resolve(name), ImageFiles.encodePng(frame));
        } catch (IOException refused) { // in the hidden folder, which says nothing to anybody
            throw new IOException("cannot write " + folder.resolve(name) + ": " + refused.getMessage(), refused);
        }
        written.add(name);
    }

    @Override
    public void finish() throws IOException {
        if (written.isEmpty()) {
            throw new IllegalStateException("an export has at least one frame: " + folder);
        }
        part.moveIntoPlace();
        for (String name : earlierFrames) {
            if (!written.contains(name)) {
                Files.deleteIfExists(folder.resolve(name));
            }
        }
    }

    @Override
    public void close() throws IOException {
        part.close();
    }
}
