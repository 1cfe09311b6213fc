package nvs.app.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nvs.file.PathName;
import nvs.image.ImageSize;
import nvs.scene.Capture;
import nvs.synthesis.SceneFraming;
import org.joml.Matrix4dc;
import org.joml.Vector3dc;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code nvs info --json}. Scripts read it: fields may be added, but keep their names. */
final class InfoJson {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private InfoJson() {}

    static String text(CaptureSummary summary) {
        Map<String, Object> document = new LinkedHashMap<>();
        putPhotos(summary, document);
        putLenses(summary, document);
        putCameras(summary.cameras(), document);
        document.put("framing", framing(summary));
        return MAPPER.writeValueAsString(document);
    }

    private static void putPhotos(CaptureSummary summary, Map<String, Object> document) {
        Capture capture = summary.capture();
        document.put("capture", PathName.of(capture.source()));
        document.put("format", capture.format());
        summary.savedBy()
                .ifPresent(weights ->
                        document.put("savedBy", Map.of("weights", weights.name(), "sha256", weights.hash())));
        document.put(
                "views",
                capture.views().stream()
                        .map(view -> Map.of("index", view.index(), "name", view.name()))
                        .toList());
        document.put(
                "skipped",
                capture.skipped().stream()
                        .map(view -> Map.of("index", view.index(), "name", view.name(), "reason", view.reason()))
                        .toList());
        document.put("notes", capture.notes());
        document.put("smallerCopies", summary.smallerCopies());
        document.put("masks", summary.masks());
        document.put("points", capture.points().count());
    }

    private static void putLenses(CaptureSummary summary, Map<String, Object> document) {
        LensSummary lenses = summary.lenses();
        document.put("sizes", lenses.sizes());
        document.put("focalPixels", range(lenses.focalXPixels()));
        document.put("focalYPixels", range(lenses.focalYPixels()));
        document.put("centreXPixels", range(lenses.centreXPixels()));
        document.put("centreYPixels", range(lenses.centreYPixels()));
        document.put(
                "distortions",
                lenses.distortions().stream().map(InfoJson::distortion).toList());
        document.put("undistortedSizes", lenses.undistortedSizes());
    }

    private static Map<String, Object> distortion(LensSummary.Distortion distortion) {
        Map<String, Object> coefficients = new LinkedHashMap<>();
        distortion.coefficients().forEach((name, values) -> coefficients.put(name, range(values)));
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("model", distortion.model().name().toLowerCase(Locale.ROOT));
        object.put("views", distortion.views());
        object.put("coefficients", coefficients);
        return object;
    }

    private static void putCameras(CaptureSummary.Cameras cameras, Map<String, Object> document) {
        document.put("fovDegrees", range(cameras.fovDegrees()));
        document.put("extent", Map.of("min", numbers(cameras.lowest()), "max", numbers(cameras.highest())));
        document.put("distances", range(cameras.distances()));
        document.put("elevationsDegrees", range(cameras.elevationsDegrees()));
    }

    private static Map<String, Object> framing(CaptureSummary summary) {
        SceneFraming framing = summary.plan().framing();
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("weights", summary.model().name());
        object.put(
                "trainedSizes",
                summary.model().resolutions().stream().map(ImageSize::toString).toList());
        object.put("kind", framing.kind().word());
        object.put("kindGiven", summary.correction().kind().isPresent());
        object.put("proposedKind", summary.guess().kind().word());
        object.put("proposedKindReason", summary.guess().reason());
        object.put("photoSize", summary.plan().target().size().toString());
        object.put("cropLostShare", range(summary.cropLost()));
        object.put("pivot", numbers(framing.pivot()));
        object.put("up", numbers(framing.up()));
        object.put("modelFromWorld", rows(framing.modelFromWorld().toMatrix()));
        object.put("warnings", framing.warnings());
        return object;
    }

    private static Map<String, Object> range(Range range) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("min", range.min());
        object.put("max", range.max());
        return object;
    }

    private static List<Double> numbers(Vector3dc vector) {
        return List.of(vector.x(), vector.y(), vector.z());
    }

    private static List<List<Double>> rows(Matrix4dc m) {
        return List.of(
                List.of(m.m00(), m.m10(), m.m20(), m.m30()),
                List.of(m.m01(), m.m11(), m.m21(), m.m31()),
                List.of(m.m02(), m.m12(), m.m22(), m.m32()),
                List.of(m.m03(), m.m13(), m.m23(), m.m33()));
    }
}
