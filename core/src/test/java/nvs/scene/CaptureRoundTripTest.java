package nvs.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nvs.camera.DivisionDistortion;
import nvs.camera.FieldOfViewDistortion;
import nvs.camera.FisheyeDistortion;
import nvs.camera.Lens;
import nvs.camera.LensDistortion;
import nvs.camera.PinholeIntrinsics;
import nvs.camera.RadialSeriesDistortion;
import nvs.camera.RadialTangentialDistortion;
import nvs.camera.ThinPrismFisheyeDistortion;
import nvs.image.ImageFiles;
import nvs.image.ImageSize;
import nvs.scene.write.WritableFormat;
import nvs.task.NvsThreads;
import nvs.task.Progress;
import nvs.usecase.ConvertCapture;
import nvs.usecase.ConvertCapture.Conversion;
import nvs.usecase.ConvertCapture.Settings;
import org.joml.Matrix4d;
import org.joml.Matrix4dc;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written in any format is read back as the same capture. */
class CaptureRoundTripTest {
    private static final int WIDTH = 64;
    private static final int HEIGHT = 48;
    private static final double POSE_TOLERANCE = 1e-9;

    /** One lens for every camera model. */
    private static final Map<String, Lens> LENSES = new TreeMap<>(Map.ofEntries(
            lens("SIMPLE_PINHOLE", 50, 50, LensDistortion.NONE),
            lens("PINHOLE", 50, 51.3, LensDistortion.NONE),
            lens("SIMPLE_RADIAL", 50, 50, RadialTangentialDistortion.of(-0.1, 0, 0, 0)),
            lens("RADIAL", 50, 50, RadialTangentialDistortion.of(-0.1, 0.02, 0, 0)),
            lens("OPENCV", 50, 50.1, RadialTangentialDistortion.of(-0.1, 0.02, 0.001, -0.002)),
            lens("OPENCV with k1 alone", 50, 50.1, RadialTangentialDistortion.of(-0.1, 0, 0, 0)),
            lens("FULL_OPENCV with k3", 50, 50, new RadialTangentialDistortion(0.1, 0.02, 0.003, 0, 0, 0, 0, 0)),
            lens(
                    "FULL_OPENCV",
                    50,
                    50.1,
                    new RadialTangentialDistortion(0.3, -0.02, 0.01, 0.45, 0.02, -0.003, 0.002, -0.003)),
            lens("FULL_OPENCV with k4", 50, 50.1, new RadialTangentialDistortion(0.1, 0, 0, 0.15, 0, 0, 0.002, -0.003)),
            lens("Brown4", 50, 50.1, new RadialSeriesDistortion(-0.1, 0.02, 0.003, -0.004, 0.001, -0.002)),
            lens("FOV", 50, 50.1, new FieldOfViewDistortion(0.8)),
            lens("SIMPLE_DIVISION", 50, 50, new DivisionDistortion(-0.1)),
            lens("DIVISION", 50, 50.1, new DivisionDistortion(-0.1)),
            lens(
                    "THIN_PRISM_FISHEYE",
                    40,
                    41,
                    new ThinPrismFisheyeDistortion(
                            new RadialSeriesDistortion(-0.03, 0.004, 0.0003, 0.0004, 0.001, 0.002), 0.0005, 0.0006)),
            lens("SIMPLE_FISHEYE", 40, 40, new FisheyeDistortion(0, 0, 0, 0)),
            lens("FISHEYE", 40, 41, new FisheyeDistortion(0, 0, 0, 0)),
            lens("SIMPLE_RADIAL_FISHEYE", 40, 40, new FisheyeDistortion(-0.03, 0, 0, 0)),
            lens("RADIAL_FISHEYE", 40, 40, new FisheyeDistortion(-0.03, 0.004, 0, 0)),
            lens("OPENCV_FISHEYE", 40, 41, new FisheyeDistortion(-0.03, 0.004, -0.0007, 0.0001))));

