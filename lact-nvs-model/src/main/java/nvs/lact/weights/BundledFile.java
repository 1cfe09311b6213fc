package nvs.lact.weights;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import nvs.file.JarCopy;

/** Makes a resource a plain file, which alone can be mapped into memory. */
final class BundledFile {

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
        URLConnection connection = resource.openConnection();
        if (!(connection instanceof JarURLConnection inJar)) {
            throw new IOException("bundled weights are neither in a folder nor in a jar: " + resource);
        }
        // A cached connection would keep the jar open, and Windows would not let it be replaced.
        inJar.setUseCaches(false);
        try (JarFile jar = inJar.getJarFile()) {
            return copyInto(cache.resolve("weights"), jar, inJar.getJarEntry());
        }
    }

    /** The copy is named after its content, so that two versions of the product do not disturb each other. */
    private static Path copyInto(Path folder, JarFile jar, JarEntry file) throws IOException {
        String name = file.getName().substring(file.getName().lastIndexOf('/') + 1);
        Path copy = folder.resolve(HexFormat.of().toHexDigits((int) file.getCrc()) + "-" + name);
        JarCopy.ensure(jar, file, copy);
        return copy;
    }
}
