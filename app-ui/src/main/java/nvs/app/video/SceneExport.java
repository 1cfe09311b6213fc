package nvs.app.video;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import nvs.camera.PinholeCamera;
import nvs.image.ImageSize;
import nvs.task.Progress;
import nvs.usecase.ExportFrames;
import nvs.usecase.ExportManifest;
import nvs.usecase.ExportManifest.ExportedFrame;
import nvs.usecase.FrameSink;
import nvs.usecase.OpenedScene;
import nvs.usecase.RenderPlan;

/**
 * An export as the user asks for it, from the window or the command line: which cameras, how large, how fast, and where to.
 *
 * @param target {@code .mp4}, {@code .gif}, {@code .png} for a single camera, or a folder
 * @param framesPerSecond of the video
 * @param plan the size that the model renders and the size of the frames
 * @param cameras world frame, in order, at least one
 * @param fileNames of all frames where each is a file, ending in {@code .png}; none to number them
 */
public record SceneExport(
        Path target, int framesPerSecond, RenderPlan plan, List<PinholeCamera> cameras, List<String> fileNames) {

    /** Side of a square export that nobody asked otherwise for: what players show well without enlarging it themselves. */
    public static final int USUAL_SIDE = 512;

    /** Frames of a turn that nobody asked otherwise for. */
    public static final int USUAL_FRAMES = 120;

    /** Its speed: with {@link #USUAL_FRAMES} a turn takes four seconds. */
    public static final int USUAL_FRAMES_PER_SECOND = 30;

    public SceneExport {
        cameras = List.copyOf(cameras);
        fileNames = List.copyOf(fileNames);
        if (cameras.isEmpty()) {
            throw new IllegalArgumentException("an export has at least one camera: " + target);
        }
        if (cameras.size() > 1 && ExportFormat.of(target) == ExportFormat.PNG) {
            throw new IllegalArgumentException("a PNG file holds one picture, and these are " + cameras.size()
                    + " frames: name a folder for PNG images instead of " + target);
        }
        for (PinholeCamera camera : cameras) {
            requireSize(plan.outputSize(), camera);
        }
        if (!fileNames.isEmpty() && fileNames.size() != cameras.size()) {
            throw new IllegalArgumentException(fileNames.size() + " names for " + cameras.size() + " frames");
        }
    }

    /** An export whose frames are numbered. */
    public SceneExport(Path target, int framesPerSecond, RenderPlan plan, List<PinholeCamera> cameras) {
        this(target, framesPerSecond, plan, cameras, List.of());
    }

    private static void requireSize(ImageSize size, PinholeCamera camera) {
        var intrinsics = camera.intrinsics();
        if (intrinsics.width() != size.width() || intrinsics.height() != size.height()) {
            throw new IllegalArgumentException("all cameras of an export have one size: " + intrinsics.width() + "x"
                    + intrinsics.height() + " beside " + size);
        }
    }

    /**
     * Renders and writes everything, then the manifest beside it. Runs on the model's thread; a thread of its own encodes and writes.
     *
     * @throws IOException if something cannot be written; nothing unfinished stays
     * @throws java.util.concurrent.CancellationException if cancelled; nothing unfinished stays
     */
    public void write(OpenedScene scene, Progress progress) throws IOException {
        try (FrameSink sink = FrameSinks.open(target, framesPerSecond, fileNames)) {
            ExportFrames.export(scene.reconstruction(), plan, cameras, sink, progress);
        }
        writeManifest(scene);
    }

    /** Writes what the export shows and how it was made; from any thread, when the frames are in their place. */
    public void writeManifest(OpenedScene scene) throws IOException {
        ExportFormat format = ExportFormat.of(target);
        manifest(scene, format).write(ExportManifest.locationFor(target, format == ExportFormat.PNG_FOLDER));
    }

    private ExportManifest manifest(OpenedScene scene, ExportFormat format) {
        List<ExportedFrame> frames = IntStream.range(0, cameras.size())
                .mapToObj(i -> new ExportedFrame(format.fileOfFrame(target, fileNames, i), cameras.get(i)))
                .toList();
        return new ExportManifest(
                scene.capture().source().toString(),
                scene.model().name(),
                plan,
                framesPerSecond,
                scene.framing().modelFromWorld(),
                frames);
    }
}
