package nvs.scene;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nvs.camera.Lens;
import nvs.camera.PinholeCamera;
import nvs.camera.PinholeIntrinsics;
import org.joml.Matrix4d;

/**
 * {@code cameras.json} as the reference implementation of 3D Gaussian Splatting writes it: a list of {@code img_name}, {@code width},
 * {@code height}, {@code fx}, {@code fy} in pixels, {@code position}, the camera's centre, and {@code rotation}, the rows of the
 * rotation from the camera (OpenCV axes) into the world. The principal point is in the middle. Photos are named without their
 * folder and often without their extension ({@link NamedPhotos}).
 */
public final class InriaCamerasFormat implements CaptureFormat {
    private static final String FILE_NAME = "cameras.json";
    private static final int AXES = 3;

    /** An entry that is damaged must not decide what the file is; so many that are would. */
    private static final int ENTRIES_LOOKED_AT = 8;

    @Override
    public String name() {
        return "3D Gaussian Splatting cameras.json";
    }

    @Override
    public Optional<Path> find(Path location) {
        Path file = Files.isDirectory(location) ? location.resolve(FILE_NAME) : location;
        return Optional.of(file)
                .filter(found -> String.valueOf(found.getFileName()).endsWith(".json"))
                .filter(Files::isRegularFile)
                .filter(InriaCamerasFormat::recognises);
    }

    /** Tells these lists of cameras from others by what the entries hold, as names like {@code cameras.json} are anybody's. */
    static boolean recognises(Path file) {
        if (!JsonPeek.isList(file)) {
            return false;
        }
        try {
            JsonFields root = JsonFields.parse(file);
            return root.isArray()
                    && root.elements().stream()
                            .limit(ENTRIES_LOOKED_AT)
                            .anyMatch(entry -> entry.has("rotation") && entry.has("position") && !entry.has("w2c"));
        } catch (SceneFormatException another) {
            return false;
        }
    }

    @Override
    public Capture read(Path cameraFile, PhotosElsewhere elsewhere) throws SceneFormatException {
        ViewCollector collector = new ViewCollector(cameraFile);
        int index = 0;
        for (JsonFields entry : JsonFields.parse(cameraFile).elements()) {
            int position = index++;
            String name = entry.textIfAny("img_name").orElse(entry.where());
            collector.add(position, name, () -> view(position, entry, elsewhere));
        }
        return collector.capture(name());
    }

    private static CaptureView view(int index, JsonFields entry, PhotosElsewhere elsewhere)
            throws SceneFormatException {
        entry.requireObject();
        Lens lens = Lens.pinhole(intrinsics(entry));
        Matrix4d pose = worldFromCamera(entry);
        String name = entry.text("img_name");
        PhotoFiles files = NamedPhotos.beside(entry.file(), elsewhere)
                .find(name, new RecordPlace(entry.file(), entry.where() + "."), "img_name");
        return CaptureView.of(index, name, new PhotoSource(files.copies(), files.mask(), lens), pose);
    }

    private static PinholeIntrinsics intrinsics(JsonFields entry) throws SceneFormatException {
        int width = entry.pixelCount("width");
        int height = entry.pixelCount("height");
        return new PinholeIntrinsics(
                width, height, entry.positive("fx"), entry.positive("fy"), width / 2.0, height / 2.0);
    }

    private static Matrix4d worldFromCamera(JsonFields entry) throws SceneFormatException {
        Matrix4d matrix = new Matrix4d();
        double[] position = entry.field("position").numbers(AXES);
        matrix.setTranslation(position[0], position[1], position[2]);
        List<JsonFields> rows = entry.field("rotation").elements();
        if (rows.size() != AXES) {
            throw entry.field("rotation").wrong("must be a list of three rows");
        }
        for (int row = 0; row < AXES; row++) {
            double[] numbers = rows.get(row).numbers(AXES);
            for (int column = 0; column < AXES; column++) {
                matrix.set(column, row, numbers[column]); // JOML names the column first.
            }
        }
        if (!PinholeCamera.isRigid(matrix)) {
            throw entry.field("rotation")
                    .wrong("must be a rotation: right-handed rows at right angles and of length 1");
        }
        return matrix;
    }
}
