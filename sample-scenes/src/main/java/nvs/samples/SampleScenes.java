package nvs.samples;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Path;
import java.util.List;
import nvs.file.UserFolder;
import nvs.synthesis.SceneKind;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The bundled scenes as folders on disk. Scenes inside a jar are unpacked once into the user's cache and checked each time
 * they are opened; scenes that already are plain files are used where they lie. Immutable; any thread, any number of processes.
 */
public final class SampleScenes {

    private static final String ROOT = "nvs/samples/";
    private static final String CAMERA_FILE = "opencv_cameras.json";

    private final ClassLoader resources;
    private final Path cacheFolder;
    private final List<IndexEntry> index;

    /** The scenes of this installation, cached in the {@linkplain UserFolder#CACHE user's cache}. */
    public SampleScenes() {
        this(SampleScenes.class.getClassLoader(), UserFolder.CACHE.path());
    }

    SampleScenes(ClassLoader resources, Path cacheFolder) {
        this.resources = resources;
        this.cacheFolder = cacheFolder.resolve("samples");
        this.index = readIndex(resource(ROOT + "index.json"));
    }

    /** A line of {@code index.json}. */
    private record IndexEntry(String name, String title, String kind, String folder) {
        SampleScene scene() {
            return new SampleScene(name, title, SceneKind.ofWord(kind));
        }
    }

    /** All scenes, in the order in which to show them. */
    public List<SampleScene> list() {
        return index.stream().map(IndexEntry::scene).toList();
    }

    /**
     * The folder of a scene, with its camera file, pictures and splits; not to be written to.
     *
     * @throws IllegalArgumentException with the name if there is no such scene
     * @throws IOException if the scene cannot be unpacked, for example because the disk is full
     */
    public Path open(String name) throws IOException {
        String folder = ROOT + entry(name).folder() + "/";
        URL url = resource(folder + CAMERA_FILE);
        if (url.getProtocol().equals("file")) {
            return folderOf(url);
        }
        URLConnection connection = url.openConnection();
        if (!(connection instanceof JarURLConnection inJar)) {
            throw new IOException("sample scenes are neither in a folder nor in a jar: " + url);
        }
        return JarFolder.of(inJar, folder).unpackInto(cacheFolder, name);
    }

    private IndexEntry entry(String name) {
        return index.stream()
                .filter(entry -> entry.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no sample scene " + name + "; there are: "
                        + String.join(", ", index.stream().map(IndexEntry::name).toList())));
    }

    private URL resource(String path) {
        URL url = resources.getResource(path);
        if (url == null) {
            throw new IllegalStateException("this installation lacks its resource " + path);
        }
        return url;
    }

    private static Path folderOf(URL file) throws IOException {
        try {
            return Path.of(file.toURI()).getParent();
        } catch (URISyntaxException notAPath) {
            throw new IOException("the address of the sample scenes is no path: " + file, notAPath);
        }
    }

    private static List<IndexEntry> readIndex(URL url) {
        try {
            URLConnection connection = url.openConnection();
            // A cached connection would keep the jar open, and Windows would not let it be replaced.
            connection.setUseCaches(false);
            try (InputStream in = connection.getInputStream()) {
                return List.of(JsonMapper.builder().build().readValue(in, IndexEntry[].class));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the index of the sample scenes cannot be read: " + url, unreadable);
        } catch (JacksonException damaged) {
            throw new IllegalStateException("the index of the sample scenes is damaged: " + url, damaged);
        }
    }
}
