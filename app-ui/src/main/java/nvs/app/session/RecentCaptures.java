package nvs.app.session;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nvs.file.WholeFile;
import nvs.synthesis.FramingCorrection;
import nvs.synthesis.SceneKind;
import org.joml.Vector3d;
import org.joml.Vector3dc;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Captures that were opened, in a small JSON file. What cannot be read or written is logged and forgotten: it is no reason not to open
 * a capture.
 */
public final class RecentCaptures implements Recents {
    private static final int MOST = 12;
    private static final long LARGEST_BYTES = 1 << 20;
    private static final System.Logger LOG = System.getLogger(RecentCaptures.class.getName());
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path file;
    private final List<Entry> entries;

    /**
     * Reads what is remembered.
     *
     * @param file need not exist
     */
    public RecentCaptures(Path file) {
        this.file = file;
        this.entries = new ArrayList<>(read(file));
    }

    /** A line of the file: vectors are three numbers, or missing; so may be scale and kind. */
    private record Entry(String path, double[] up, double[] pivot, Double scale, String kind) {
        static Entry of(Path location, FramingCorrection correction) {
            return new Entry(
                    location.toString(),
                    correction.up().map(Entry::numbers).orElse(null),
                    correction.pivot().map(Entry::numbers).orElse(null),
                    correction.scale(),
                    correction.kind().map(SceneKind::word).orElse(null));
        }

        private static double[] numbers(Vector3dc vector) {
            return new double[] {vector.x(), vector.y(), vector.z()};
        }

        private static Optional<Vector3dc> vector(double[] numbers) {
            return Optional.ofNullable(numbers)
                    .filter(three -> three.length == 3)
                    .map(Vector3d::new);
        }

        FramingCorrection correction() {
            try {
                return new FramingCorrection(
                        vector(up),
                        vector(pivot),
                        scale == null ? 1 : scale,
                        Optional.ofNullable(kind).map(SceneKind::ofWord));
            } catch (IllegalArgumentException edited) {
                LOG.log(Level.WARNING, "what is remembered of " + path + " makes no sense", edited);
                return FramingCorrection.NONE;
            }
        }
    }

    private static List<Entry> read(Path file) {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST_BYTES) {
                return List.of();
            }
            Entry[] read = JSON.readValue(Files.readAllBytes(file), Entry[].class);
            return Arrays.stream(read)
                    .filter(entry -> entry != null && entry.path != null && isPath(entry.path))
                    .limit(MOST)
                    .toList();
        } catch (IOException | JacksonException unreadable) {
            LOG.log(Level.WARNING, "the list of recent captures cannot be read: " + file, unreadable);
            return List.of();
        }
    }

    private static boolean isPath(String text) {
        try {
            return Path.of(text).isAbsolute();
        } catch (InvalidPathException fromElsewhere) {
            return false;
        }
    }

    @Override
    public synchronized List<Path> list() {
        return entries.stream().map(entry -> Path.of(entry.path)).toList();
    }

    @Override
    public synchronized FramingCorrection correctionOf(Path location) {
        String wanted = normal(location).toString();
        return entries.stream()
                .filter(entry -> entry.path.equals(wanted))
                .findFirst()
                .map(Entry::correction)
                .orElse(FramingCorrection.NONE);
    }

    @Override
    public synchronized void remember(Path location, FramingCorrection correction) {
        Entry newest = Entry.of(normal(location), correction);
        entries.removeIf(entry -> entry.path.equals(newest.path));
        entries.add(0, newest);
        if (entries.size() > MOST) {
            entries.remove(MOST);
        }
        try {
            WholeFile.write(file, out -> out.write(JSON.writeValueAsBytes(entries)));
        } catch (IOException | DatabindException unwritable) {
            LOG.log(Level.WARNING, "the list of recent captures cannot be written: " + file, unwritable);
        }
    }

    private static Path normal(Path location) {
        return location.toAbsolutePath().normalize();
    }
}
