package nvs.lact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nvs.camera.PinholeCamera;
import nvs.camera.Similarity;
import nvs.image.ArgbImage;
import nvs.image.ImageSize;
import nvs.image.RgbImage;
import nvs.lact.net.LactConfig;
import nvs.lact.net.RandomParameters;
import nvs.lact.net.RandomScene;
import nvs.lact.weights.WeightsFormatException;
import nvs.synthesis.CameraRange;
import nvs.synthesis.Frame;
import nvs.synthesis.ModelDescription;
import nvs.synthesis.PosedImage;
import nvs.synthesis.Reconstruction;
import nvs.synthesis.SceneKind;
import nvs.task.Progress;
import org.joml.Quaterniond;
import org.joml.Vector3d;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LactSynthesizerTest {
    private static final int WIDTH = 24;
    private static final int HEIGHT = 16;
    private static final LactConfig CONFIG = new LactConfig(32, 2, 8, 16, 2, 4);

    @TempDir
    private Path folder;

    private final LactSynthesizer synthesizer = synthesizer(CONFIG.patchSize());
    private final int tensorsOfTheNetwork = synthesizer.openTensors();
    private final List<PosedImage> photos = photos();
    private final PinholeCamera camera = RandomScene.camera(7, WIDTH, HEIGHT);

    @AfterEach
    void everythingElseWasClosed() {
        assertThat(synthesizer.openTensors()).isEqualTo(tensorsOfTheNetwork);
        synthesizer.close();
    }

    @Test
    void frameHasTheSizeOfTheCamera() {
        try (Reconstruction scene = synthesizer.reconstruct(photos, Similarity.IDENTITY, Progress.NONE);
                Frame frame = scene.render(RandomScene.camera(3, 32, 8))) {
            assertThat(frame.pixels().size()).isEqualTo(new ImageSize(32, 8));
        }
    }

    @Test
    void pixelsOutliveTheirFrame() {
        try (Reconstruction scene = synthesizer.reconstruct(photos, Similarity.IDENTITY, Progress.NONE)) {
            Frame frame = scene.render(camera);
            RgbImage pixels = frame.pixels();
            frame.close();
            assertThat(pixels.rgb()).doesNotContain(Float.NaN).doesNotContain(0f);
        }
    }

    @Test
    void closedFrameHasNoMorePixels() {
        try (Reconstruction scene = synthesizer.reconstruct(photos, Similarity.IDENTITY, Progress.NONE)) {
            Frame frame = scene.render(camera);
            frame.close();
            assertThatThrownBy(frame::pixels).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void captureInAnotherFrameLooksTheSame() {
        Similarity worldFromModel = new Similarity(new Quaterniond().rotateXYZ(1, 2, 3), 40, new Vector3d(5, -600, 7));
        List<PosedImage> moved = photos.stream()
                .map(photo -> new PosedImage(photo.image(), worldFromModel.transform(photo.camera())))
                .toList();
        float[] expected = reconstructAndRender(photos, Similarity.IDENTITY, camera);
        float[] actual = reconstructAndRender(moved, worldFromModel.inverse(), worldFromModel.transform(camera));
        assertThat(actual).usingComparatorWithPrecision(1e-4f).containsExactly(expected);
    }

    @Test
    void reconstructionRemembersItsFrame() {
        Similarity half = new Similarity(new Quaterniond(), 0.5, new Vector3d());
        try (Reconstruction scene = synthesizer.reconstruct(photos, half, Progress.NONE)) {
            assertThat(scene.modelFromWorld()).isEqualTo(half);
        }
    }

    @Test
    void reconstructionNeedsAPhoto() {
        assertThatThrownBy(() -> synthesizer.reconstruct(List.of(), Similarity.IDENTITY, Progress.NONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sizeThatThePatchesDoNotFillIsRefused() {
        try (Reconstruction scene = synthesizer.reconstruct(photos, Similarity.IDENTITY, Progress.NONE)) {
            assertThatThrownBy(() -> scene.render(RandomScene.camera(1, 30, 30)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("30x30");
        }
    }

    @Test
    void descriptionMustFitTheNetwork() {
        assertThatThrownBy(() -> synthesizer(8))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("patch size 8");
    }

    @Test
    void savedSceneLooksTheSameButForHalfPrecision() throws Exception {
        Similarity half = new Similarity(new Quaterniond(), 0.5, new Vector3d());
        Path file = folder.resolve("memory.safetensors");
        try (Reconstruction scene = synthesizer.reconstruct(photos, half, Progress.NONE)) {
            scene.save(file);
            try (Reconstruction restored = synthesizer.restore(file, half)) {
                assertThat(restored.modelFromWorld()).isEqualTo(half);
                assertThat(render(restored, camera))
                        .usingComparatorWithPrecision(2e-3f)
                        .containsExactly(render(scene, camera));
            }
        }
    }

    @Test
    void savedSceneTakesTwoBytesANumber() throws Exception {
        Path file = folder.resolve("memory.safetensors");
        try (Reconstruction scene = synthesizer.reconstruct(photos, Similarity.IDENTITY, Progress.NONE)) {
            scene.save(file);
        }
        int numbers = 2 * 3 * 2 * 16 * 32;
        assertThat(Files.size(file)).isBetween(2L * numbers, 2L * numbers + 2000);
    }

    @Test
    void sceneIsRestoredFromAZip() throws Exception {
        Path zip = folder.resolve("scene.zip");
        try (FileSystem inZip = FileSystems.newFileSystem(zip, Map.of("create", "true"));
                Reconstruction scene = synthesizer.reconstruct(photos, Similarity.IDENTITY, Progress.NONE)) {
            Path file = folder.resolve("memory.safetensors");
            scene.save(file);
            Path packed = Files.copy(file, inZip.getPath("/memory.safetensors"));
            try (Reconstruction restored = synthesizer.restore(packed, Similarity.IDENTITY)) {
                assertThat(render(restored, camera))
                        .usingComparatorWithPrecision(2e-3f)
                        .containsExactly(render(scene, camera));
            }
        }
    }

    @Test
    void memoryOfAnotherNetworkIsRefused() throws Exception {
        Path file = folder.resolve("memory.safetensors");
        try (LactSynthesizer other = synthesizer(new LactConfig(32, 3, 8, 16, 2, 4), 4);
                Reconstruction scene = other.reconstruct(photos, Similarity.IDENTITY, Progress.NONE)) {
            scene.save(file);
        }
        assertThatThrownBy(() -> synthesizer.restore(file, Similarity.IDENTITY))
                .isInstanceOf(WeightsFormatException.class)
                .hasMessageContainingAll(file.toString(), "layers.2.w0");
    }

    @Test
    void damagedMemoryIsRefused() throws Exception {
        Path file = folder.resolve("memory.safetensors");
        try (Reconstruction scene = synthesizer.reconstruct(photos, Similarity.IDENTITY, Progress.NONE)) {
            scene.save(file);
        }
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 2));
        assertRefused(file);
        byte[] infinite = whole.clone();
        infinite[whole.length - 1] = 0x7c;
        infinite[whole.length - 2] = 0;
        Files.write(file, infinite);
        assertRefused(file);
        Files.write(file, new byte[0]);
        assertRefused(file);
        Files.write(file, new byte[8 << 20]);
        assertRefused(file);
    }

    private void assertRefused(Path file) {
        assertThatThrownBy(() -> synthesizer.restore(file, Similarity.IDENTITY))
                .isInstanceOf(WeightsFormatException.class)
                .hasMessageStartingWith(file.toString());
    }

    @Test
    void hashTellsWeightsApart() {
        String hash = synthesizer.weightsHash();
        assertThat(hash).matches("[0-9a-f]{64}").isEqualTo(synthesizer.weightsHash());
        try (LactSynthesizer same = synthesizer(CONFIG, 4);
                LactSynthesizer other = synthesizer(CONFIG, 4, 3)) {
            assertThat(same.weightsHash()).isEqualTo(hash);
            assertThat(other.weightsHash()).isNotEqualTo(hash);
        }
    }

    private static float[] render(Reconstruction scene, PinholeCamera from) {
        try (Frame frame = scene.render(from)) {
            return frame.pixels().rgb();
        }
    }

    private float[] reconstructAndRender(List<PosedImage> from, Similarity modelFromWorld, PinholeCamera target) {
        try (Reconstruction scene = synthesizer.reconstruct(from, modelFromWorld, Progress.NONE)) {
            return render(scene, target);
        }
    }

    private static List<PosedImage> photos() {
        Random random = new Random(5);
        List<PosedImage> photos = new ArrayList<>();
        for (int number = 0; number < 3; number++) {
            int[] argb =
                    random.ints(WIDTH * HEIGHT).map(pixel -> pixel | 0xff000000).toArray();
            photos.add(new PosedImage(new ArgbImage(WIDTH, HEIGHT, argb), RandomScene.camera(number, WIDTH, HEIGHT)));
        }
        return photos;
    }

    private static LactSynthesizer synthesizer(int patchSize) {
        return synthesizer(CONFIG, patchSize);
    }

    private static LactSynthesizer synthesizer(LactConfig config, int patchSize) {
        return synthesizer(config, patchSize, 2);
    }

    private static LactSynthesizer synthesizer(LactConfig config, int patchSize, long seed) {
        LactSettings settings = new LactSettings(2, 2);
        ModelDescription description = new ModelDescription(
                "random",
                "Random weights",
                SceneKind.OBJECT,
                List.of(new ImageSize(WIDTH, HEIGHT)),
                CameraRange.RELEASED_OBJECT,
                1,
                8,
                1,
                patchSize,
                "none",
                settings.device());
        return LactSynthesizer.load(new RandomParameters(config, seed), description, settings);
    }
}
