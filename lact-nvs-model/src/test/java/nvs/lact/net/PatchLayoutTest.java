package nvs.lact.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import nvs.image.ImageSize;
import nvs.image.RgbImage;
import org.junit.jupiter.api.Test;

class PatchLayoutTest {

    @Test
    void tokensRunRowByRowAndPixelsWithinThem() {
        PatchLayout layout = new PatchLayout(new ImageSize(4, 4), 2);
        assertThat(layout.tokens()).isEqualTo(4);
        assertThat(layout.pixelIndex(1, 0)).isEqualTo(1);
        assertThat(layout.pixelIndex(0, 1)).isEqualTo(2);
        assertThat(layout.pixelIndex(2, 0)).isEqualTo(4);
        assertThat(layout.pixelIndex(0, 2)).isEqualTo(8);
        assertThat(layout.pixelIndex(3, 3)).isEqualTo(15);
    }

    @Test
    void patchesComeTogetherAsAnImage() {
        // Two patches of 2x2 side by side; each number is 10 times its patch plus its pixel in the patch.
        float[] patches = new float[24];
        for (int i = 0; i < patches.length; i++) {
            patches[i] = 10 * (i / 12) + i % 12 / 3;
        }
        RgbImage image = new PatchLayout(new ImageSize(4, 2), 2).image(patches);
        float[] red = new float[8];
        for (int pixel = 0; pixel < red.length; pixel++) {
            red[pixel] = image.rgb()[3 * pixel];
        }
        assertThat(red).containsExactly(0, 1, 10, 11, 2, 3, 12, 13);
    }

    @Test
    void patchesOfSeveralImagesComeApart() {
        PatchLayout layout = new PatchLayout(new ImageSize(4, 2), 2);
        float[] patches = new float[48];
        for (int i = 0; i < patches.length; i++) {
            patches[i] = i;
        }
        assertThat(layout.images(patches, 2))
                .extracting(image -> image.rgb()[0], image -> image.rgb()[3 * 2])
                .containsExactly(tuple(0f, 12f), tuple(24f, 36f));
        assertThatThrownBy(() -> layout.images(patches, 3)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void wrongNumberOfPatchesIsRefused() {
        PatchLayout layout = new PatchLayout(new ImageSize(4, 2), 2);
        assertThatThrownBy(() -> layout.image(new float[12]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("4x2");
    }

    @Test
    void sizeMustBeAMultipleOfThePatch() {
        assertThatThrownBy(() -> new PatchLayout(new ImageSize(64, 60), 8))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("64x60");
    }
}
