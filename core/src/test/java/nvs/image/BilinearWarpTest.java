package nvs.image;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BilinearWarpTest {
    private static final int BLACK = 0xff000000;
    private static final int WHITE = 0xffffffff;

    @Test
    void theIdentityChangesNothing() {
        ArgbImage image = new ArgbImage(2, 2, new int[] {0xff102030, 0xff405060, 0xff708090, 0xffa0b0c0});

        ArgbImage warped = BilinearWarp.apply(image, image.size(), (x, y, into) -> into.set(x, y));

        assertThat(warped.argb()).isEqualTo(image.argb());
    }

    @Test
    void halfAPixelFurtherIsTheMeanOfNeighbours() {
        ArgbImage image = new ArgbImage(2, 1, new int[] {BLACK, WHITE});

        ArgbImage warped = BilinearWarp.apply(image, image.size(), (x, y, into) -> into.set(x + 0.5, y));

        assertThat(warped.pixel(0, 0)).isEqualTo(0xff808080);
        assertThat(warped.pixel(1, 0)).as("beyond the rim").isEqualTo(WHITE);
    }

    @Test
    void whatHidesBehindTransparencyDoesNotBleed() {
        ArgbImage image = new ArgbImage(2, 1, new int[] {0x00ff0000, 0xff0000ff});

        ArgbImage warped = BilinearWarp.apply(image, new ImageSize(1, 1), (x, y, into) -> into.set(1, 0.5));

        assertThat(warped.pixel(0, 0)).isEqualTo(0x800000ff);
    }

    @Test
    void theResultMayHaveAnotherSize() {
        ArgbImage image = new ArgbImage(4, 1, new int[] {BLACK, WHITE, BLACK, WHITE});

        ArgbImage warped = BilinearWarp.apply(image, new ImageSize(2, 3), (x, y, into) -> into.set(2 * x + 0.5, 0.5));

        assertThat(warped.size()).isEqualTo(new ImageSize(2, 3));
        assertThat(warped.argb()).containsOnly(WHITE);
    }
}
