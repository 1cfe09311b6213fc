package nvs.lact.weights;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/** Makes a resource a plain file, which alone can be mapped into memory. */
final class BundledFile {
    private static final int NAME_BYTES_OF_DIGEST = 8;

    private BundledFile() {}

    /**
     * The resource as a file: itself where it is one, else a copy in the cache that is made once for each content.
     *
     * @param resource where it is, in a jar or a folder
     * @param cache folder for copies
     */
    static Path of(URL resource, Path cache) throws IOException {
        if (resource.getProtocol().equals("file")) {
            try {
                return Path.of(resource.toURI());
            } catch (URISyntaxException e) {
                throw new IOException("not the address of a file: " + resource, e);
            }
        }
        Content content = Content.of(resource);
        String name = resource.getPath().substring(resource.getPath().lastIndexOf('/') + 1);
        Path copy = cache.resolve("weights").resolve(content.digest() + "-" + name);
        if (!Files.isRegularFile(copy) || Files.size(copy) != content.length()) {
            copyAtOnce(resource, copy);
        }
        return copy;
    }

    /** Several programs may do this at the same time: each writes its own file, and the last one's name stays. */
    private static void copyAtOnce(URL resource, Path copy) throws IOException {
        Files.createDirectories(copy.getParent());
        Path partial = copy.resolveSibling("." + copy.getFileName() + "." + UUID.randomUUID() + ".partial");
        try (InputStream bytes = resource.openStream()) {
            Files.copy(bytes, partial);
            Files.move(partial, copy, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    private record Content(String digest, long length) {

        static Content of(URL resource) throws IOException {
            MessageDigest sha256 = sha256();
            try (DigestInputStream bytes = new DigestInputStream(resource.openStream(), sha256)) {
                long length = bytes.transferTo(OutputStream.nullOutputStream());
                String digest = HexFormat.of().formatHex(sha256.digest(), 0, NAME_BYTES_OF_DIGEST);
                return new Content(digest, length);
            }
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new AssertionError("every Java has SHA-256", e);
            }
        }
    }
}
