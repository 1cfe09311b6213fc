package nvs.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PhotoQualityTest {
    private static final int SIDE = 64;

    @Test
    void blurLowersSharpness() {
        ArgbImage sharp = blocks(8);

        double before = PhotoQuality.of(sharp).sharpness();
        double after = PhotoQuality.of(blurred(sharp, 3)).sharpness();

        assertThat(after).isLessThan(0.5 * before);
        assertThat(PhotoQuality.of(blurred(sharp, 3)).isPoor(before)).isTrue();
    }

    @Test
    void moreToSeeIsNotSharper() {
        double coarse = PhotoQuality.of(blocks(16)).sharpness();
        double fine = PhotoQuality.of(blocks(8)).sharpness();

        assertThat(fine).isCloseTo(coarse, within(0.1 * coarse));
    }

    @Test
    void darkAndBrightPhotosAreBadlyExposed() {
        assertThat(PhotoQuality.of(scaled(blocks(8), 0.02)).isPoor(0)).isTrue();
        assertThat(PhotoQuality.of(scaled(blocks(8), 0.7)).isPoor(0)).isFalse();
        assertThat(PhotoQuality.of(filled(0xfffefefe)).isPoor(0)).isTrue();
    }

    @Test
    void whiteAroundASubjectDoesNotCount() {
        int[] argb = filled(0xffffffff).argb();
        argb[0] = 0xff808080;

        assertThat(PhotoQuality.of(new ArgbImage(SIDE, SIDE, argb)).wellExposed())
                .isEqualTo(1);
    }

    @Test
    void nothingToSeeHasNoSharpness() {
        assertThat(PhotoQuality.of(filled(0xff808080))).isEqualTo(new PhotoQuality(0, 1));
        assertThat(PhotoQuality.of(filled(0xffffffff))).isEqualTo(new PhotoQuality(0, 0));
    }

    /** Squares of random grays. */
    private static ArgbImage blocks(int side) {
        int[] grays = new Random(5)
                .ints((SIDE / side + 1) * (SIDE / side + 1), 30, 225)
                .toArray();
        int[] argb = new int[SIDE * SIDE];
        for (int i = 0; i < argb.length; i++) {
            int gray = grays[i / SIDE / side * (SIDE / side) + i % SIDE / side];
            argb[i] = 0xff000000 | gray * 0x10101;
        }
        return new ArgbImage(SIDE, SIDE, argb);
    }

    private static ArgbImage filled(int pixel) {
        int[] argb = new int[SIDE * SIDE];
        Arrays.fill(argb, pixel);
        return new ArgbImage(SIDE, SIDE, argb);
    }

    private static ArgbImage scaled(ArgbImage image, double factor) {
        int[] argb = Arrays.stream(image.argb())
                .map(pixel -> 0xff000000 | (int) ((pixel & 255) * factor) * 0x10101)
                .toArray();
        return new ArgbImage(SIDE, SIDE, argb);
    }

    /** A box of (2 radius + 1)² pixels. */
    private static ArgbImage blurred(ArgbImage image, int radius) {
        int[] argb = new int[SIDE * SIDE];
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                int sum = 0;
                int count = 0;
                for (int v = Math.max(0, y - radius); v <= Math.min(SIDE - 1, y + radius); v++) {
                    for (int u = Math.max(0, x - radius); u <= Math.min(SIDE - 1, x + radius); u++) {
                        sum += image.pixel(u, v) & 255;
                        count++;
                    }
                }
                argb[y * SIDE + x] = 0xff000000 | sum / count * 0x10101;
            }
        }
        return new ArgbImage(SIDE, SIDE, argb);
    }
}
