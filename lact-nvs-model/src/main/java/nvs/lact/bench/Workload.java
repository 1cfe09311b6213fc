package nvs.lact.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nvs.camera.OrbitView;
import nvs.camera.PinholeCamera;
import nvs.camera.PinholeIntrinsics;
import nvs.image.ArgbImage;
import nvs.image.ImageSize;
import nvs.lact.net.PatchLayout;
import nvs.synthesis.PosedImage;
import org.joml.Vector3d;

/**
 * What is read and rendered: photos of noise from cameras around the origin. No time depends on what a photo shows.
 *
 * @param views how many photos are read, at least one
 * @param size of photos and of what is rendered
 * @param repeats how often each work is timed, at least once
 */
public record Workload(int views, ImageSize size, int repeats) {
    /** So few different pictures that thousands of photos fit into memory. */
    private static final int PICTURES = 8;

    private static final double FOV_RADIANS = Math.toRadians(50);
    private static final double DISTANCE = 2.7;
    private static final double AZIMUTH_STEP_RADIANS = Math.PI * (3 - Math.sqrt(5));
    private static final double HIGHEST_RADIANS = 1;

    public Workload {
        if (views < 1) {
            throw new IllegalArgumentException("there must be at least one view to read: " + views);
        }
        if (repeats < 1) {
            throw new IllegalArgumentException("each work must be timed at least once: " + repeats);
        }
    }

    /** Tokens of all photos in patches of that size. */
    public long tokens(int patchSize) {
        return (long) views * new PatchLayout(size, patchSize).tokens();
    }

    /** The same with another number of photos. */
    Workload withViews(int newViews) {
        return new Workload(newViews, size, repeats);
    }

    /** What is read. */
    public List<PosedImage> photos() {
        List<ArgbImage> pictures = new ArrayList<>();
        for (int seed = 0; seed < Math.min(PICTURES, views); seed++) {
            pictures.add(noise(seed));
        }
        List<PosedImage> photos = new ArrayList<>();
        for (int number = 0; number < views; number++) {
            photos.add(new PosedImage(pictures.get(number % pictures.size()), camera(number)));
        }
        return photos;
    }

    /** A camera on a spiral, which no photo shares as long as it is not one of theirs. */
    public PinholeCamera camera(int number) {
        double elevation = HIGHEST_RADIANS * ((number + 0.5) / (views + 1) * 2 - 1);
        PinholeIntrinsics lens = PinholeIntrinsics.ofVerticalFov(size.width(), size.height(), FOV_RADIANS);
        return new OrbitView(new Vector3d(), new Vector3d(0, 0, 1), number * AZIMUTH_STEP_RADIANS, elevation, DISTANCE)
                .camera(lens);
    }

    private ArgbImage noise(long seed) {
        int[] argb = new Random(seed)
                .ints((long) size.width() * size.height())
                .map(pixel -> pixel | 0xff000000)
                .toArray();
        return new ArgbImage(size.width(), size.height(), argb);
    }
}
