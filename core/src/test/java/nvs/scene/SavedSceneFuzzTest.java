package nvs.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nvs.camera.FisheyeDistortion;
import nvs.camera.Lens;
import nvs.camera.LensDistortion;
import nvs.camera.OrbitView;
import nvs.camera.PinholeCamera;
import nvs.camera.RadialTangentialDistortion;
import nvs.camera.Similarity;
import nvs.camera.path.CameraPath;
import nvs.camera.path.Keyframe;
import nvs.synthesis.FramingCorrection;
import nvs.synthesis.SceneFraming;
import nvs.synthesis.SceneKind;
import org.joml.Vector3d;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is done to a saved scene, it is read, or refused with a SceneFormatException; nothing else. */
class SavedSceneFuzzTest {
    @TempDir
    Path folder;

    private Path file;
    private byte[] manifest;

    @BeforeEach
    void save() throws Exception {
        file = folder.resolve("scene.nvs");
        CaptureFolder.photo(folder.resolve("a.png"));
        CaptureFolder.photo(folder.resolve("mask.png"));
        CaptureFolder.photo(folder.resolve("b.png"));
        CaptureView first = view(0, new RadialTangentialDistortion(0.1, 0, 0, 0, 0, 0, 0.01, 0), "a.png", "mask.png");
        CaptureView second = view(3, new FisheyeDistortion(0.1, 0.02, 0, 0), "b.png", "mask.png");
        Capture capture = new Capture(
                        folder.resolve("transforms.json"),
                        "a format",
                        List.of(first, second),
                        List.of(new SkippedView(1, "c.png", "it is cut off")))
                .withNote("A note.");
        Vector3d up = new Vector3d(0, 0, 1);
        SavedScene scene = new SavedScene(
                file,
                capture,
                List.of(second),
                new SavedScene.Weights("small", "ab".repeat(32)),
                new SceneFraming(SceneKind.SCENE, new Vector3d(1, 2, 3), up, Similarity.IDENTITY, List.of("Far.")),
                new FramingCorrection(Optional.of(up), Optional.of(new Vector3d(1, 2, 3)), 2),
                new Outlook(
                        new OrbitView(new Vector3d(1, 2, 3), up, 1, 0.5, 4),
                        Optional.of(new CameraPath(
                                List.of(Keyframe.of(first.camera(), 2), Keyframe.of(second.camera(), 1)), false))),
                Path.of(SavedScene.MEMORY));
        manifest = new SavedSceneManifest(scene, Map.of(3, "thumbnails/3.jpg")).toBytes();
        write(manifest);
    }

    private CaptureView view(int index, LensDistortion distortion, String photo, String mask) {
        PinholeCamera camera = CaptureFolder.ringCamera(index);
        PhotoSource source = new PhotoSource(
                List.of(folder.resolve(photo)),
                Optional.of(folder.resolve(mask)),
                new Lens(camera.intrinsics(), distortion));
        return CaptureView.of(index, photo, source, camera.worldFromCamera());
    }

    private void write(byte[] newManifest) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("manifest.json"));
            zip.write(newManifest);
            zip.putNextEntry(new ZipEntry(SavedScene.MEMORY));
            zip.write(new byte[100]);
        }
    }

    @Test
    void lensesMasksAndReasonsComeBack() throws Exception {
        SavedScene scene = SavedScene.read(file);

        CaptureView first = scene.capture().views().get(0);
        assertThat(first.photo().lens().distortion())
                .isEqualTo(new RadialTangentialDistortion(0.1, 0, 0, 0, 0, 0, 0.01, 0));
        assertThat(first.photo().mask()).contains(folder.resolve("mask.png"));
        CaptureView second = scene.capture().views().get(1);
        assertThat(second.photo().lens().distortion()).isEqualTo(new FisheyeDistortion(0.1, 0.02, 0, 0));
        assertThat(second.camera().intrinsics()).isEqualTo(second.photo().lens().undistorted());
        assertThat(scene.inputs()).containsExactly(second);
        assertThat(scene.capture().skipped()).containsExactly(new SkippedView(1, "c.png", "it is cut off"));
        assertThat(scene.capture().notes()).containsExactly("A note.");
        assertThat(scene.framing().warnings()).containsExactly("Far.");
    }

    @Test
    void photosInAZipAreFoundAgain() throws Exception {
        Path photos = CaptureFolder.opencvCapture(folder.resolve("capture"), 2).getParent();
        Path zip = ZipFiles.ofFolder(photos, folder.resolve("capture.zip"), "inner/");
        Path photo = CaptureFormats.open(zip).views().get(0).imagePath();

        String link = PhotoLink.to(photo, folder.resolve("scenes")).orElseThrow();

        assertThat(link).startsWith("../capture.zip!/inner/");
        assertThat(PhotoLink.follow(link, folder.resolve("scenes"))).isRegularFile();
        Files.delete(zip);
        assertThat(PhotoLink.follow(link, folder.resolve("scenes"))).doesNotExist();
    }

    @Test
    void mutatedManifestsGiveScenesOrCleanRefusals() throws Exception {
        Path text = Files.write(folder.resolve("manifest"), manifest);

        Fuzz.run(text, Mutants::ofText, () -> {
            try {
                write(Files.readAllBytes(text));
            } catch (IOException impossible) {
                throw new IllegalStateException(impossible);
            }
            SavedScene.read(file);
        });
    }

    @Test
    void mutatedZipsGiveScenesOrCleanRefusals() throws Exception {
        Fuzz.run(file, Mutants::ofBytes, () -> SavedScene.read(file));
    }

    @Test
    void hugeManifestIsNotRead() throws Exception {
        write(("{\"format\": \"" + "x".repeat(65 << 20) + "\"}").getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> SavedScene.read(file))
                .isInstanceOf(SceneFormatException.class)
                .hasMessageContaining("is larger than 64 MiB");
    }
}
