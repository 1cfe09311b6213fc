package nvs.lact.weights;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import nvs.file.UserFolder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The weights that come with the program, by name, and any others by path. Immutable; any thread may use it. */
public final class WeightCatalogue {
    private static final String INDEX = "catalogue.json";

    private final Function<String, URL> resources;
    private final Path cache;
    private final List<Entry> entries;

    /** One set of bundled weights, as the index writes it. */
    private record Entry(
            String name,
            String file,
            @JsonProperty("default") boolean isDefault) {

        private Entry {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(file, "file");
        }
    }

    private record Index(List<Entry> weights) {

        private Index {
            weights = List.copyOf(weights);
        }
    }

    private WeightCatalogue(Function<String, URL> resources, Path cache) throws IOException, WeightsFormatException {
        this.resources = resources;
        this.cache = cache;
        this.entries = readIndex();
    }

    /**
     * The weights of this installation. Those in a jar are copied once to the user's cache, whose place the system property
     * {@code nvs.cache} can change.
     *
     * @throws WeightsFormatException if the installation is damaged
     */
    public static WeightCatalogue bundled() throws IOException, WeightsFormatException {
        return of(WeightCatalogue.class::getResource, UserFolder.CACHE.path());
    }

    /**
     * The weights listed in an index.
     *
     * @param resources the index and the files that it lists, by name; null where there is none
     * @param cache folder for copies out of a jar
     */
    static WeightCatalogue of(Function<String, URL> resources, Path cache) throws IOException, WeightsFormatException {
        return new WeightCatalogue(resources, cache);
    }

    private List<Entry> readIndex() throws IOException, WeightsFormatException {
        URL index = resources.apply(INDEX);
        if (index == null) {
            throw new WeightsFormatException(Path.of(INDEX), "", "is missing from this installation");
        }
        try (InputStream json = index.openStream()) {
            return JsonMapper.shared().readValue(json, Index.class).weights();
        } catch (JacksonException e) {
            throw new WeightsFormatException(Path.of(INDEX), "", "cannot be used: " + e.getOriginalMessage(), e);
        }
    }

    /** Names of the bundled weights, in the order of the index. */
    public List<String> names() {
        return entries.stream().map(Entry::name).toList();
    }

    /** Name of the bundled weights that are used when nobody chose; empty if the installation has none. */
    public Optional<String> defaultName() {
        return entries.stream().filter(Entry::isDefault).map(Entry::name).findFirst();
    }

    /**
     * Opens weights.
     *
     * @param nameOrPath a bundled name, or the path of a file in our format
     * @throws WeightsFormatException if there are no such weights or they cannot be used
     */
    public WeightFile open(String nameOrPath) throws IOException, WeightsFormatException {
        return WeightFile.open(locate(nameOrPath));
    }

    /**
     * Finds the file of weights without opening it.
     *
     * @param nameOrPath as in {@link #open}
     */
    public Path locate(String nameOrPath) throws IOException, WeightsFormatException {
        for (Entry entry : entries) {
            if (entry.name().equals(nameOrPath)) {
                return bundledFile(entry);
            }
        }
        Path path = parse(nameOrPath);
        if (!Files.isRegularFile(path)) {
            throw unknown(path, null);
        }
        return path;
    }

    private Path bundledFile(Entry entry) throws IOException, WeightsFormatException {
        URL resource = resources.apply(entry.file());
        if (resource == null) {
            String reason = "the bundled weights " + entry.name() + " are missing from this installation";
            throw new WeightsFormatException(Path.of(entry.file()), "", reason);
        }
        return BundledFile.of(resource, cache);
    }

    private Path parse(String path) throws WeightsFormatException {
        try {
            return Path.of(path);
        } catch (InvalidPathException e) {
            throw unknown(Path.of(""), e);
        }
    }

    private WeightsFormatException unknown(Path path, Throwable cause) {
        String reason = "is no file and no bundled weights (bundled: " + String.join(", ", names()) + ")";
        return new WeightsFormatException(path, "", reason, cause);
    }
}
