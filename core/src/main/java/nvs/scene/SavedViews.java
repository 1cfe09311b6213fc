package nvs.scene;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nvs.camera.FisheyeDistortion;
import nvs.camera.Lens;
import nvs.camera.LensDistortion;
import nvs.camera.PinholeCamera;
import nvs.camera.RadialTangentialDistortion;

/** The views of a saved scene, with what is left of their photos. */
final class SavedViews {
    static final String FISHEYE = "fisheye";
    static final String RADIAL_TANGENTIAL = "radial_tangential";

    private final Path file;
    private final Set<Integer> inputs;
    private final List<CaptureView> views = new ArrayList<>();
    private final List<SkippedView> skipped = new ArrayList<>();
    private final Set<Integer> indices = new HashSet<>();
    private int photosGone;

    private SavedViews(Path file, Set<Integer> inputs) {
        this.file = file;
        this.inputs = inputs;
    }

    /**
     * Reads all views.
     *
     * @param file the zip
     * @param inputs indices of those that the model has read; these are views even if nothing is left of their photos
     */
    static SavedViews read(Path file, JsonFields manifest, Set<Integer> inputs) throws SceneFormatException {
        SavedViews all = new SavedViews(file, inputs);
        for (JsonFields view : manifest.field("views").elements()) {
            all.addView(view);
        }
        for (JsonFields view : manifest.field("skipped").elements()) {
            all.skipped.add(new SkippedView(
                    view.field("index").asIndex(Integer.MAX_VALUE), view.text("name"), view.text("reason")));
        }
        if (all.views.isEmpty()) {
            throw manifest.field("views").wrong("must hold at least one view");
        }
        return all;
    }

    Capture capture(Path manifest, String format, List<String> notes) {
        Capture capture = new Capture(manifest, format, views, skipped);
        for (String note : notes) {
            capture = capture.withNote(note);
        }
        return photosGone == 0
                ? capture
                : capture.withNote((photosGone == 1 ? "A photo is" : photosGone + " photos are")
                        + " no longer where the saved scene says; small pictures of those that were read stand in.");
    }

    /** The views of such indices, in that order. */
    List<CaptureView> at(List<Integer> wanted, JsonFields list) throws SceneFormatException {
        Map<Integer, CaptureView> byIndex = new HashMap<>();
        views.forEach(view -> byIndex.put(view.index(), view));
        List<CaptureView> found = new ArrayList<>();
        for (int index : wanted) {
            if (!byIndex.containsKey(index)) {
                throw list.wrong("names view " + index + ", which is not there");
            }
            found.add(byIndex.get(index));
        }
        return found;
    }

    private void addView(JsonFields view) throws SceneFormatException {
        int index = view.field("index").asIndex(Integer.MAX_VALUE);
        String name = view.text("name");
        if (!indices.add(index)) {
            throw view.field("index").wrong("is that of another view too: " + index);
        }
        PinholeCamera camera = OpencvCameraEntry.read(view);
        Lens lens = new Lens(camera.intrinsics(), distortion(view));
        List<Path> links = links(view);
        PhotoSource photo = photo(view, links, lens);
        boolean isGone = links.stream().noneMatch(Files::isRegularFile);
        boolean hasPicture = Files.isRegularFile(photo.path());
        photosGone += isGone ? 1 : 0;
        if (hasPicture || inputs.contains(index)) {
            views.add(
                    SavedSceneReader.checked(view, () -> CaptureView.of(index, name, photo, camera.worldFromCamera())));
        } else {
            skipped.add(new SkippedView(index, name, "its photo is no longer at " + photo.path()));
        }
    }

    private PhotoSource photo(JsonFields view, List<Path> links, Lens lens) throws SceneFormatException {
        List<Path> found = links.stream().filter(Files::isRegularFile).toList();
        if (!found.isEmpty()) {
            Optional<Path> mask = view.has("mask") ? Optional.of(link(view.field("mask"))) : Optional.empty();
            return new PhotoSource(found, mask.filter(Files::isRegularFile), lens);
        }
        if (view.has("thumbnail")) {
            return PhotoSource.of(inside(view.field("thumbnail")), lens);
        }
        return PhotoSource.of(links.isEmpty() ? file.resolveSibling("no-photo") : links.get(0), lens);
    }

    private List<Path> links(JsonFields view) throws SceneFormatException {
        List<Path> links = new ArrayList<>();
        for (JsonFields link : view.field("photos").elements()) {
            links.add(link(link));
        }
        return links;
    }

    private Path link(JsonFields link) throws SceneFormatException {
        try {
            return PhotoLink.follow(link.asText(), file.toAbsolutePath().getParent());
        } catch (InvalidPathException notAPath) {
            throw link.wrong("is not a path: " + notAPath.getReason());
        }
    }

    private static Path inside(JsonFields entry) throws SceneFormatException {
        try {
            return entry.file().getParent().resolve(entry.asText()).normalize();
        } catch (InvalidPathException notAPath) {
            throw entry.wrong("is not a path: " + notAPath.getReason());
        }
    }

    private static LensDistortion distortion(JsonFields view) throws SceneFormatException {
        if (!view.has("distortion")) {
            return LensDistortion.NONE;
        }
        JsonFields k = view.field("distortion");
        String model = k.text("model");
        if (model.equals(FISHEYE)) {
            return new FisheyeDistortion(k.number("k1"), k.number("k2"), k.number("k3"), k.number("k4"));
        }
        if (model.equals(RADIAL_TANGENTIAL)) {
            return new RadialTangentialDistortion(
                    k.number("k1"),
                    k.number("k2"),
                    k.number("k3"),
                    k.number("k4"),
                    k.number("k5"),
                    k.number("k6"),
                    k.number("p1"),
                    k.number("p2"));
        }
        throw k.field("model").wrong("must be " + RADIAL_TANGENTIAL + " or " + FISHEYE + ", found " + model);
    }
}
