package nvs.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nvs.camera.PinholeCamera;
import nvs.camera.PinholeIntrinsics;
import nvs.scene.ColmapModelFiles.Camera;
import nvs.scene.ColmapModelFiles.Encoding;
import nvs.scene.ColmapModelFiles.Image;
import nvs.scene.ColmapModelFiles.Point;
import org.joml.Vector2d;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ColmapFormatTest {
    private static final double[] IDENTITY = {1, 0, 0, 0, 0, 0, 0};

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void aQuarterTurnTakesTheWorldIntoTheCamera(Encoding encoding) throws Exception {
        CaptureFolder.photo(folder.resolve("a.png"));
        double half = Math.sqrt(0.5);
        // About +z: x becomes y, and y becomes -x; then moved by (1, 2, 3).
        Image image = new Image("a.png", 1, 0, half, 0, 0, half, 1, 2, 3);
        ColmapModelFiles.write(folder, encoding, List.of(Camera.pinhole(1)), List.of(image));

        PinholeCamera camera = CaptureFormats.open(folder).views().get(0).camera();

        // (4, 5, 7) in the world is (-5, 4, 7) + (1, 2, 3) = (-4, 6, 10) before the camera.
        assertThat(camera.project(new Vector3d(4, 5, 7)))
                .matches(p -> p.equals(new Vector2d(9 * -0.4 + 4.5, 10 * 0.6 + 2.5), 1e-9));
        assertThat(camera.intrinsics()).isEqualTo(new PinholeIntrinsics(8, 6, 9, 10, 4.5, 2.5));
    }

    @ParameterizedTest
    @EnumSource
    void camerasOfARingProjectPointsWhereTheyDid(Encoding encoding) throws Exception {
        photos(folder.resolve("images"), 5);
        ColmapModelFiles.writeRing(folder.resolve("sparse/0"), 5, encoding);

        List<CaptureView> views = CaptureFormats.open(folder).views();

        assertThat(views).hasSize(5);
        for (int i = 0; i < 5; i++) {
            for (Vector3d point : List.of(new Vector3d(), new Vector3d(0.3, -0.2, 0.1), new Vector3d(-0.4, 0.1, 0.5))) {
                Vector2d expected = CaptureFolder.ringCamera(i).project(point);
                Vector2d actual = views.get(i).camera().project(point);
                assertThat(actual.distance(expected)).isLessThan(1e-9);
            }
        }
    }

    /** A rotation, a lens and a point with the pixel that pycolmap 4.2.1 gives for it. */
    @Test
    void aPointFallsWhereColmapPutsIt() throws Exception {
        CaptureFolder.photo(folder.resolve("a.png"));
        Files.writeString(folder.resolve("cameras.txt"), "1 SIMPLE_PINHOLE 640 480 480 320 240\n");
        Files.writeString(folder.resolve("images.txt"), """
                2 0.18514659805887429 -0.94331583952653131 -0.2753647437768314 -0.0070867489232435601 -0.0077902406885804916 0.014919937524915551 4.9577050560885887 1 a.png
                """);

        PinholeCamera camera = CaptureFormats.open(folder).views().get(0).camera();

        Vector2d pixel = camera.project(new Vector3d(-0.8949231411347146, -0.41596410692344726, -0.1615129506044467));
        assertThat(pixel.x).isCloseTo(229.58721246302417, within(1e-9));
        assertThat(pixel.y).isCloseTo(223.18722461509603, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({
        "'',images",
        "'',''",
        "sparse/0,images",
        "sparse/0,''",
        "sparse/0,sparse/0/images",
        "sparse/1,images",
        "sparse,images",
        "sparse,''",
        "colmap/sparse/0,images",
        "colmap/sparse/0,colmap/images",
        "colmap/sparse/0,''",
    })
    void photosAreFoundBesideTheModel(String model, String photos) throws Exception {
        for (Encoding encoding : Encoding.values()) {
            Path capture = folder.resolve(encoding.name());
            photos(capture.resolve(photos), 2);
            ColmapModelFiles.writeRing(capture.resolve(model), 2, encoding);

            Path asked = model.equals("sparse/1") ? capture.resolve(model) : capture;
            Capture read = CaptureFormats.open(asked);

            assertThat(read.format()).isEqualTo("COLMAP");
            assertThat(read.source()).isEqualTo(capture.resolve(model).resolve("images" + encoding.extension));
            assertThat(read.views())
                    .extracting(CaptureView::imagePath)
                    .containsExactly(
                            capture.resolve(photos).resolve("sub/0.png"),
                            capture.resolve(photos).resolve("sub/1.png"));
        }
    }

    @ParameterizedTest
    @CsvSource({"cameras.bin", "images.bin"})
    void aFileOfTheModelOpensTheCapture(String file) throws Exception {
        photos(folder.resolve("images"), 2);
        ColmapModelFiles.writeRing(folder.resolve("sparse/0"), 2, Encoding.BINARY);

        assertThat(CaptureFormats.open(folder.resolve("sparse/0").resolve(file)).views())
                .hasSize(2);
    }

    @Test
    void theBinaryModelGoesBeforeTheText() throws Exception {
        photos(folder, 3);
        ColmapModelFiles.writeRing(folder, 2, Encoding.TEXT);
        ColmapModelFiles.writeRing(folder, 3, Encoding.BINARY);

        assertThat(CaptureFormats.open(folder).views()).hasSize(3);
    }

    @Test
    void filesOfNewerVersionsAreLeftAlone() throws Exception {
        photos(folder, 2);
        ColmapModelFiles.writeRing(folder, 2, Encoding.BINARY);
        for (String other : List.of("rigs.bin", "frames.bin")) {
            Files.write(folder.resolve(other), new byte[] {1, 2, 3});
        }

        assertThat(CaptureFormats.open(folder).views()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void pointsComeWithTheirColoursAndTracks(Encoding encoding) throws Exception {
        photos(folder, 2);
        ColmapModelFiles.writeRing(folder, 2, encoding);
        ColmapModelFiles.writePoints(
                folder,
                encoding,
                List.of(
                        new Point(0.5, -1.25, 2, 0x0a80ff, 2),
                        new Point(Double.NaN, 0, 0, 0, 2),
                        new Point(3, 4, 5, 0xffffff, 3000)));

        SparsePoints points = CaptureFormats.open(folder).points();

        assertThat(points.count()).as("a point that is nowhere is left out").isEqualTo(2);
        assertThat(points.position(0)).isEqualTo(new Vector3d(0.5, -1.25, 2));
        assertThat(points.rgb(0)).isEqualTo(0x0a80ff);
        assertThat(points.viewCount(0)).isEqualTo(2);
        assertThat(points.position(1)).isEqualTo(new Vector3d(3, 4, 5));
        assertThat(points.viewCount(1)).isEqualTo(3000);
    }

    @ParameterizedTest
    @EnumSource
    void damagedPointsAreLeftOutAndSaid(Encoding encoding) throws Exception {
        photos(folder, 2);
        ColmapModelFiles.writeRing(folder, 2, encoding);
        Path file = Files.writeString(folder.resolve("points3D" + encoding.extension), "17 and a half");

        Capture capture = CaptureFormats.open(folder);

        assertThat(capture.views()).hasSize(2);
        assertThat(capture.points().count()).isZero();
        assertThat(capture.notes()).singleElement().asString().startsWith("The sparse points are left out: " + file);
    }

    @Test
    void smallerCopiesAndMasksLieBesideThePhotos() throws Exception {
        ColmapModelFiles.writeRing(folder.resolve("sparse/0"), 2, Encoding.BINARY);
        photos(folder.resolve("images"), 2);
        Path quarter = CaptureFolder.photo(folder.resolve("images_4/sub/0.png"), 2, 2);
        Path half = CaptureFolder.photo(folder.resolve("images_2/sub/0.png"), 4, 3);
        Path mask = CaptureFolder.photo(folder.resolve("masks/sub/1.png.png"));

        List<CaptureView> views = CaptureFormats.open(folder).views();

        assertThat(views.get(0).photo().copies()).containsExactly(folder.resolve("images/sub/0.png"), half, quarter);
        assertThat(views.get(0).photo().mask()).isEmpty();
        assertThat(views.get(1).photo().mask()).contains(mask);
    }

    @Test
    void smallerCopiesAloneAreEnough() throws Exception {
        ColmapModelFiles.writeRing(folder.resolve("sparse/0"), 1, Encoding.TEXT);
        Path quarter = CaptureFolder.photo(folder.resolve("images_4/sub/0.png"), 2, 2);

        assertThat(CaptureFormats.open(folder).views().get(0).photo().copies()).containsExactly(quarter);
    }

    @Test
    void aModelInsideAZipIsOpened() throws Exception {
        try (var files = FileSystems.newFileSystem(folder.resolve("capture.zip"), Map.of("create", "true"))) {
            Path root = files.getPath("/");
            photos(root.resolve("images"), 2);
            ColmapModelFiles.writeRing(root.resolve("sparse/0"), 2, Encoding.BINARY);

            assertThat(CaptureFormats.open(root).views()).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void viewsAreInTheOrderOfTheirNames(Encoding encoding) throws Exception {
        List<String> names = List.of("b.png", "c d.png", "a.png");
        for (String name : names) {
            CaptureFolder.photo(folder.resolve(name));
        }
        write(
                encoding,
                names.stream().map(name -> new Image(name, 1, 1, IDENTITY)).toList());

        List<CaptureView> views = CaptureFormats.open(folder).views();

        assertThat(views).extracting(CaptureView::name).containsExactly("a.png", "b.png", "c d.png");
        assertThat(views).extracting(CaptureView::index).containsExactly(0, 1, 2);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsWrongWithOneImageCostsItsViewOnly(Encoding encoding) throws Exception {
        photos(folder, 1);
        write(
                encoding,
                List.of(
                        new Image("sub/0.png", 1, 0, IDENTITY),
                        new Image("sub/1.png", 1, 0, IDENTITY),
                        new Image("x.png", 9, 3, IDENTITY),
                        new Image("y.png", 1, 0, Double.NaN, 0, 0, 0, 0, 0, 0),
                        new Image("z.png", 1, 0, 1, 0, 0, 0, 0, Double.NaN, 0)));

        Capture capture = CaptureFormats.open(folder);

        assertThat(capture.views()).extracting(CaptureView::name).containsExactly("sub/0.png");
        assertThat(capture.skipped()).extracting(SkippedView::index).containsExactly(1, 2, 3, 4);
        assertThat(capture.skipped())
                .extracting(view -> view.reason().replaceFirst("^images\\[\\d+\\][.]|^line \\d+, ", ""))
                .containsExactly(
                        "name: there is no photo sub/1.png",
                        "camera_id: there is no camera 9",
                        "qvec: must be a rotation as a quaternion of length 1, found length NaN",
                        "tvec: must be finite");
    }

    @Test
    void aModelWithoutImagesIsRefused() throws Exception {
        write(Encoding.BINARY, List.of());

        assertThatThrownBy(() -> CaptureFormats.open(folder))
                .isInstanceOf(SceneFormatException.class)
                .hasMessage(folder.resolve("images.bin") + ": lists no views");
    }

    @Test
    void aModelFileWithoutItsFellowIsRefused() throws Exception {
        write(Encoding.TEXT, List.of(new Image("a.png", 1, 0, IDENTITY)));
        Files.delete(folder.resolve("cameras.txt"));

        assertThatThrownBy(() -> CaptureFormats.open(folder.resolve("images.txt")))
                .isInstanceOf(SceneFormatException.class)
                .hasMessage(folder.resolve("cameras.txt") + ": there is no such file");
    }

    private void write(Encoding encoding, List<Image> images) throws IOException {
        ColmapModelFiles.write(folder, encoding, List.of(Camera.pinhole(1)), images);
    }

    private static void photos(Path folder, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            CaptureFolder.photo(folder.resolve("sub/" + i + ".png"));
        }
    }
}
