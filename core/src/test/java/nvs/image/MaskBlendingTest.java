package nvs.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class MaskBlendingTest {
    private static final ArgbImage PHOTO = new ArgbImage(3, 1, new int[] {0xff112233, 0xff445566, 0x80778899});

    @Test
    void aMaskSpeaksByItsBrightness() {
        ArgbImage mask = new ArgbImage(3, 1, new int[] {0xff000000, 0xff000080, 0xffffffff});

        assertThat(MaskBlending.cutOut(PHOTO, mask).argb()).containsExactly(0x00112233, 0x80445566, 0x80778899);
    }

    @Test
    void aMaskWithTransparencySpeaksByThat() {
        ArgbImage mask = new ArgbImage(3, 1, new int[] {0x00ffffff, 0xff000000, 0xff000000});

        assertThat(MaskBlending.cutOut(PHOTO, mask).argb()).containsExactly(0x00112233, 0xff445566, 0x80778899);
    }

    @Test
    void aMaskOfAnotherSizeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MaskBlending.cutOut(PHOTO, new ArgbImage(1, 1, new int[1])))
                .withMessage("photo is 3x1 but its mask is 1x1");
    }
}
