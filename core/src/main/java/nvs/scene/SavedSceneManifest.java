package nvs.scene;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nvs.camera.FisheyeDistortion;
import nvs.camera.LensDistortion;
import nvs.camera.PinholeCamera;
import nvs.camera.Similarity;
import org.joml.Vector3dc;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes what {@link SavedScene} reads, but for the model's memory.
 *
 * @param scene to be saved; its {@code file} is where it will lie, from where photos are referred to
 * @param thumbnails where the small picture of a view lies in the zip, by the view's index
 */
public record SavedSceneManifest(SavedScene scene, Map<Integer, String> thumbnails) {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** Where it lies in the zip. */
    public static final String NAME = SavedScene.MANIFEST;

    /** The content of {@link #NAME}. */
    public byte[] toBytes() {
        ObjectNode root = JSON.createObjectNode();
        root.put("format", SavedScene.FORMAT).put("format_version", SavedScene.FORMAT_VERSION);
        root.putObject("weights")
                .put("name", scene.weights().name())
                .put("sha256", scene.weights().hash());
        Capture capture = scene.capture();
        ObjectNode origin = root.putObject("capture").put("format", capture.format());
        link(capture.source()).ifPresent(link -> origin.put("source", link));
        putFraming(root);
        scene.outlook().path().ifPresent(path -> CameraPathFile.put(path, root.putObject("camera_path")));
        ArrayNode inputs = root.putArray("inputs");
        scene.inputs().forEach(view -> inputs.add(view.index()));
        ArrayNode views = root.putArray("views");
        capture.views().forEach(view -> put(view, views.addObject()));
        ArrayNode skipped = root.putArray("skipped");
        capture.skipped()
                .forEach(view -> skipped.addObject()
                        .put("index", view.index())
                        .put("name", view.name())
                        .put("reason", view.reason()));
        putTexts(root, "notes", capture.notes());
        return (JSON.writeValueAsString(root) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private void putFraming(ObjectNode root) {
        root.put("kind", scene.framing().kind().word());
        Similarity transform = scene.framing().modelFromWorld();
        ObjectNode object = root.putObject("model_from_world").put("scale", transform.scale());
        var turn = transform.rotation();
        object.putArray("rotation").add(turn.x()).add(turn.y()).add(turn.z()).add(turn.w());
        putVector(object, "translation", transform.translation());
        putVector(root, "pivot", scene.framing().pivot());
        putVector(root, "up", scene.framing().up());
        putTexts(root, "warnings", scene.framing().warnings());
        ObjectNode correction =
                root.putObject("correction").put("scale", scene.correction().scale());
        scene.correction().up().ifPresent(up -> putVector(correction, "up", up));
        scene.correction().pivot().ifPresent(pivot -> putVector(correction, "pivot", pivot));
        scene.correction().kind().ifPresent(kind -> correction.put("kind", kind.word()));
        ObjectNode start = root.putObject("start_view")
                .put("azimuth_radians", scene.outlook().view().azimuthRadians())
                .put("elevation_radians", scene.outlook().view().elevationRadians())
                .put("distance", scene.outlook().view().distance());
        putVector(start, "pivot", scene.outlook().view().pivot());
    }

    private void put(CaptureView view, ObjectNode object) {
        object.put("index", view.index()).put("name", view.name());
        PhotoSource photo = view.photo();
        OpencvCameraEntry.write(
                new PinholeCamera(photo.lens().intrinsics(), view.camera().worldFromCamera()), object);
        if (!photo.lens().distortion().isNone()) {
            putDistortion(photo.lens().distortion(), object.putObject("distortion"));
        }
        ArrayNode links = object.putArray("photos");
        photo.copies().forEach(copy -> link(copy).ifPresent(links::add));
        photo.mask().flatMap(this::link).ifPresent(mask -> object.put("mask", mask));
        if (thumbnails.containsKey(view.index())) {
            object.put("thumbnail", thumbnails.get(view.index()));
        }
    }

    private static void putDistortion(LensDistortion distortion, ObjectNode object) {
        boolean isFisheye = distortion instanceof FisheyeDistortion;
        object.put("model", isFisheye ? SavedViews.FISHEYE : SavedViews.RADIAL_TANGENTIAL);
        distortion.coefficients().forEach(object::put);
    }

    private Optional<String> link(Path path) {
        return PhotoLink.to(path, scene.file().toAbsolutePath().getParent());
    }

    private static void putVector(ObjectNode object, String name, Vector3dc vector) {
        object.putArray(name).add(vector.x()).add(vector.y()).add(vector.z());
    }

    private static void putTexts(ObjectNode object, String name, List<String> texts) {
        ArrayNode list = object.putArray(name);
        texts.forEach(list::add);
    }
}
