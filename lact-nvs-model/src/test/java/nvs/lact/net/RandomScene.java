package nvs.lact.net;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nvs.camera.OrbitView;
import nvs.camera.PinholeCamera;
import nvs.camera.PinholeIntrinsics;
import nvs.image.RgbImage;
import org.joml.Vector3d;

/** Photos of noise from cameras around the origin. */
public final class RandomScene {
    private static final double FOV_RADIANS = Math.toRadians(50);

    private RandomScene() {}

    /** A camera at some place around the origin, which the number chooses. */
    public static PinholeCamera camera(int number, int width, int height) {
        PinholeIntrinsics lens = PinholeIntrinsics.ofVerticalFov(width, height, FOV_RADIANS);
        return new OrbitView(new Vector3d(), new Vector3d(0, 0, 1), number * 0.7, 0.3 + 0.1 * number, 2.5).camera(lens);
    }

    static List<InputView> views(int count, int width, int height) {
        List<InputView> views = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            RgbImage image = image(number, width, height);
            views.add(new InputView(camera(number, width, height), () -> image));
        }
        return views;
    }

    private static RgbImage image(int number, int width, int height) {
        Random random = new Random(number);
        float[] rgb = new float[width * height * RgbImage.CHANNELS];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = random.nextFloat();
        }
        return new RgbImage(width, height, rgb);
    }
}
