package nvs.scene;

import java.util.List;
import nvs.camera.Lens;
import nvs.camera.LensDistortion;
import nvs.camera.PinholeCamera;
import nvs.camera.PinholeIntrinsics;
import nvs.camera.RadialSeriesDistortion;
import nvs.image.ImageSize;
import org.joml.Matrix4d;

/**
 * A camera as RealityCapture writes it, right or wrong: a bad line costs only itself.
 *
 * <ul>
 *   <li>{@code x}, {@code y}, {@code alt}: the camera's centre; the world's z is up.
 *   <li>{@code heading}, {@code pitch}, {@code roll}, in degrees. All zero, the camera looks down and the top of its picture points to
 *       the world's y. From there it is rolled about its picture's vertical, pitched up about its horizontal, and turned clockwise
 *       as seen from above.
 *   <li>{@code f}: focal length for a film whose longer side is 36 mm; {@code px}, {@code py}: principal point from the middle, in
 *       parts of the longer side.
 *   <li>{@code k1} to {@code k4}, {@code t1}, {@code t2}: radial and tangential distortion of Brown, {@link RadialSeriesDistortion}.
 * </ul>
 *
 * <p>Pictures of a "Division" lens cannot be told from these: the file does not name the model.
 *
 * @param place where it stands
 * @param header names of the fields
 * @param fields of the line
 */
record CsvCameraLine(RecordPlace place, CsvHeader header, List<String> fields) {

    /** Columns without which there is no camera. */
    static final List<String> REQUIRED = List.of("name", "x", "y", "alt", "heading", "pitch", "roll", "f");

    private static final double FILM_MILLIMETRES = 36;

    CsvCameraLine {
        fields = List.copyOf(fields);
    }

    /** As the file calls the photo. */
    String name() {
        int column = header.columns().indexOf("name");
        return column < fields.size() ? fields.get(column) : place.prefix();
    }

    /** Without folders, which are those of another machine. */
    String photoName() {
        String slashed = name().replace('\\', '/');
        return slashed.substring(slashed.lastIndexOf('/') + 1);
    }

    /** The pose in OpenCV axes. */
    Matrix4d worldFromCamera() throws SceneFormatException {
        Matrix4d matrix = new Matrix4d()
                .translation(number("x"), number("y"), number("alt"))
                .rotateZ(-Math.toRadians(number("heading")))
                .rotateX(Math.toRadians(number("pitch")))
                .rotateY(Math.toRadians(number("roll")))
                .scale(1, -1, -1); // From OpenCV's axes to those that the angles speak of, which are OpenGL's.
        if (!PinholeCamera.isRigid(matrix)) {
            throw place.wrong("x", "is too large");
        }
        return matrix;
    }

    /** The lens of a photo of the given size. */
    Lens lens(ImageSize size) throws SceneFormatException {
        double longer = Math.max(size.width(), size.height());
        double focalPixels = number("f") / FILM_MILLIMETRES * longer;
        if (!(focalPixels > 0) || Double.isInfinite(focalPixels)) {
            throw place.wrong("f", "must be positive, found " + number("f"));
        }
        return new Lens(
                new PinholeIntrinsics(
                        size.width(),
                        size.height(),
                        focalPixels,
                        focalPixels,
                        centre("px", size.width(), longer),
                        centre("py", size.height(), longer)),
                distortion());
    }

    private double centre(String field, int side, double longer) throws SceneFormatException {
        double pixels = side / 2.0 + optional(field) * longer;
        if (!Double.isFinite(pixels)) {
            throw place.wrong(field, "is too large: " + optional(field));
        }
        return pixels;
    }

    private LensDistortion distortion() throws SceneFormatException {
        return new RadialSeriesDistortion(
                        optional("k1"), optional("k2"), optional("k3"), optional("k4"), optional("t1"), optional("t2"))
                .simplest();
    }

    private double optional(String field) throws SceneFormatException {
        return header.columns().contains(field) ? number(field) : 0;
    }

    private double number(String field) throws SceneFormatException {
        int column = header.columns().indexOf(field);
        if (column >= fields.size()) {
            throw place.wrong(
                    field,
                    "is missing: the line has " + fields.size() + " fields, and the header "
                            + header.columns().size());
        }
        String word = fields.get(column);
        double value = TextNumbers.parse(word)
                .orElseThrow(() -> place.wrong(field, "must be a number, found " + Quotes.quoted(word)));
        if (!Double.isFinite(value)) {
            throw place.wrong(field, "must be finite, found " + value);
        }
        return value;
    }
}
