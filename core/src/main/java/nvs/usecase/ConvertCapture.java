package nvs.usecase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nvs.file.PartFile;
import nvs.file.PartFolder;
import nvs.scene.Capture;
import nvs.scene.CaptureView;
import nvs.scene.PhotoTasks;
import nvs.scene.SceneFormatException;
import nvs.scene.SkippedView;
import nvs.scene.ViewSplit;
import nvs.scene.ViewSubsets;
import nvs.scene.write.CaptureWriter;
import nvs.scene.write.PhotoTransfer;
import nvs.scene.write.WritableFormat;
import nvs.scene.write.WrittenCapture;
import nvs.scene.write.WrittenView;
import nvs.task.Progress;

/** Writes a capture in another format: cameras, points, groups of views, and photos with their masks. */
public final class ConvertCapture {

    private final PhotoTasks tasks;

    /** Photos are copied and freed of their distortion by the given tasks. */
    public ConvertCapture(PhotoTasks tasks) {
        this.tasks = tasks;
    }

    /**
     * How to write.
     *
     * @param format the format
     * @param leavesPhotos whether photos are referred to where they are instead of being copied
     */
    public record Settings(WritableFormat format, boolean leavesPhotos) {

        public Settings {
            if (leavesPhotos && !format.writer().findsPhotosAnywhere()) {
                throw new IllegalArgumentException(
                        "photos cannot be left where they are: " + format + " wants them in its own folder");
            }
        }
    }

    /**
     * What was written.
     *
     * @param views how many photos
     * @param points how many points
     * @param skipped photos that are not among them, with reasons
     * @param notes whole sentences about what is otherwise than in the capture, for people
     */
    public record Conversion(int views, int points, List<SkippedView> skipped, List<String> notes) {

        public Conversion {
            skipped = List.copyOf(skipped);
            notes = List.copyOf(notes);
        }
    }

    /**
     * Writes a capture into a new folder, which is there as a whole or not at all.
     *
     * @param target does not exist yet, or is empty
     * @param progress counts photos
     * @throws SceneFormatException if no photo can be used
     * @throws IOException with one sentence, if something cannot be written
     * @throws IllegalArgumentException if a photo cannot be left where it is
     * @throws java.util.concurrent.CancellationException if cancelled; nothing unfinished stays
     */
    public Conversion convert(Capture capture, Path target, Settings settings, Progress progress)
            throws IOException, SceneFormatException {
        requireEmpty(target);
        CaptureWriter writer = settings.format().writer();
        try (PartFolder part = PartFolder.forTarget(target)) {
            try {
                PhotoTransfer photos = settings.leavesPhotos()
                        ? PhotoTransfer.leaving(capture.views(), part.path(), target, writer::holds)
                        : PhotoTransfer.copying(capture.views(), part.path(), writer::holds);
                Transferred transferred = new Transferred();
                Groups groups = Groups.of(capture);
                tasks.run("Writing photos", capture.views(), photos::bring, transferred, progress);
                WrittenCapture written = transferred.written(capture, groups.subsets());
                writer.write(part.path(), written);
                progress.checkCancelled();
                part.moveIntoPlace();
                return transferred.conversion(settings.format(), groups.noted(capture), written);
            } catch (IOException refused) { // in the hidden folder, which says nothing to anybody
                throw PartFile.cannotWrite(target, refused);
            }
        }
    }

    private static void requireEmpty(Path target) throws IOException {
        if (!Files.isDirectory(target)) {
            return;
        }
        try (Stream<Path> files = Files.list(target)) {
            if (files.findAny().isPresent()) {
                throw new IOException("cannot write " + target + ": there are files in it; choose a new folder");
            }
        }
    }

    /**
     * The groups to write.
     *
     * @param subsets those of the capture, or those that a file beside it makes
     * @param damage of that file
     */
    private record Groups(ViewSubsets subsets, Optional<SceneFormatException> damage) {

        static Groups of(Capture capture) {
            if (!capture.subsets().equals(ViewSubsets.NONE)) {
                return new Groups(capture.subsets(), Optional.empty());
            }
            try {
                return new Groups(
                        ViewSplit.find(capture).map(ViewSplit::subsets).orElse(ViewSubsets.NONE), Optional.empty());
            } catch (SceneFormatException damaged) {
                return new Groups(ViewSubsets.NONE, Optional.of(damaged));
            }
        }

        Capture noted(Capture capture) {
            return damage.map(reason -> capture.withNote("The split is left out: " + reason.getMessage() + "."))
                    .orElse(capture);
        }
    }

    /** What has been brought to its place so far. */
    private static final class Transferred implements PhotoTasks.Results<WrittenView> {
        private final List<WrittenView> views = new ArrayList<>();
        private final List<SkippedView> skipped = new ArrayList<>();
        private final Map<Integer, Integer> positions = new HashMap<>();
        private int undistorted;
        private SceneFormatException last;

        @Override
        public void usable(CaptureView view, WrittenView written) {
            positions.put(view.index(), views.size());
            views.add(written);
            boolean lost = !view.photo().lens().distortion().isNone()
                    && written.lens().distortion().isNone();
            undistorted += lost ? 1 : 0;
        }

        @Override
        public void unusable(CaptureView view, SceneFormatException reason) {
            skipped.add(new SkippedView(view.index(), view.name(), reason.reason()));
            last = reason;
        }

        WrittenCapture written(Capture capture, ViewSubsets subsets) throws SceneFormatException {
            if (views.isEmpty()) {
                throw last;
            }
            return WrittenCapture.of(views, capture.points(), subsets, positions);
        }

        Conversion conversion(WritableFormat format, Capture capture, WrittenCapture written) {
            List<SkippedView> all = new ArrayList<>(capture.skipped());
            all.addAll(skipped);
            int points = format.writer().holdsPoints() ? capture.points().count() : 0;
            return new Conversion(views.size(), points, all, notes(format, capture, written));
        }

        private List<String> notes(WritableFormat format, Capture capture, WrittenCapture written) {
            List<String> notes = new ArrayList<>(capture.notes());
            if (undistorted > 0) {
                notes.add("The distortion of " + undistorted + " of the photos was removed: " + format.title()
                        + " cannot hold it.");
            }
            if (!format.writer().holdsPoints() && capture.points().count() > 0) {
                notes.add("The sparse points are left out: " + format.title() + " cannot hold them.");
            }
            Set<String> groups = written.subsets().indices().keySet();
            if (!format.writer().holdsSubsets() && !groups.isEmpty()) {
                notes.add("The groups of views (" + String.join(", ", groups) + ") are left out: " + format.title()
                        + " cannot hold them.");
            }
            notes.addAll(format.writer().cautions(written));
            return notes;
        }
    }
}
