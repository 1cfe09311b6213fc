package nvs.scene;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import nvs.camera.OrbitView;
import nvs.camera.Similarity;
import nvs.synthesis.FramingCorrection;
import nvs.synthesis.SceneFraming;
import nvs.synthesis.SceneKind;
import org.joml.Quaterniond;
import org.joml.Vector3d;
import org.joml.Vector3dc;

/**
 * Reads the manifest of a saved scene.
 *
 * @param file the zip
 * @param root its inside
 */
record SavedSceneReader(Path file, Path root) {

    SavedScene read() throws SceneFormatException {
        Path manifest = root.resolve(SavedScene.MANIFEST);
        Path memory = root.resolve(SavedScene.MEMORY);
        for (Path needed : List.of(manifest, memory)) {
            if (!Files.isRegularFile(needed)) {
                throw new SceneFormatException(
                        file, "", "is no saved scene: there is no " + needed.getFileName() + " in it");
            }
        }
        JsonFields fields = JsonFields.parse(manifest);
        requireVersion(fields);
        List<Integer> inputs = indices(fields.field("inputs"));
        SavedViews views = SavedViews.read(file, fields, Set.copyOf(inputs));
        SceneFraming framing = framing(fields);
        return new SavedScene(
                file,
                views.capture(manifest, fields.field("capture").text("format"), texts(fields.field("notes"))),
                views.at(inputs, fields.field("inputs")),
                new SavedScene.Weights(
                        fields.field("weights").text("name"),
                        fields.field("weights").text("sha256")),
                framing,
                correction(fields.field("correction")),
                outlook(fields, framing),
                memory);
    }

    private void requireVersion(JsonFields fields) throws SceneFormatException {
        fields.requireObject();
        if (!fields.textIfAny("format").equals(Optional.of(SavedScene.FORMAT))) {
            throw fields.field("format").wrong("is not " + SavedScene.FORMAT + "; this is no saved scene");
        }
        double version = fields.number("format_version");
        if (version != SavedScene.FORMAT_VERSION) {
            throw fields.field("format_version")
                    .wrong("is " + (long) version + ", and this program knows " + SavedScene.FORMAT_VERSION
                            + (version > SavedScene.FORMAT_VERSION ? ": a newer one may open it" : ""));
        }
    }

    private static List<Integer> indices(JsonFields list) throws SceneFormatException {
        List<Integer> indices = new ArrayList<>();
        for (JsonFields index : list.elements()) {
            indices.add(index.asIndex(Integer.MAX_VALUE));
        }
        if (indices.isEmpty() || new HashSet<>(indices).size() < indices.size()) {
            throw list.wrong("must name at least one view, and none twice");
        }
        return indices;
    }

    private static SceneFraming framing(JsonFields fields) throws SceneFormatException {
        JsonFields transform = fields.field("model_from_world");
        double[] turn = transform.field("rotation").numbers(4);
        double scale = transform.number("scale");
        Vector3d move = vector(transform.field("translation"));
        Similarity modelFromWorld = checked(
                transform, () -> new Similarity(new Quaterniond(turn[0], turn[1], turn[2], turn[3]), scale, move));
        JsonFields kind = fields.field("kind");
        SceneKind known =
                checked(kind, () -> SceneKind.ofWord(fields.textIfAny("kind").orElse("")));
        Vector3d pivot = vector(fields.field("pivot"));
        Vector3d up = vector(fields.field("up"));
        List<String> warnings = texts(fields.field("warnings"));
        return checked(fields.field("up"), () -> new SceneFraming(known, pivot, up, modelFromWorld, warnings));
    }

    private static FramingCorrection correction(JsonFields correction) throws SceneFormatException {
        Optional<Vector3dc> up = optionalVector(correction, "up");
        Optional<Vector3dc> pivot = optionalVector(correction, "pivot");
        double scale = correction.number("scale");
        Optional<String> word = correction.textIfAny("kind");
        return checked(correction, () -> new FramingCorrection(up, pivot, scale, word.map(SceneKind::ofWord)));
    }

    private static Outlook outlook(JsonFields fields, SceneFraming framing) throws SceneFormatException {
        OrbitView start = start(fields.field("start_view"), framing);
        return new Outlook(
                start,
                fields.has("camera_path")
                        ? Optional.of(CameraPathFile.of(fields.field("camera_path")))
                        : Optional.empty());
    }

    private static OrbitView start(JsonFields start, SceneFraming framing) throws SceneFormatException {
        double azimuth = start.number("azimuth_radians");
        double elevation = start.number("elevation_radians");
        double distance = start.positive("distance");
        Vector3d pivot = vector(start.field("pivot"));
        return checked(start, () -> new OrbitView(pivot, framing.up(), azimuth, elevation, distance));
    }

    private static Optional<Vector3dc> optionalVector(JsonFields fields, String name) throws SceneFormatException {
        return fields.has(name) ? Optional.of(vector(fields.field(name))) : Optional.empty();
    }

    private static Vector3d vector(JsonFields numbers) throws SceneFormatException {
        return new Vector3d(numbers.numbers(3));
    }

    private static List<String> texts(JsonFields list) throws SceneFormatException {
        List<String> texts = new ArrayList<>();
        for (JsonFields text : list.elements()) {
            texts.add(text.asText());
        }
        return texts;
    }

    /** Our values say best themselves what is wrong with them. */
    static <T> T checked(JsonFields fields, Supplier<T> value) throws SceneFormatException {
        try {
            return value.get();
        } catch (IllegalArgumentException wrong) {
            throw fields.wrong(Quotes.sentence(wrong.getMessage()));
        }
    }
}
