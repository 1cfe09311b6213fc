package nvs.scene;

import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nvs.image.ArgbImage;
import nvs.image.ImageFiles;
import nvs.image.ImageSize;

/**
 * Keeps prepared photos on disk, so that opening a capture again does not decode its large photos again. A photo is known by the bytes
 * of its files and by what is made of it: neither a moved nor a changed capture is mistaken. What cannot be read or written is made
 * anew. Any thread, any number of processes.
 */
public final class PhotoCache {

    /** Raised whenever preparation makes something else of the same photo. */
    private static final String VERSION = "1";

    /** Small pictures are decoded faster than they are looked up. */
    private static final long FEWEST_PIXELS = 1_000_000;

    private static final int BUFFER_BYTES = 1 << 16;
    private static final System.Logger LOG = System.getLogger(PhotoCache.class.getName());

    private final Path folder;
    private final long mostBytes;

    /**
     * Uses a folder, which is created when it is needed.
     *
     * @param mostBytes {@link #trim} deletes what was used least recently beyond this
     */
    public PhotoCache(Path folder, long mostBytes) {
        this.folder = folder;
        this.mostBytes = mostBytes;
    }

    /** Whether a photo of this size is worth keeping. */
    boolean isWorthwhile(ImageSize photo) {
        return (long) photo.width() * photo.height() >= FEWEST_PIXELS;
    }

    /**
     * The name of what is made of some files.
     *
     * @param files all that pixels come from, in order
     * @param making what is done with them
     * @return empty if a file cannot be read
     */
    Optional<Path> entry(List<Path> files, String making) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path file : files) {
                add(digest, file);
            }
            digest.update((VERSION + making).getBytes(StandardCharsets.UTF_8));
            String name = HexFormat.of().formatHex(digest.digest());
            return Optional.of(folder.resolve(name.substring(0, 2)).resolve(name.substring(2) + ".png"));
        } catch (IOException unreadable) {
            return Optional.empty();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private static void add(MessageDigest digest, Path file) throws IOException {
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            byte[] buffer = new byte[BUFFER_BYTES];
            while (in.read(buffer) >= 0) {
                // the stream feeds the digest
            }
        }
        digest.update((byte) 0);
    }

    /** What is kept there, if it has the size expected. */
    Optional<ArgbImage> find(Path entry, ImageSize expected) {
        if (!Files.isRegularFile(entry)) {
            return Optional.empty();
        }
        try {
            ArgbImage image = ImageFiles.read(entry);
            Files.setLastModifiedTime(entry, FileTime.from(Instant.now()));
            return Optional.of(image).filter(found -> found.size().equals(expected));
        } catch (IOException damaged) {
            LOG.log(Level.DEBUG, "a prepared photo cannot be read: " + entry, damaged);
            return Optional.empty();
        }
    }

    /** Keeps a picture. */
    void put(Path entry, ArgbImage image) {
        try {
            ImageFiles.writePng(image, entry);
        } catch (IOException full) {
            LOG.log(Level.DEBUG, "a prepared photo cannot be kept: " + entry, full);
        }
    }

    /** A file of the cache. */
    private record Kept(Path file, long bytes, FileTime used) {}

    /** Deletes what was used least recently, until what is left fits. */
    void trim() {
        try {
            List<Kept> kept = kept();
            long bytes = kept.stream().mapToLong(Kept::bytes).sum();
            kept.sort(Comparator.comparing(Kept::used));
            for (int i = 0; i < kept.size() && bytes > mostBytes; i++) {
                Files.deleteIfExists(kept.get(i).file);
                bytes -= kept.get(i).bytes;
            }
        } catch (IOException changing) {
            LOG.log(Level.DEBUG, "prepared photos cannot be tidied: " + folder, changing);
        }
    }

    private List<Kept> kept() throws IOException {
        List<Kept> kept = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.walk(folder, 2)) {
                for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                    kept.add(new Kept(file, Files.size(file), Files.getLastModifiedTime(file)));
                }
            }
        }
        return kept;
    }
}
