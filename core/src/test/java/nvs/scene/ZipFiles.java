package nvs.scene;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes zips for tests. */
final class ZipFiles {
    private static final int CENTRAL_SIGNATURE = 0x02014b50;
    private static final int COMPRESSED_AT = 20;
    private static final int SIZE_AT = 24;

    private ZipFiles() {}

    /** A zip of a folder's files, below a folder of the zip. */
    static Path ofFolder(Path folder, Path zip, String prefix) throws IOException {
        try (Stream<Path> files = Files.walk(folder);
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                out.putNextEntry(
                        new ZipEntry(prefix + folder.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, out);
            }
        }
        return zip;
    }

    /** A zip of texts by their names. */
    static Path ofTexts(Path zip, Map<String, String> texts) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (Map.Entry<String, String> text : texts.entrySet()) {
                out.putNextEntry(new ZipEntry(text.getKey()));
                out.write(text.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return zip;
    }

    /** Lets all entries of the directory claim to have such sizes. */
    static void claim(Path zip, long compressedBytes, long bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(Files.readAllBytes(zip)).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i + SIZE_AT + Integer.BYTES <= buffer.limit(); i++) {
            if (buffer.getInt(i) == CENTRAL_SIGNATURE) {
                buffer.putInt(i + COMPRESSED_AT, (int) compressedBytes);
                buffer.putInt(i + SIZE_AT, (int) bytes);
            }
        }
        Files.write(zip, buffer.array());
    }
}
