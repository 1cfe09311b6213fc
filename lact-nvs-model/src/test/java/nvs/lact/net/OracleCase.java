package nvs.lact.net;

import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nvs.camera.PinholeCamera;
import nvs.camera.PinholeIntrinsics;
import nvs.image.ImageSize;
import nvs.image.RgbImage;
import org.joml.Matrix4d;

/** A network with inputs and what another implementation computed from them: one folder of fixtures. */
final class OracleCase implements ParameterSource {
    private final int[] numbers;
    private final Fixture weights;
    private final Fixture inputs;
    private final Fixture reference;

    OracleCase(Path folder) {
        weights = Fixture.read(folder.resolve("weights.safetensors"));
        inputs = Fixture.read(folder.resolve("inputs.safetensors"));
        reference = Fixture.read(folder.resolve("ref_fp32.safetensors"));
        // width, layers, attention head, fast-weight head, expansion, patch, height, width, input views, rendered views
        numbers = Stream.of(weights.metadata().get("cfg").split(","))
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    @Override
    public LactConfig config() {
        return new LactConfig(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5]);
    }

    @Override
    public void read(String name, FloatBuffer target) {
        target.put(weights.tensor(name));
    }

    ImageSize size() {
        return new ImageSize(numbers[7], numbers[6]);
    }

    /** The photos with their cameras. */
    List<InputView> views() {
        List<PinholeCamera> cameras = cameras("fxfycxcy", "c2w", numbers[8]);
        float[] images = inputs.tensor("image"); // [V, 3, H, W]
        List<InputView> views = new ArrayList<>();
        for (int view = 0; view < cameras.size(); view++) {
            RgbImage image = image(images, view);
            views.add(new InputView(cameras.get(view), () -> image));
        }
        return views;
    }

    List<PinholeCamera> targets() {
        return cameras("t_fxfycxcy", "t_c2w", numbers[9]);
    }

    /** What the reference renders for a target. */
    RgbImage render(int target) {
        return image(reference.tensor("render"), target);
    }

    float[] reference(String name) {
        return reference.tensor(name);
    }

    /** One of several images [n, 3, H, W]. */
    private RgbImage image(float[] images, int index) {
        int pixels = size().width() * size().height();
        float[] rgb = new float[3 * pixels];
        for (int channel = 0; channel < 3; channel++) {
            for (int pixel = 0; pixel < pixels; pixel++) {
                rgb[3 * pixel + channel] = images[(3 * index + channel) * pixels + pixel];
            }
        }
        return new RgbImage(size().width(), size().height(), rgb);
    }

    private List<PinholeCamera> cameras(String intrinsics, String poses, int count) {
        float[] lenses = inputs.tensor(intrinsics); // [V, 4]
        float[] matrices = inputs.tensor(poses); // [V, 4, 4] row by row
        List<PinholeCamera> cameras = new ArrayList<>();
        for (int view = 0; view < count; view++) {
            var lens = new PinholeIntrinsics(
                    size().width(),
                    size().height(),
                    lenses[4 * view],
                    lenses[4 * view + 1],
                    lenses[4 * view + 2],
                    lenses[4 * view + 3]);
            Matrix4d worldFromCamera = new Matrix4d();
            for (int row = 0; row < 4; row++) {
                for (int column = 0; column < 4; column++) {
                    worldFromCamera.set(column, row, matrices[16 * view + 4 * row + column]);
                }
            }
            cameras.add(new PinholeCamera(lens, worldFromCamera));
        }
        return cameras;
    }
}