    private final ExecutorService executor = NvsThreads.pool("test", 2);
    private final ConvertCapture converter = new ConvertCapture(new PhotoTasks(executor));

    @TempDir
    Path folder;

    @AfterEach
    void stop() {
        executor.shutdownNow();
    }

    private static Map.Entry<String, Lens> lens(String model, double focalX, double focalY, LensDistortion distortion) {
        return Map.entry(model, new Lens(new PinholeIntrinsics(WIDTH, HEIGHT, focalX, focalY, 31.7, 24.4), distortion));
    }

    static Stream<Arguments> lensesInFormats() {
        return LENSES.keySet().stream()
                .flatMap(model -> Stream.of(WritableFormat.values()).map(format -> Arguments.of(format, model)));
    }

    @ParameterizedTest
    @MethodSource("lensesInFormats")
    void everyLensIsReadBack(WritableFormat format, String model) throws Exception {
        Lens lens = LENSES.get(model);

        assertRoundTrip(format, capture(List.of("a.png", "sub/b.png", "sub/with blanks/c d.png"), view -> lens));
    }

    @ParameterizedTest
    @EnumSource
    void lensesMayDifferFromViewToView(WritableFormat format) throws Exception {
        List<String> models = List.copyOf(LENSES.keySet());
        List<String> names = models.stream().map(model -> model + ".png").toList();

        assertRoundTrip(format, capture(names, view -> LENSES.get(models.get(view))));
    }

    @ParameterizedTest
    @EnumSource
    void namesInAnyScriptAreReadBack(WritableFormat format) throws Exception {
        assumeThat(canBeNames("süd/東 1.png")).as("this file system takes them").isTrue();

        assertRoundTrip(format, capture(List.of("süd/東 1.png", "süd/œil.png"), view -> LENSES.get("RADIAL")));
    }

    private static boolean canBeNames(String name) {
        try {
            Path.of(name);
            return true;
        } catch (InvalidPathException refused) {
            return false;
        }
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "OPENCV")
    void pointsAreReadBack(WritableFormat format) throws Exception {
        SparsePointsBuilder points = new SparsePointsBuilder();
        points.add(0.1, -1234.56789, 1e-7, 0x0a80ff, 3);
        points.add(-3e9, 0, 17, 0xfffefd, 0);
        points.add(1, 2, 3, 0x000000, 2);
        SparsePoints original = points.build();

        SparsePoints read =
                converted(format, plainCapture().withPoints(original)).points();

        assertThat(read.count()).isEqualTo(3);
        for (int i = 0; i < read.count(); i++) {
            assertThat(read.position(i)).isEqualTo(original.position(i));
            assertThat(read.rgb(i)).isEqualTo(original.rgb(i));
        }
    }

