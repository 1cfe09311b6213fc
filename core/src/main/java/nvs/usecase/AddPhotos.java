package nvs.usecase;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nvs.image.ImageFiles;
import nvs.scene.Capture;
import nvs.scene.CaptureFormats;
import nvs.scene.CaptureView;
import nvs.scene.PhotoList;
import nvs.scene.PhotosElsewhere;
import nvs.scene.PosesMissingException;
import nvs.scene.SavedSceneManifest;
import nvs.scene.SceneFormatException;
import nvs.scene.SkippedView;

/**
 * Adds photos to a capture that is open. A photo needs a pose: either the capture's own camera file knows it and only the file was
 * missing, or it comes with another camera file in the same coordinates.
 */
public final class AddPhotos {
    private final Capture capture;
    private final List<CaptureView> added = new ArrayList<>();
    private final List<Path> refused = new ArrayList<>();

    private AddPhotos(Capture capture) {
        this.capture = capture;
    }

    /**
     * What came of it.
     *
     * @param capture the same capture with more photos
     * @param added what is new in it, at least one
     * @param refused photos that have no pose
     */
    public record Added(Capture capture, List<CaptureView> added, List<Path> refused) {

        public Added {
            added = List.copyOf(added);
            refused = List.copyOf(refused);
        }

        /** What to tell of the photos without a pose, one sentence without its full stop; empty if there are none. */
        public String refusal() {
            return refused.isEmpty() ? "" : noPose(refused, capture);
        }
    }

    /**
     * Adds what can be added. Reads files; decodes no photo.
     *
     * @param given photos, folders of photos, and camera files or folders with one
     * @throws SceneFormatException with one sentence if nothing can be added, or a camera file lies in another frame
     */
    public static Added to(Capture capture, List<Path> given) throws SceneFormatException {
        AddPhotos adding = new AddPhotos(capture);
        List<Path> photos = new ArrayList<>();
        for (Path path : given) {
            if (Files.isRegularFile(path) && ImageFiles.hasImageName(path)) {
                photos.add(path);
            } else {
                photos.addAll(adding.addCaptureOrList(path));
            }
        }
        if (!photos.isEmpty()) {
            adding.addKnown(photos);
        }
        return adding.result(given);
    }

    /** Adds what a camera file lists; where there is none, tells which photos there are. */
    private List<Path> addCaptureOrList(Path place) throws SceneFormatException {
        try {
            addAll(CaptureFormats.open(place));
            return List.of();
        } catch (PosesMissingException onlyPhotos) {
            return PhotoList.below(place);
        }
    }

    private void addAll(Capture other) throws SceneFormatException {
        SameFrame.require(capture, other);
        for (CaptureView view : other.views()) {
            if (!isKnown(view)) {
                added.add(new CaptureView(nextIndex(), view.name(), view.photo(), view.camera()));
            }
        }
    }

    private boolean isKnown(CaptureView view) {
        return all().anyMatch(known -> SameFrame.isSamePhoto(known, view));
    }

    private Stream<CaptureView> all() {
        return Stream.concat(capture.views().stream(), added.stream());
    }

    private int nextIndex() {
        IntStream used = IntStream.concat(
                all().mapToInt(CaptureView::index), capture.skipped().stream().mapToInt(SkippedView::index));
        return used.max().orElse(-1) + 1;
    }

    /** Adds photos that the capture's own camera file lists. */
    private void addKnown(List<Path> photos) throws SceneFormatException {
        Set<Path> open = new HashSet<>();
        all().forEach(view -> open.add(SameFrame.place(view.imagePath())));
        List<Path> unknown = new ArrayList<>(photos);
        unknown.removeIf(photo -> open.contains(SameFrame.place(photo)));
        for (CaptureView view : readAgain(unknown)) {
            boolean isWanted =
                    unknown.removeIf(photo -> SameFrame.place(photo).equals(SameFrame.place(view.imagePath())));
            if (isWanted) {
                added.add(view);
            }
        }
        refused.addAll(unknown);
    }

    /** What was skipped, and is not with these photos. */
    private List<CaptureView> readAgain(List<Path> photos) throws SceneFormatException {
        boolean isSaved = capture.source().endsWith(SavedSceneManifest.NAME);
        if (capture.skipped().isEmpty() || photos.isEmpty() || isSaved) {
            return List.of();
        }
        Capture again = CaptureFormats.open(capture.source(), PhotosElsewhere.of(photos));
        SameFrame.require(capture, again);
        return again.views().stream()
                .filter(view -> capture.skipped().stream()
                        .anyMatch(skipped -> skipped.index() == view.index()
                                && skipped.name().equals(view.name())))
                .toList();
    }

    private Added result(List<Path> given) throws SceneFormatException {
        if (!added.isEmpty()) {
            return new Added(capture.withMore(added), added, refused);
        }
        if (refused.isEmpty()) {
            throw new SceneFormatException(given.get(0), "", "holds no photo that is not in the capture already");
        }
        throw new SceneFormatException(refused.get(0), "", withoutPose(refused.size() - 1, capture));
    }

    private static String noPose(List<Path> photos, Capture capture) {
        return photos.get(0).getFileName() + ": " + withoutPose(photos.size() - 1, capture);
    }

    private static String withoutPose(int others, Capture capture) {
        String more =
                others == 0 ? "" : others == 1 ? " (nor has one more photo)" : " (nor have " + others + " more photos)";
        return "has no camera in " + capture.source().getFileName() + more
                + "; compute the poses of all photos together, for example with COLMAP, and open the result";
    }
}
