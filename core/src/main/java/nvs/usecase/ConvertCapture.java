package nvs.usecase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nvs.file.PartFile;
import nvs.file.PartFolder;
import nvs.scene.Capture;
import nvs.scene.CaptureView;
import nvs.scene.SceneFormatException;
import nvs.scene.SkippedView;
import nvs.scene.write.CaptureWriter;
import nvs.scene.write.PhotoTransfer;
import nvs.scene.write.WritableFormat;
import nvs.scene.write.WrittenView;
import nvs.task.Progress;

/** Writes a capture in another format: cameras, points, and photos with their masks. */
public final class ConvertCapture {

    private ConvertCapture() {}

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
    public static Conversion convert(Capture capture, Path target, Settings settings, Progress progress)
            throws IOException, SceneFormatException {
        requireEmpty(target);
        CaptureWriter writer = settings.format().writer();
        try (PartFolder part = PartFolder.forTarget(target)) {
            try {
                PhotoTransfer photos = settings.leavesPhotos()
                        ? PhotoTransfer.leaving(part.path(), target, writer::holds)
                        : PhotoTransfer.copying(part.path(), writer::holds);
                Transferred transferred = transfer(capture, photos, progress);
                writer.write(part.path(), transferred.views, capture.points());
                progress.checkCancelled();
                part.moveIntoPlace();
                return transferred.conversion(settings.format(), capture);
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

    private static Transferred transfer(Capture capture, PhotoTransfer photos, Progress progress)
            throws IOException, SceneFormatException {
        Transferred transferred = new Transferred();
        progress.step("Writing photos", capture.views().size());
        for (int i = 0; i < capture.views().size(); i++) {
            progress.checkCancelled();
            transferred.add(capture.views().get(i), photos);
            progress.advanceTo(i + 1L);
        }
        if (transferred.views.isEmpty()) {
            throw transferred.last;
        }
        return transferred;
    }

    /** What has been brought to its place so far. */
    private static final class Transferred {
        private final List<WrittenView> views = new ArrayList<>();
        private final List<SkippedView> skipped = new ArrayList<>();
        private int undistorted;
        private SceneFormatException last;

        void add(CaptureView view, PhotoTransfer photos) throws IOException {
            try {
                WrittenView written = photos.bring(view);
                views.add(written);
                boolean lost = !view.photo().lens().distortion().isNone()
                        && written.lens().distortion().isNone();
                undistorted += lost ? 1 : 0;
            } catch (SceneFormatException unusable) {
                skipped.add(new SkippedView(view.index(), view.name(), unusable.reason()));
                last = unusable;
            }
        }

        Conversion conversion(WritableFormat format, Capture capture) {
            List<SkippedView> all = new ArrayList<>(capture.skipped());
            all.addAll(skipped);
            int points = format.writer().holdsPoints() ? capture.points().count() : 0;
            return new Conversion(views.size(), points, all, notes(format, capture, points));
        }

        private List<String> notes(WritableFormat format, Capture capture, int points) {
            List<String> notes = new ArrayList<>(capture.notes());
            if (undistorted > 0) {
                notes.add("The distortion of " + undistorted + " of the photos was removed: " + format.title()
                        + " cannot hold it.");
            }
            if (points < capture.points().count()) {
                notes.add("The sparse points are left out: " + format.title() + " cannot hold them.");
            }
            notes.addAll(format.writer().cautions(views));
            return notes;
        }
    }
}