    @ParameterizedTest
    @EnumSource
    void masksComeAlong(WritableFormat format) throws Exception {
        List<CaptureView> views = new ArrayList<>();
        for (String model : List.of("PINHOLE", "OPENCV")) {
            CaptureView view = view(views.size(), model + ".png", LENSES.get(model));
            Path mask = CaptureFolder.photo(folder.resolve("shapes/" + model + ".png"), WIDTH, HEIGHT);
            PhotoSource masked = new PhotoSource(
                    view.photo().copies(), Optional.of(mask), view.photo().lens());
            views.add(new CaptureView(view.index(), view.name(), masked, view.camera()));
        }

        List<CaptureView> read = converted(format, new Capture(folder.resolve("x"), "test", views, List.of()))
                .views();

        assertThat(read).hasSize(2).allSatisfy(view -> {
            Path mask = view.photo().mask().orElseThrow();
            assertThat(mask).startsWith(folder.resolve("target/masks"));
            assertThat(ImageFiles.readSize(mask)).isEqualTo(ImageFiles.readSize(view.imagePath()));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "OPENCV, TRANSFORMS COLMAP COLMAP_TEXT",
        "FULL_OPENCV, TRANSFORMS COLMAP COLMAP_TEXT",
        "Brown4, TRANSFORMS",
        "OPENCV_FISHEYE, TRANSFORMS COLMAP COLMAP_TEXT",
        "FOV, COLMAP COLMAP_TEXT",
        "DIVISION, COLMAP COLMAP_TEXT",
        "THIN_PRISM_FISHEYE, COLMAP COLMAP_TEXT",
        "PINHOLE, TRANSFORMS COLMAP COLMAP_TEXT OPENCV",
    })
    void distortionIsKeptWhereTheFormatHasAModelForIt(String model, String formats) {
        LensDistortion distortion = LENSES.get(model).distortion();

        assertThat(Stream.of(WritableFormat.values())
                        .filter(format -> format.writer().holds(distortion))
                        .map(Enum::name)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(formats);
    }

    @Test
    void whatIsSharedStandsOnceInTransforms() throws Exception {
        List<Lens> lenses = List.of(LENSES.get("PINHOLE"), LENSES.get("OPENCV"));
        converted(WritableFormat.TRANSFORMS, capture(List.of("a.png", "b.png"), lenses::get));
        JsonFields root = JsonFields.parse(folder.resolve("target/transforms.json"));
        List<JsonFields> frames = root.field("frames").elements();

        assertThat(root.names()).containsExactly("w", "h", "fl_x", "cx", "cy", "camera_model", "frames");
        assertThat(root.text("camera_model")).isEqualTo("OPENCV");
        assertThat(frames.get(0).names())
                .containsExactly("file_path", "fl_y", "k1", "k2", "p1", "p2", "transform_matrix");
        assertThat(frames.get(0).number("k1")).isZero();
        assertThat(frames.get(1).number("k1")).isEqualTo(-0.1);
    }

    @ParameterizedTest
    @CsvSource({
        "OPENCV, RADIAL, ''",
        "FISHEYE, OPENCV_FISHEYE, ''",
        "Brown4, RADIAL, ''",
        "FULL_OPENCV, Brown4, nerfstudio itself does not know lenses of the model FULL_OPENCV.",
        "FULL_OPENCV, PINHOLE, nerfstudio itself does not know lenses of the model FULL_OPENCV.",
        "FISHEYE, PINHOLE, nerfstudio itself reads fisheyes and other lenses from separate files only.",
    })
    void lensesThatNerfstudioDoesNotKnowAreSaid(String first, String second, String note) throws Exception {
        List<Lens> lenses = List.of(LENSES.get(first), LENSES.get(second));
        Capture capture = capture(List.of("a.png", "b.png"), lenses::get);

        Conversion conversion = converter.convert(
                capture, folder.resolve("target"), new Settings(WritableFormat.TRANSFORMS, false), Progress.NONE);

        assertThat(String.join("", conversion.notes())).isEqualTo(note);
        String model = JsonFields.parse(folder.resolve("target/transforms.json"))
                .textIfAny("camera_model")
                .orElse("each its own");
        assertThat(model).isEqualTo(expectedModel(first, second));
    }

    private static String expectedModel(String first, String second) {
        boolean disagree = second.equals("PINHOLE") ? first.equals("FISHEYE") : first.equals("FULL_OPENCV");
        String model = first.equals("FISHEYE") ? "OPENCV_FISHEYE" : first.replace("Brown4", "OPENCV");
        return disagree ? "each its own" : model;
    }

    @Test
    void viewsWithEqualLensesShareACameraOfTheSimplestModel() throws Exception {
        List<String> models = List.of("RADIAL", "SIMPLE_PINHOLE", "RADIAL", "SIMPLE_FISHEYE", "OPENCV with k1 alone");
        List<String> names = List.of("a.png", "b.png", "c.png", "d.png", "e.png");
        converted(WritableFormat.COLMAP_TEXT, capture(names, view -> LENSES.get(models.get(view))));

        assertThat(Files.readAllLines(folder.resolve("target/sparse/0/cameras.txt")))
                .containsExactly(
                        "# CAMERA_ID, MODEL, WIDTH, HEIGHT, PARAMS[]",
                        "1 RADIAL 64 48 50.0 31.7 24.4 -0.1 0.02",
                        "2 SIMPLE_PINHOLE 64 48 50.0 31.7 24.4",
                        "3 SIMPLE_RADIAL_FISHEYE 64 48 40.0 31.7 24.4 0.0",
                        "4 OPENCV 64 48 50.0 50.1 31.7 24.4 -0.1 0.0 0.0 0.0");
    }

    @Test
    void aCaptureInAnArchiveIsWrittenBesideIt() throws Exception {
        URI archive = URI.create("jar:" + folder.resolve("capture.zip").toUri());
        try (var files = FileSystems.newFileSystem(archive, Map.of("create", "true"))) {
            CaptureFolder.opencvCapture(files.getPath("/"), 3);
            Capture capture = CaptureFormats.open(files.getPath("/"));

            assertThat(converted(WritableFormat.COLMAP, capture).views()).hasSize(3);
        }
    }

    private Capture plainCapture() throws Exception {
        return capture(List.of("a.png", "b.png"), view -> LENSES.get("PINHOLE"));
    }

    private Capture capture(List<String> names, Function<Integer, Lens> lenses) throws Exception {
        List<CaptureView> views = new ArrayList<>();
        for (String name : names) {
            views.add(view(views.size(), name, lenses.apply(views.size())));
        }
        return new Capture(folder.resolve("cameras.json"), "test", views, List.of());
    }

    private CaptureView view(int index, String name, Lens lens) throws Exception {
        Path photo = CaptureFolder.photo(folder.resolve("photos").resolve(name), WIDTH, HEIGHT);
        Matrix4dc pose = new Matrix4d()
                .translation(1000 + index, -3.3 * index, 0.01)
                .rotateXYZ(0.3 + index, 3 - 0.7 * index, 0.1);
        return CaptureView.of(index, name, PhotoSource.of(photo, lens), pose);
    }

    private Capture converted(WritableFormat format, Capture capture) throws Exception {
        Path target = folder.resolve("target");
        Conversion conversion = converter.convert(capture, target, new Settings(format, false), Progress.NONE);
        assertThat(conversion.views()).isEqualTo(capture.views().size());
        assertThat(conversion.skipped()).isEmpty();
        return CaptureFormats.open(target);
    }

    private void assertRoundTrip(WritableFormat format, Capture original) throws Exception {
        Capture read = converted(format, original);

        assertThat(read.notes()).isEmpty();
        assertThat(read.views()).hasSameSizeAs(original.views());
        Map<String, CaptureView> byName = read.views().stream()
                .collect(Collectors.toMap(view -> view.name().replaceFirst("^images/", ""), Function.identity()));
        for (CaptureView view : original.views()) {
            assertSame(format, byName.get(view.name()), view);
        }
    }

    private void assertSame(WritableFormat format, CaptureView read, CaptureView original) throws Exception {
        Matrix4dc pose = original.camera().worldFromCamera();
        assertThat(read.camera().worldFromCamera().equals(pose, POSE_TOLERANCE)).isTrue();
        assertThat(read.imagePath()).startsWith(folder.resolve("target/images"));
        Lens lens = original.photo().lens();
        if (!format.writer().holds(lens.distortion())) {
            assertThat(read.photo().lens()).isEqualTo(Lens.pinhole(lens.undistorted()));
            assertThat(ImageFiles.readSize(read.imagePath()))
                    .isEqualTo(new ImageSize(
                            lens.undistorted().width(), lens.undistorted().height()));
        } else {
            assertThat(read.photo().lens()).isEqualTo(lens);
            assertThat(read.imagePath()).hasSameBinaryContentAs(original.imagePath());
        }
    }
}
