package nvs.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.stream.Stream;
import nvs.camera.OrbitView;
import nvs.camera.PinholeCamera;
import nvs.camera.PinholeIntrinsics;
import nvs.camera.path.CameraPath;
import nvs.camera.path.Keyframe;
import nvs.image.ImageFiles;
import nvs.image.ImageSize;
import nvs.image.RgbImage;
import nvs.scene.CaptureFormats;
import nvs.scene.CaptureView;
import nvs.scene.Outlook;
import nvs.scene.PhotoPreparation;
import nvs.scene.SavedScene;
import nvs.scene.SceneFormatException;
import nvs.synthesis.Frame;
import nvs.synthesis.FramingCorrection;
import nvs.synthesis.ModelFrame;
import nvs.synthesis.SceneFraming;
import nvs.task.NvsThreads;
import nvs.task.Progress;
import org.assertj.core.data.Offset;
import org.joml.Matrix4d;
import org.joml.Matrix4dc;
import org.joml.Vector3d;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SavedSceneTest {
    private static final int PHOTOS = 10;
    private static final double TINY = 1e-9;

    @TempDir
    private Path folder;

    private final DirectionSynthesizer model = new DirectionSynthesizer();
    private final ExecutorService io = NvsThreads.pool(NvsThreads.IO, 2);
    private final OpenScene open = new OpenScene(new PhotoPreparation(io));
    private Path captureFolder;
    private Path file;

    @BeforeEach
    void capture() throws IOException {
        captureFolder = Files.createDirectory(folder.resolve("capture"));
        SkyCapture.write(captureFolder, PHOTOS);
        file = folder.resolve("scenes/sky.nvs");
    }

    @AfterEach
    void endThreads() {
        io.shutdownNow();
        assertThat(model.openReconstructions).isZero();
    }

    @Test
    void savedSceneIsOpenedAsItWas() throws Exception {
        FramingCorrection correction =
                new FramingCorrection(Optional.of(new Vector3d(0, 1, 3)), Optional.of(new Vector3d(0.1, 0, 0)), 1.5);
        OrbitView start = new OrbitView(new Vector3d(0.1, 0, 0), new Vector3d(0, 1, 3), 2, 0.4, 3);
        CameraPath path = new CameraPath(
                List.of(
                        Keyframe.of(start.camera(PinholeIntrinsics.ofVerticalFov(32, 32, 0.7)), 2),
                        Keyframe.of(start.turned(1, 0).camera(PinholeIntrinsics.ofVerticalFov(32, 32, 0.8)), 1)),
                true);
        SceneSettings settings = SceneSettings.DEFAULT.withCorrection(correction);
        try (OpenedScene scene = open.open(model, captureFolder, settings, Progress.NONE)) {
            SaveScene.save(model, scene, new Outlook(start, Optional.of(path)), file, Progress.NONE);
            try (OpenedScene opened = reopen()) {
                assertSameFraming(opened, scene);
                assertThat(opened.correction().isNear(correction)).isTrue();
                assertThat(opened.inputs().stream().map(CaptureView::imagePath))
                        .containsExactlyElementsOf(scene.inputs().stream()
                                .map(CaptureView::imagePath)
                                .toList());
                assertThat(opened.capture().views()).hasSize(PHOTOS);
                assertThat(opened.capture().format()).isEqualTo(scene.capture().format());
                assertThat(opened.capture().notes()).isEqualTo(scene.capture().notes());
                assertSameCameras(opened, scene);
                assertSameView(opened.startView(), start);
                assertSamePath(opened.firstOutlook().path().orElseThrow(), path);
            }
        }
    }

    private static void assertSameFraming(OpenedScene actual, OpenedScene expected) {
        SceneFraming found = actual.framing();
        SceneFraming wanted = expected.framing();
        assertThat(found.kind()).isEqualTo(wanted.kind());
        assertThat(found.warnings()).isEqualTo(wanted.warnings()).isNotEmpty();
        assertThat(found.pivot()).isEqualTo(wanted.pivot());
        assertThat(found.up().equals(wanted.up(), TINY)).isTrue();
        Matrix4dc modelFromWorld = expected.reconstruction().modelFromWorld().toMatrix();
        assertThat(actual.reconstruction().modelFromWorld().toMatrix().equals(modelFromWorld, TINY))
                .isTrue();
    }

    private static void assertSameCameras(OpenedScene actual, OpenedScene expected) {
        for (int i = 0; i < PHOTOS; i++) {
            CaptureView found = actual.capture().views().get(i);
            CaptureView wanted = expected.capture().views().get(i);
            assertThat(found.name()).isEqualTo(wanted.name());
            assertThat(found.camera().intrinsics()).isEqualTo(wanted.camera().intrinsics());
            assertThat(new Matrix4d(found.camera().worldFromCamera())
                            .equals(wanted.camera().worldFromCamera(), TINY))
                    .isTrue();
        }
    }

    private static void assertSamePath(CameraPath actual, CameraPath expected) {
        assertThat(actual.closed()).isEqualTo(expected.closed());
        assertThat(actual.keyframes()).hasSize(expected.keyframes().size());
        for (int i = 0; i < expected.keyframes().size(); i++) {
            Keyframe found = actual.keyframes().get(i);
            Keyframe wanted = expected.keyframes().get(i);
            assertThat(found.worldFromCamera().equals(wanted.worldFromCamera(), TINY))
                    .isTrue();
            assertThat(found.fovRadians()).isCloseTo(wanted.fovRadians(), Offset.offset(TINY));
            assertThat(found.secondsToNext()).isEqualTo(wanted.secondsToNext());
        }
    }

    private static void assertSameView(OrbitView actual, OrbitView expected) {
        assertThat(actual.eye().distance(expected.eye())).isCloseTo(0, Offset.offset(TINY));
        assertThat(actual.pivot().distance(expected.pivot())).isCloseTo(0, Offset.offset(TINY));
    }

    @Test
    void noPhotoIsReadAgain() throws Exception {
        save();
        model.lastViews = List.of();
        reopen().close();
        assertThat(model.lastViews).isEmpty();
    }

    @Test
    void correctionThatWasSavedIsNoReasonToReadAgain() throws Exception {
        FramingCorrection correction = FramingCorrection.NONE.withUp(new Vector3d(0.3, 0.1, 0.7));
        SceneSettings settings = SceneSettings.DEFAULT.withCorrection(correction);
        try (OpenedScene scene = open.open(model, captureFolder, settings, Progress.NONE)) {
            SaveScene.save(model, scene, scene.firstOutlook(), file, Progress.NONE);
        }
        model.lastViews = List.of();
        open.open(model, file, settings, Progress.NONE).close();
        assertThat(model.lastViews).isEmpty();
    }

    @Test
    void otherPhotosOrAnotherFramingAreReadAgain() throws Exception {
        save();
        model.lastViews = List.of();
        SceneSettings three = SceneSettings.DEFAULT.withInputIndices(List.of(1, 2, 3));
        open.open(model, file, three, Progress.NONE).close();
        assertThat(model.lastViews).hasSize(3);
        FramingCorrection larger = new FramingCorrection(Optional.empty(), Optional.empty(), 2);
        open.open(model, file, SceneSettings.DEFAULT.withCorrection(larger), Progress.NONE)
                .close();
        assertThat(model.lastViews).hasSize(4);
    }

    @Test
    void sceneWithoutItsPhotosStillOpensAndRenders() throws Exception {
        List<Integer> inputs = save();
        Files.move(captureFolder, folder.resolve("elsewhere"));
        try (OpenedScene opened = reopen()) {
            PinholeCamera camera = new OrbitPath(opened.startView(), 0.8, ImageSize.square(16), 3)
                    .cameras()
                    .get(2);
            try (Frame frame = opened.reconstruction().render(camera)) {
                assertThat(frame.pixels().rgb())
                        .isEqualTo(DirectionSynthesizer.sky(camera).rgb());
            }
            assertThat(opened.inputs()).extracting(CaptureView::index).isEqualTo(inputs);
            assertThat(opened.capture().views()).isEqualTo(opened.inputs());
            assertThat(opened.skipped()).isEmpty();
            assertThat(opened.capture().notes())
                    .last()
                    .asString()
                    .isEqualTo(
                            "10 of 10 photos are not where they were when the scene was saved: small pictures stand in for"
                                    + " the 4 that were read, the others are left out.");
        }
    }

    @Test
    void smallPicturesStandInForPhotosThatAreGone() throws Exception {
        save();
        Files.move(captureFolder, folder.resolve("elsewhere"));
        FramingCorrection larger = new FramingCorrection(Optional.empty(), Optional.empty(), 2);
        try (OpenedScene again = open.open(model, file, SceneSettings.DEFAULT.withCorrection(larger), Progress.NONE)) {
            assertThat(again.inputs()).hasSize(4);
            var read = model.lastViews.get(0);
            float[] truth = DirectionSynthesizer.sky(read.camera()).rgb();
            float[] found = RgbImage.of(read.image()).rgb();
            assertThat(found).usingComparatorWithPrecision(0.06f).containsExactly(truth);
        }
    }

    @Test
    void fileAndPhotosMayMoveTogether() throws Exception {
        file = captureFolder.resolve("sky.nvs");
        save();
        Path moved = Files.move(captureFolder, folder.resolve("elsewhere"));
        file = moved.resolve("sky.nvs");
        try (OpenedScene opened = reopen()) {
            assertThat(opened.capture().notes()).isEmpty();
            assertThat(opened.inputs())
                    .allSatisfy(view -> assertThat(view.imagePath()).startsWith(moved));
        }
    }

    @Test
    void captureOfASavedSceneIsACaptureLikeAnyOther() throws Exception {
        save();
        assertThat(CaptureFormats.open(file).views()).hasSize(PHOTOS);
    }

    @Test
    void otherWeightsAreRefusedByName() throws Exception {
        save();
        model.weightsHash = "0f".repeat(32);
        assertThatThrownBy(this::reopen)
                .isInstanceOf(SceneFormatException.class)
                .hasMessage(file + ", weights: the scene was read by sky (SHA-256 5e5e5e5e...), and sky (SHA-256"
                        + " 0f0f0f0f...) cannot render it");
    }

    @Test
    void nothingIsLeftOfASaveThatWasCancelled() throws Exception {
        try (OpenedScene scene = open.open(model, captureFolder, SceneSettings.DEFAULT, Progress.NONE)) {
            assertThatThrownBy(() ->
                            SaveScene.save(model, scene, scene.firstOutlook(), file, Progress.silentUntil(() -> true)))
                    .isInstanceOf(CancellationException.class);
        }
        assertThat(file).doesNotExist();
    }

    @Test
    void nameMustEndAsSavedScenesDo() {
        assertThatThrownBy(() -> SaveScene.check(Path.of("scene.zip")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a saved scene is named like scene.nvs, not scene.zip");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"nvs-scene\"           | \"else\"      | format: is not nvs-scene",
                "\"format_version\" : 1  | \"format_version\" : 2 | format_version: is 2, and this program knows 1: a newer",
                "\"kind\" : \"object\"   | \"kind\" : \"dream\"   | kind: kind must be object or scene: dream",
                "\"sha256\"              | \"md5\"       | weights.sha256: is missing",
                "\"distance\" :          | \"distance\" : 0, \"far\" : | start_view.distance: must be positive",
                "\"name\" : \"photo-3    | \"nom\" : \"photo-3 | name: is missing",
                "\"index\" : 3           | \"index\" : 4 | is that of another view too: 4",
                "\"inputs\" : [          | \"inputs\" : [ 99, | inputs: names view 99, which is not there",
            })
    void whatIsWrongInTheManifestIsSaidByName(String before, String after, String sentence) throws Exception {
        save();
        rewrite(before, after);
        assertThatThrownBy(() -> SavedScene.read(file))
                .isInstanceOf(SceneFormatException.class)
                .hasMessageStartingWith(file + "!/manifest.json, ")
                .hasMessageContaining(sentence);
    }

    @Test
    void zipWithoutAMemoryIsNoScene() throws Exception {
        save();
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Files.delete(zip.getPath(SavedScene.MEMORY));
        }
        assertThatThrownBy(() -> SavedScene.read(file))
                .isInstanceOf(SceneFormatException.class)
                .hasMessage(file + ": is no saved scene: there is no fast-weights.safetensors in it");
    }

    @Test
    void damagedMemoryIsRefusedByItsPlace() throws Exception {
        save();
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Files.writeString(zip.getPath(SavedScene.MEMORY), "another sky");
        }
        assertThatThrownBy(this::reopen)
                .isInstanceOf(SceneFormatException.class)
                .hasMessage(file + "!/fast-weights.safetensors, tensors: are not those of the sky");
    }

    @Test
    void fileThatWasCutOffIsRefused() throws Exception {
        save();
        byte[] whole = Files.readAllBytes(file);
        for (int length : new int[] {0, 10, whole.length / 2, whole.length - 1}) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThatThrownBy(this::reopen)
                    .isInstanceOf(SceneFormatException.class)
                    .hasMessageStartingWith(file + ": cannot be read as a zip: ");
        }
    }

    @Test
    void thumbnailsAreSmallPicturesOfTheInputs() throws Exception {
        List<Integer> inputs = save();
        try (FileSystem zip = FileSystems.newFileSystem(file);
                Stream<Path> pictures = Files.list(zip.getPath("thumbnails"))) {
            List<Path> found = pictures.toList();
            assertThat(found).hasSameSizeAs(inputs);
            assertThat(ImageFiles.readSize(found.get(0))).isEqualTo(ImageSize.square(SkyCapture.PHOTO_SIDE));
        }
    }

    /** Returns the indices of what was read. */
    private List<Integer> save() throws Exception {
        try (OpenedScene scene = open.open(model, captureFolder, SceneSettings.DEFAULT, Progress.NONE)) {
            SaveScene.save(model, scene, scene.firstOutlook(), file, Progress.NONE);
            assertThat(scene.framing().modelFromWorld())
                    .as("the framing of the inputs")
                    .isEqualTo(ModelFrame.frame(
                                    scene.model().kind(),
                                    scene.inputCameras(),
                                    scene.model().cameraRange())
                            .modelFromWorld());
            return scene.inputs().stream().map(CaptureView::index).toList();
        }
    }

    private OpenedScene reopen() throws SceneFormatException {
        return open.open(model, file, SceneSettings.DEFAULT, Progress.NONE);
    }

    private void rewrite(String before, String after) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Path manifest = zip.getPath("manifest.json");
            String text = Files.readString(manifest);
            assertThat(text).contains(before);
            int at = text.indexOf(before);
            Files.writeString(manifest, text.substring(0, at) + after + text.substring(at + before.length()));
        }
    }
}
