package nvs.scene;

import static org.assertj.core.api.Assertions.assertThat;

import nvs.camera.PinholeIntrinsics;
import nvs.image.ImageSize;
import org.junit.jupiter.api.Test;

class CoverCropTest {

    @Test
    void aWidePhotoLosesItsSides() {
        CoverCrop crop = CoverCrop.of(new ImageSize(400, 200), ImageSize.square(100));

        assertThat(crop.resized()).isEqualTo(new ImageSize(200, 100));
        assertThat(crop.left()).isEqualTo(50);
        assertThat(crop.top()).isZero();
    }

    @Test
    void aTallPhotoLosesTopAndBottomWithTheOddRowBelow() {
        CoverCrop crop = CoverCrop.of(new ImageSize(10, 15), ImageSize.square(10));

        assertThat(crop.resized()).isEqualTo(new ImageSize(10, 15));
        assertThat(crop.top()).isEqualTo(2);
    }

    @Test
    void halvesAreRoundedToEven() {
        // 5 * 0.5 = 2.5 becomes 2, 7 * 0.5 = 3.5 becomes 4.
        assertThat(CoverCrop.of(new ImageSize(4, 5), ImageSize.square(2)).resized())
                .isEqualTo(new ImageSize(2, 2));
        assertThat(CoverCrop.of(new ImageSize(4, 7), ImageSize.square(2)).resized())
                .isEqualTo(new ImageSize(2, 4));
    }

    @Test
    void theLensFollowsScaleAndOffsets() {
        CoverCrop crop = CoverCrop.of(new ImageSize(400, 200), ImageSize.square(100));

        assertThat(crop.apply(new PinholeIntrinsics(400, 200, 300, 310, 210, 95)))
                .isEqualTo(new PinholeIntrinsics(100, 100, 150, 155, 55, 47.5));
    }

    @Test
    void theShareThatIsCutOffIsKnown() {
        assertThat(CoverCrop.of(new ImageSize(400, 200), ImageSize.square(100)).lostShare())
                .isEqualTo(0.5);
        assertThat(CoverCrop.of(new ImageSize(640, 480), ImageSize.square(64)).lostShare())
                .isEqualTo(0.25);
        assertThat(CoverCrop.of(new ImageSize(30, 30), ImageSize.square(64)).lostShare())
                .isZero();
    }

    @Test
    void anyPhotoCoversAnyTarget() {
        for (int width = 1; width < 60; width += 7) {
            for (int height = 1; height < 60; height += 5) {
                CoverCrop crop = CoverCrop.of(new ImageSize(width, height), new ImageSize(17, 11));
                assertThat(crop.resized().width()).isGreaterThanOrEqualTo(17 + crop.left());
                assertThat(crop.resized().height()).isGreaterThanOrEqualTo(11 + crop.top());
            }
        }
    }
}
