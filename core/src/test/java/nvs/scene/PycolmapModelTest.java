package nvs.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.joml.Vector2d;
import org.joml.Vector3d;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Models that pycolmap 4.2.1 has written, with rigs and frames; {@code make_colmap_fixtures.py} made them. */
class PycolmapModelTest {
    private static final double TOLERANCE_PIXELS = 1e-3;
    private static final String[] KNOWN = {
        "division.png",
        "fisheye.png",
        "fov.png",
        "full_opencv.png",
        "opencv.png",
        "opencv_fisheye.png",
        "pinhole.png",
        "radial.png",
        "radial_fisheye.png",
        "rig/left.png",
        "rig/right.png",
        "simple_division.png",
        "simple_fisheye.png",
        "simple_pinhole.png",
        "simple_radial.png",
        "simple_radial_fisheye.png",
        "thin_prism_fisheye.png"
    };
    private static final String[] UNKNOWN = {"equirectangular.png", "eucm.png", "rad_tan_thin_prism_fisheye.png"};

    @ParameterizedTest
    @ValueSource(strings = {"binary", "text"})
    void everyPointFallsWhereColmapPutsIt(String encoding) throws Exception {
        Map<Long, Vector3d> points = points();
        Map<String, Map<Long, Vector2d>> pixels = pixels();

        List<CaptureView> views = CaptureFormats.open(fixture(encoding)).views();

        assertThat(views).extracting(CaptureView::name).containsExactly(KNOWN);
        for (CaptureView view : views) {
            assertThat(pixels.get(view.name())).hasSameSizeAs(points);
            pixels.get(view.name())
                    .forEach((point, expected) -> assertThat(
                                    project(view, points.get(point)).distance(expected))
                            .as("%s, point %d", view.name(), point)
                            .isLessThan(TOLERANCE_PIXELS));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"binary", "text"})
    void viewsWhoseFormulaIsNotKnownAreSkippedAndThePointsComeAlong(String encoding) throws Exception {
        Capture capture = CaptureFormats.open(fixture(encoding));

        assertThat(capture.skipped())
                .allSatisfy(view -> assertThat(view.reason()).contains("whose distortion is not known here"))
                .extracting(SkippedView::name)
                .containsExactlyInAnyOrder(UNKNOWN);
        assertThat(capture.points().count()).isEqualTo(points().size());
        assertThat(capture.points().viewCount(0)).isEqualTo(KNOWN.length + UNKNOWN.length);
        assertThat(capture.notes()).isEmpty();
    }

    /** Before the distortion is removed. */
    private static Vector2d project(CaptureView view, Vector3d point) {
        Vector3d p = view.camera().cameraFromWorld().transformPosition(new Vector3d(point));
        Vector2d pixel = new Vector2d();
        view.photo().lens().project(p.x / p.z, p.y / p.z, pixel);
        return pixel;
    }

    private static Map<Long, Vector3d> points() throws Exception {
        Map<Long, Vector3d> points = new HashMap<>();
        for (String line : lines("points3D.txt")) {
            String[] words = line.split(" ");
            points.put(Long.parseLong(words[0]), new Vector3d(number(words[1]), number(words[2]), number(words[3])));
        }
        return points;
    }

    /** By photo and point: the second of each image's two lines has triples of x, y and the point. */
    private static Map<String, Map<Long, Vector2d>> pixels() throws Exception {
        Map<String, Map<Long, Vector2d>> pixels = new HashMap<>();
        List<String> lines = lines("images.txt");
        for (int i = 0; i < lines.size(); i += 2) {
            Map<Long, Vector2d> ofImage = new HashMap<>();
            String[] words = lines.get(i + 1).split(" ");
            for (int k = 0; k < words.length; k += 3) {
                ofImage.put(Long.parseLong(words[k + 2]), new Vector2d(number(words[k]), number(words[k + 1])));
            }
            pixels.put(lines.get(i).split(" ")[9], ofImage);
        }
        return pixels;
    }

    private static double number(String word) {
        return Double.parseDouble(word);
    }

    private static List<String> lines(String file) throws Exception {
        return Files.readAllLines(fixture("text").resolve("sparse/0").resolve(file)).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
    }

    private static Path fixture(String encoding) throws Exception {
        URL folder = PycolmapModelTest.class.getResource("pycolmap/" + encoding);
        return Path.of(folder.toURI());
    }
}
