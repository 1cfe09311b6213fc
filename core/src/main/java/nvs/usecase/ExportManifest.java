package nvs.usecase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nvs.camera.PinholeCamera;
import nvs.camera.Similarity;
import nvs.file.WholeFile;
import nvs.image.ImageSize;
import nvs.scene.OpencvCameraEntry;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an export shows and how it was made, as JSON beside it. {@link nvs.scene.CameraListFile} reads its cameras back, so that
 * another scene or another model can be exported along the same path.
 *
 * @param scene the capture, as the user named it
 * @param weights name of the model's weights
 * @param plan the size that the model rendered and the size of the export
 * @param framesPerSecond of the video; an image sequence is meant for it too
 * @param modelFromWorld similarity between the capture's frame and the model's
 * @param frames in order
 */
public record ExportManifest(
        String scene,
        String weights,
        RenderPlan plan,
        int framesPerSecond,
        Similarity modelFromWorld,
        List<ExportedFrame> frames) {

    /** Changes when a reader of an older one would misunderstand a newer one. */
    public static final int FORMAT_VERSION = 1;

    private static final String NAME = "cameras.json";
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    public ExportManifest {
        frames = List.copyOf(frames);
        if (framesPerSecond <= 0) {
            throw new IllegalArgumentException("frames per second must be positive: " + framesPerSecond);
        }
    }

    /**
     * One frame.
     *
     * @param file the image relative to the manifest, or the video that holds the frame
     * @param camera world frame, intrinsics for the exported size
     */
    public record ExportedFrame(String file, PinholeCamera camera) {}

    /** Where the manifest of an export belongs: inside an image folder; beside {@code orbit.mp4} as {@code orbit.cameras.json}. */
    public static Path locationFor(Path target, boolean isFolder) {
        if (isFolder) {
            return target.resolve(NAME);
        }
        String name = target.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return target.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + "." + NAME);
    }

    /** Writes the manifest; the file is whole or not there, and missing folders are created. */
    public void write(Path file) throws IOException {
        WholeFile.write(file, out -> {
            out.write(JSON.writeValueAsBytes(toJson()));
            out.write('\n');
        });
    }

    /**
     * The files of the frames of an earlier export.
     *
     * @param file where its manifest should be
     * @return as they are listed; empty if there is no such file, or one that is not the manifest of an export
     * @throws IOException if it is there and cannot be read
     */
    static Optional<Set<String>> filesListedIn(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            JsonNode root = JSON.readTree(Files.readAllBytes(file));
            return isManifest(root) ? Optional.of(filesOf(root.path("frames"))) : Optional.empty();
        } catch (JacksonException other) {
            return Optional.empty();
        }
    }

    /** Captures have lists of cameras too, with photos of theirs: only what an export says of itself counts. */
    private static boolean isManifest(JsonNode root) {
        return root.path("format_version").isNumber()
                && root.path("weights").isString()
                && root.path("model_from_world").isArray();
    }

    private static Set<String> filesOf(JsonNode frames) {
        Set<String> files = new HashSet<>();
        frames.forEach(frame -> files.add(frame.path("file_path").stringValue("")));
        return files;
    }

    private ObjectNode toJson() {
        ObjectNode root = JSON.createObjectNode();
        root.put("format_version", FORMAT_VERSION).put("scene", scene).put("weights", weights);
        putSize(root, "model_size", plan.modelSize());
        putSize(root, "output_size", plan.outputSize());
        root.put("patch_grids", plan.grids().count());
        root.put("resampled", plan.resamples()).put("frames_per_second", framesPerSecond);
        OpencvCameraEntry.writeRows(modelFromWorld.toMatrix(), root.putArray("model_from_world"));
        var list = root.putArray("frames");
        for (int i = 0; i < frames.size(); i++) {
            ObjectNode entry = list.addObject()
                    .put("frame", i)
                    .put("file_path", frames.get(i).file());
            OpencvCameraEntry.write(frames.get(i).camera(), entry);
        }
        return root;
    }

    private static void putSize(ObjectNode root, String name, ImageSize size) {
        root.putArray(name).add(size.width()).add(size.height());
    }
}
