package nvs.app.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nvs.lact.LactSettings;
import nvs.lact.MemoryEstimate;
import nvs.lact.weights.WeightCatalogue;
import nvs.lact.weights.WeightFile;
import nvs.lact.weights.WeightsFormatException;

/**
 * All weights that are at hand: those that come with the program, and the user's own, which lie as safetensors files in one folder. Holds
 * nothing but where to look; any thread may use it, and what changes the folder while it is read is seen the next time.
 */
public final class WeightsLibrary {
    static final String EXTENSION = ".safetensors";

    private final WeightCatalogue bundled;
    private final Path folder;

    /**
     * Weights that cannot be used.
     *
     * @param file where they lie
     * @param reason why, without the name of the file
     */
    public record Damaged(Path file, String reason) {

        private static Damaged of(Path file, WeightsFormatException broken) {
            String field = broken.field().isEmpty() ? "" : broken.field() + ": ";
            return new Damaged(file, field + broken.reason());
        }
    }

    /**
     * What was found.
     *
     * @param weights the bundled ones first, then the user's by name
     * @param damaged the files that are no weights
     */
    public record Listing(List<ListedWeights> weights, List<Damaged> damaged) {

        public Listing {
            weights = List.copyOf(weights);
            damaged = List.copyOf(damaged);
        }
    }

    /**
     * Looks in two places.
     *
     * @param bundled those of the program
     * @param folder for the user's own; need not exist
     */
    public WeightsLibrary(WeightCatalogue bundled, Path folder) {
        this.bundled = bundled;
        this.folder = folder;
    }

    /** Where the user's own lie. */
    public Path folder() {
        return folder;
    }

    /** Reads what every file says of itself; damaged files hide nobody else. */
    public Listing list() throws IOException {
        List<ListedWeights> weights = new ArrayList<>();
        List<Damaged> damaged = new ArrayList<>();
        for (String name : bundled.names()) {
            try {
                weights.add(describe(bundled.locate(name), false));
            } catch (WeightsFormatException broken) {
                damaged.add(Damaged.of(broken.path(), broken));
            }
        }
        for (Path file : ownFiles()) {
            try {
                weights.add(describe(file, true));
            } catch (WeightsFormatException broken) {
                damaged.add(Damaged.of(file, broken));
            } catch (IOException unreadable) {
                damaged.add(new Damaged(file, "cannot be read"));
            }
        }
        return new Listing(weights, damaged);
    }

    private static ListedWeights describe(Path path, boolean own) throws IOException, WeightsFormatException {
        try (WeightFile file = WeightFile.open(path)) {
            LactSettings settings = LactSettings.defaults();
            return new ListedWeights(
                    file.describe(settings.device()),
                    new MemoryEstimate(file.config(), settings),
                    path,
                    Files.size(path),
                    own);
        }
    }

    /** Files in the making begin with a dot. */
    private List<Path> ownFiles() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> isWeights(file.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }

    static boolean isWeights(String fileName) {
        return !fileName.startsWith(".") && fileName.toLowerCase(Locale.ROOT).endsWith(EXTENSION);
    }

    /**
     * Opens weights.
     *
     * @param nameOrPath the name of bundled weights or of the user's own, or the path of a file
     * @throws WeightsFormatException if there are no such weights or they cannot be used
     */
    public WeightFile open(String nameOrPath) throws IOException, WeightsFormatException {
        Optional<Path> own = bundled.names().contains(nameOrPath) ? Optional.empty() : ownNamed(nameOrPath);
        return own.isPresent() ? WeightFile.open(own.get()) : bundled.open(nameOrPath);
    }

    /** Opens the weights that are used when nobody chose. */
    public WeightFile openUsual() throws IOException, WeightsFormatException {
        String usual = bundled.defaultName()
                .orElseThrow(() -> new IllegalArgumentException(
                        "no weights are bundled with this installation; name a file with --weights"));
        return bundled.open(usual);
    }

    /** Whether bundled weights or the user's own have this name. */
    public boolean has(String name) throws IOException {
        return bundled.names().contains(name) || ownNamed(name).isPresent();
    }

    /** By what a file says it is called, or by the name that the user sees in the folder. */
    private Optional<Path> ownNamed(String name) throws IOException {
        for (Path file : ownFiles()) {
            boolean isFileName = file.getFileName().toString().equals(name + EXTENSION);
            if (isFileName || name.equals(nameIn(file))) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    private static String nameIn(Path path) {
        try (WeightFile file = WeightFile.open(path)) {
            return file.metadata().name();
        } catch (IOException | WeightsFormatException unusable) {
            return null;
        }
    }

    /**
     * Deletes a file of the user's own, damaged or not.
     *
     * @throws IllegalArgumentException if it lies elsewhere
     */
    public void remove(Path file) throws IOException {
        Path own = folder.toAbsolutePath().normalize();
        if (!own.equals(file.toAbsolutePath().normalize().getParent())) {
            throw new IllegalArgumentException("only files in " + own + " can be removed, not " + file);
        }
        Files.deleteIfExists(file);
    }
}
