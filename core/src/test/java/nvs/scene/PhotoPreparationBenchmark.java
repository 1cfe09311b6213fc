package nvs.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import javax.imageio.ImageIO;
import nvs.camera.Lens;
import nvs.camera.LensDistortion;
import nvs.camera.PinholeIntrinsics;
import nvs.camera.RadialTangentialDistortion;
import nvs.image.ArgbImage;
import nvs.image.ImageFiles;
import nvs.image.ImageSize;
import nvs.image.LanczosResampler;
import nvs.task.NvsThreads;
import nvs.task.Progress;
import org.joml.Matrix4d;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long 50 JPEG photos of 1080x1920 with distortion take to become ready for a network of 256x256, and with what that time is spent.
 * Not part of the ordinary tests:
 *
 * <pre>
 * mvn test -pl core -Dtest=PhotoPreparationBenchmark
 * </pre>
 */
class PhotoPreparationBenchmark {
    private static final int PHOTOS = 50;
    private static final int ROUNDS = 5;
    private static final int WIDTH = 1080;
    private static final int HEIGHT = 1920;
    private static final int THREADS = 2;
    private static final PhotoTarget TARGET = new PhotoTarget(new ImageSize(256, 256), false);
    private static final LensDistortion BENT = RadialTangentialDistortion.of(-0.2, 0.05, 0.002, -0.003);

    @TempDir
    Path folder;

    private interface Work {
        void run() throws Exception;
    }

    @Test
    void photosOfAPhone() throws Exception {
        List<Path> files = photos();
        ExecutorService executor = NvsThreads.pool("benchmark", THREADS);
        PhotoPreparation preparation = new PhotoPreparation(executor);
        List<CaptureView> bent = views(files, BENT);
        List<CaptureView> straight = views(files, LensDistortion.NONE);
        ArgbImage photo = ImageFiles.read(files.get(0));
        try {
            double all = seconds(() -> preparation.prepareAll(bent, TARGET, Progress.NONE));
            double plain = seconds(() -> preparation.prepareAll(straight, TARGET, Progress.NONE));
            double decode = seconds(() -> ImageFiles.read(files.get(0)));
            double resize = seconds(() -> LanczosResampler.resize(photo, new ImageSize(256, 455)));
            double one = seconds(() -> PhotoPreparation.prepare(bent.get(0), TARGET));
            System.out.printf(
                    Locale.ROOT,
                    "%d photos of %dx%d on %d threads: %.2f s with distortion, %.2f s without.%n"
                            + "One photo on one thread: %.1f ms; of that decode %.0f %%, resize straight to the end %.0f %%,"
                            + " undistort and the rest %.0f %%.%n",
                    PHOTOS,
                    WIDTH,
                    HEIGHT,
                    THREADS,
                    all,
                    plain,
                    1e3 * one,
                    100 * decode / one,
                    100 * resize / one,
                    100 * (one - decode - resize) / one);
        } finally {
            executor.shutdownNow();
        }
    }

    /** Median. */
    private static double seconds(Work work) throws Exception {
        double[] times = new double[ROUNDS];
        work.run();
        for (int i = 0; i < ROUNDS; i++) {
            long begunNanos = System.nanoTime();
            work.run();
            times[i] = (System.nanoTime() - begunNanos) / 1e9;
        }
        Arrays.sort(times);
        return times[ROUNDS / 2];
    }

    private static List<CaptureView> views(List<Path> files, LensDistortion distortion) {
        Lens lens = new Lens(new PinholeIntrinsics(WIDTH, HEIGHT, 1500, 1500, 540, 960), distortion);
        return files.stream()
                .map(file -> CaptureView.of(0, file.toString(), PhotoSource.of(file, lens), new Matrix4d()))
                .toList();
    }

    /** Smooth colours with some detail, which compress like photos. */
    private List<Path> photos() throws Exception {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(1);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                int noise = random.nextInt(24);
                int wave = (int) (60 * Math.sin(x / 37.0) * Math.cos(y / 53.0));
                image.setRGB(x, y, 100 + wave + noise << 16 | 110 + wave / 2 + noise << 8 | 120 - wave + noise);
            }
        }
        List<Path> files = new ArrayList<>();
        Path first = folder.resolve("0.jpg");
        assertThat(ImageIO.write(image, "jpg", first.toFile())).isTrue();
        for (int i = 1; i < PHOTOS; i++) {
            files.add(Files.copy(first, folder.resolve(i + ".jpg")));
        }
        files.add(0, first);
        return files;
    }
}
