package nvs.usecase;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nvs.camera.PinholeCamera;
import nvs.camera.Similarity;
import nvs.image.ImageSize;
import nvs.image.RgbImage;
import nvs.scene.SceneFormatException;
import nvs.synthesis.CameraRange;
import nvs.synthesis.Frame;
import nvs.synthesis.ModelDescription;
import nvs.synthesis.PosedImage;
import nvs.synthesis.Reconstruction;
import nvs.synthesis.SceneKind;
import nvs.synthesis.ViewSynthesizer;
import nvs.task.Progress;
import org.joml.Vector3d;

/**
 * A model that is right about one world: an infinitely distant sky whose colour is its direction. Photos of that sky are rendered
 * exactly from any camera, so every number that a use case reports can be known beforehand.
 */
final class DirectionSynthesizer implements ViewSynthesizer {
    private static final int PATCH = 4;
    private static final String MEMORY = "the sky";

    List<PosedImage> lastViews = List.of();
    int openReconstructions;
    String weightsHash = "5e".repeat(32);

    static RgbImage sky(PinholeCamera camera) {
        int width = camera.intrinsics().width();
        int height = camera.intrinsics().height();
        float[] rgb = new float[width * height * RgbImage.CHANNELS];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                Vector3d direction = camera.rayThrough(x + 0.5, y + 0.5);
                int at = (y * width + x) * RgbImage.CHANNELS;
                rgb[at] = (float) (0.5 + 0.5 * direction.x);
                rgb[at + 1] = (float) (0.5 + 0.5 * direction.y);
                rgb[at + 2] = (float) (0.5 + 0.5 * direction.z);
            }
        }
        return new RgbImage(width, height, rgb);
    }

    @Override
    public ModelDescription description() {
        return new ModelDescription(
                "sky",
                "Directions as colours",
                SceneKind.OBJECT,
                List.of(ImageSize.square(8), ImageSize.square(16)),
                CameraRange.RELEASED_OBJECT,
                2,
                4,
                0,
                PATCH,
                "none",
                "CPU");
    }

    @Override
    public Reconstruction reconstruct(List<PosedImage> views, Similarity modelFromWorld, Progress progress) {
        progress.step("Reconstructing", 1);
        progress.checkCancelled();
        lastViews = List.copyOf(views);
        openReconstructions++;
        return new SkyReconstruction(modelFromWorld);
    }

    @Override
    public String weightsHash() {
        return weightsHash;
    }

    @Override
    public Reconstruction restore(Path memory, Similarity modelFromWorld) throws IOException, SceneFormatException {
        if (!Files.readString(memory, StandardCharsets.ISO_8859_1).equals(MEMORY)) {
            throw new SceneFormatException(memory, "tensors", "are not those of the sky");
        }
        openReconstructions++;
        return new SkyReconstruction(modelFromWorld);
    }

    @Override
    public void close() {
        // holds nothing
    }

    private final class SkyReconstruction implements Reconstruction {
        private final Similarity modelFromWorld;

        SkyReconstruction(Similarity modelFromWorld) {
            this.modelFromWorld = modelFromWorld;
        }

        @Override
        public Similarity modelFromWorld() {
            return modelFromWorld;
        }

        @Override
        public Frame render(PinholeCamera camera) {
            RgbImage pixels = sky(camera);
            return new Frame() {
                @Override
                public RgbImage pixels() {
                    return pixels;
                }

                @Override
                public void close() {
                    // holds nothing
                }
            };
        }

        @Override
        public void save(Path file) throws IOException {
            Files.writeString(file, MEMORY);
        }

        @Override
        public void close() {
            openReconstructions--;
        }
    }
}
