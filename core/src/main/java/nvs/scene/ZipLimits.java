package nvs.scene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Refuses zips that no capture is: whatever a directory of entries claims is cheaper to check than to unpack. */
final class ZipLimits {
    private static final int MOST_ENTRIES = 100_000;
    private static final long MOST_BYTES = 20_000_000_000L;

    /** Pictures are compressed already, and text shrinks a few times; only an entry made for it shrinks a thousand times. */
    private static final long MOST_INFLATION = 1000;

    /** Small entries may inflate as they like. */
    private static final long HARMLESS_BYTES = 1_000_000_000L;

    private ZipLimits() {}

    /**
     * Looks at all entries, without reading any.
     *
     * @throws SceneFormatException if there are too many, they are too large, or one would lie outside the zip
     */
    static void check(Path zip) throws IOException, SceneFormatException {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            if (file.size() > MOST_ENTRIES) {
                throw refusal(zip, "", "has " + file.size() + " entries, and more than " + MOST_ENTRIES);
            }
            long totalBytes = 0;
            for (Enumeration<? extends ZipEntry> entries = file.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                requireInside(zip, entry.getName());
                requireModest(zip, entry);
                totalBytes += entry.getSize();
                if (totalBytes > MOST_BYTES) {
                    throw refusal(zip, "", "would unpack to more than " + MOST_BYTES + " bytes, and more");
                }
            }
        }
    }

    /** Java's own check differs between versions, and its sentence speaks of file systems. */
    private static void requireInside(Path zip, String name) throws SceneFormatException {
        String slashed = name.replace('\\', '/');
        boolean isAbsolute = slashed.startsWith("/") || slashed.matches("[A-Za-z]:.*");
        if (isAbsolute || Arrays.asList(slashed.split("/")).contains("..")) {
            throw new SceneFormatException(
                    zip,
                    Quotes.quoted(name),
                    "is the name of an entry that would lie outside of the zip; unpack it with care, if at all");
        }
    }

    private static void requireModest(Path zip, ZipEntry entry) throws SceneFormatException {
        long bytes = entry.getSize();
        if (bytes < 0 || bytes > HARMLESS_BYTES && bytes / MOST_INFLATION > entry.getCompressedSize()) {
            throw refusal(
                    zip,
                    Quotes.quoted(entry.getName()),
                    "would unpack from " + entry.getCompressedSize() + " bytes to " + bytes + ", and such entries");
        }
    }

    private static SceneFormatException refusal(Path zip, String field, String what) {
        return new SceneFormatException(zip, field, what + " are not supported: unpack it and open the folder");
    }
}
