package nvs.app.export;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nvs.file.WholeFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A journal of one JSON file a job, each written whole or not at all. A file names the process that works on it, so that a second window
 * does not take over what the first is still doing. What cannot be read is logged and left alone. Any thread may call.
 */
public final class ExportJournalFolder implements ExportJournal {
    private static final String EXTENSION = ".json";
    private static final long LARGEST_BYTES = 256L << 20;
    private static final System.Logger LOG = System.getLogger(ExportJournalFolder.class.getName());
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path folder;
    private final ProcessMark here;

    /**
     * Looks there, for this process.
     *
     * @param folder need not exist
     */
    public ExportJournalFolder(Path folder) {
        this(folder, ProcessMark.ofThisProcess());
    }

    /** As if this process were another one. */
    ExportJournalFolder(Path folder, ProcessMark here) {
        this.folder = folder;
        this.here = here;
    }

    /** What a file holds. */
    private record Document(ProcessMark process, ExportJobJson job) {}

    @Override
    public List<ExportJob> interrupted() {
        List<ExportJob> jobs = new ArrayList<>();
        for (Path file : files()) {
            read(file).ifPresent(jobs::add);
        }
        return jobs;
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> isJob(file.getFileName().toString()))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            LOG.log(Level.WARNING, "the interrupted exports cannot be listed: " + folder, unreadable);
            return List.of();
        }
    }

    /** Files in the making begin with a dot. */
    private static boolean isJob(String name) {
        return name.endsWith(EXTENSION) && !name.startsWith(".");
    }

    private Optional<ExportJob> read(Path file) {
        try {
            if (Files.size(file) > LARGEST_BYTES) {
                throw new IOException("larger than an export can be");
            }
            Document document = JSON.readValue(Files.readAllBytes(file), Document.class);
            if (document == null || document.job() == null) {
                throw new IOException("no export is described");
            }
            boolean isElsewhere = document.process() != null
                    && !document.process().equals(here)
                    && document.process().isAlive();
            return isElsewhere ? Optional.empty() : Optional.of(document.job().toJob());
        } catch (IOException | JacksonException | IllegalArgumentException unreadable) {
            LOG.log(Level.WARNING, "an interrupted export cannot be read: " + file, unreadable);
            return Optional.empty();
        }
    }

    @Override
    public void keep(ExportJob job) {
        try {
            byte[] json = JSON.writeValueAsBytes(new Document(here, ExportJobJson.of(job)));
            WholeFile.write(fileOf(job), out -> out.write(json));
        } catch (IOException | JacksonException unwritable) {
            LOG.log(
                    Level.WARNING,
                    "after a crash this export will be lost: " + job.export().target(),
                    unwritable);
        }
    }

    @Override
    public void forget(ExportJob job) {
        try {
            Files.deleteIfExists(fileOf(job));
        } catch (IOException refused) {
            LOG.log(
                    Level.WARNING,
                    "an export that has ended will be offered again: "
                            + job.export().target(),
                    refused);
        }
    }

    private Path fileOf(ExportJob job) {
        return folder.resolve(job.id() + EXTENSION);
    }
}
