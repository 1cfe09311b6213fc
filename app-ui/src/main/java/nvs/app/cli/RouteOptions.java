package nvs.app.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import nvs.app.video.SceneExport;
import nvs.camera.PinholeCamera;
import nvs.camera.path.CameraPath;
import nvs.image.ImageSize;
import nvs.scene.CameraListFile;
import nvs.scene.CameraPathFile;
import nvs.scene.CaptureView;
import nvs.scene.SceneFormatException;
import nvs.usecase.OpenedScene;
import nvs.usecase.PathFrames;
import nvs.usecase.PhotoChoice;
import nvs.usecase.PhotoFrames;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** From where the frames of an export are seen: an orbit, a camera path, the places of photos, or any cameras. */
final class RouteOptions {

    @Mixin
    private OrbitOptions orbit = new OrbitOptions();

    @Option(
            names = "--size",
            paramLabel = "WxH",
            description =
                    "Size of the frames, for example 512 or 640x480. At a size that the model was trained at, its own"
                            + " pixels are written; others are rendered at the finest of these and resampled. Default: "
                            + SceneExport.USUAL_SIDE
                            + "; for the cameras of photos, that on the shorter side in the shape of the first photo.")
    private ImageSize size;

    @Option(
            names = "--path",
            paramLabel = "FILE",
            description = "Follows a camera path instead of an orbit: keyframes as JSON, as the window saves them.")
    private Path path;

    @Option(
            names = "--cameras",
            paramLabel = "all|inputs|test|FILE",
            description = "Renders these cameras instead of an orbit: those of all photos, of the photos that the model"
                    + " reads, or of those held out for tests, each frame called like its photo where frames are PNG"
                    + " images; or a JSON list of w, h, fx, fy, cx, cy and w2c (4x4, camera from world, OpenCV axes),"
                    + " as an export's manifest holds them.")
    private String cameras;

    /**
     * What is rendered.
     *
     * @param cameras world frame, at least one, all of one size
     * @param fileNames of the frames where each is a file; none to number them
     * @param notes whole sentences for people
     */
    record Frames(List<PinholeCamera> cameras, List<String> fileNames, List<String> notes) {
        Frames(List<PinholeCamera> cameras) {
            this(cameras, List.of(), List.of());
        }
    }

    /** Makes the frames when the scene is there. */
    @FunctionalInterface
    interface Route {
        Frames in(OpenedScene scene) throws SceneFormatException;
    }

    /**
     * Reads what the options name, and refuses what makes no sense, before any work is done.
     *
     * @param usualFrames of an orbit, unless the options say how many
     */
    Route read(int framesPerSecond, int usualFrames) throws SceneFormatException {
        orbit.check();
        checkConflicts();
        if (path != null) {
            CameraPath read = CameraPathFile.read(path);
            List<PinholeCamera> frames = new PathFrames(read, frameSize(), framesPerSecond).cameras();
            return scene -> new Frames(frames);
        }
        if (cameras == null) {
            return scene ->
                    new Frames(orbit.path(scene, frameSize(), usualFrames).cameras());
        }
        Optional<PhotoChoice> photos = photos();
        if (photos.isPresent()) {
            return scene -> framesOf(photos.get(), scene);
        }
        List<PinholeCamera> listed = CameraListFile.read(Path.of(cameras));
        return scene -> new Frames(listed);
    }

    private void checkConflicts() {
        require(path == null || cameras == null, "--path and --cameras each say what is rendered: choose one of them");
        String instead = path != null ? "--path" : "--cameras";
        require(
                (path == null && cameras == null) || orbit.given().isEmpty(),
                orbit.given().stream().collect(Collectors.joining(", ")) + ": shapes an orbit, and " + instead
                        + " asks for something else");
        require(
                size == null || cameras == null || photos().isPresent(),
                "--size: the cameras of the file given to --cameras have sizes of their own");
    }

    private static void require(boolean sensible, String sentence) {
        if (!sensible) {
            throw new IllegalArgumentException(sentence);
        }
    }

    private ImageSize frameSize() {
        return size == null ? ImageSize.square(SceneExport.USUAL_SIDE) : size;
    }

    /** A file of such a name is still found as {@code ./all}. */
    private Optional<PhotoChoice> photos() {
        return Arrays.stream(PhotoChoice.values())
                .filter(choice -> choice.name().toLowerCase(Locale.ROOT).equals(cameras))
                .findFirst();
    }

    private Frames framesOf(PhotoChoice choice, OpenedScene scene) throws SceneFormatException {
        List<CaptureView> views = choice.of(scene);
        require(!views.isEmpty(), "--cameras " + cameras + ": this capture has no such photos");
        ImageSize frameSize = size == null ? PhotoFrames.sizeLike(views.get(0), SceneExport.USUAL_SIDE) : size;
        PhotoFrames frames = new PhotoFrames(views, frameSize);
        return new Frames(frames.cameras(), frames.fileNames(), notes(choice, views, scene));
    }

    /** Who looks at held-out photos wants to know how well the model guesses. */
    private static List<String> notes(PhotoChoice choice, List<CaptureView> views, OpenedScene scene) {
        long read = views.stream().filter(scene.inputs()::contains).count();
        return choice == PhotoChoice.TEST && read > 0
                ? List.of("The model has read " + read + " of these " + views.size()
                        + " photos; --views chooses which it reads.")
                : List.of();
    }
}
