package nvs.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import nvs.image.ImageSize;
import org.junit.jupiter.api.Test;

class ModelDescriptionTest {

    @Test
    void theFinestSizeIsTheOneOfMostPixelsInWhateverOrderTheyAreNamed() {
        ModelDescription model = model(ImageSize.square(128), ImageSize.square(64), new ImageSize(96, 64));
        assertThat(model.resolutions())
                .containsExactly(ImageSize.square(64), new ImageSize(96, 64), ImageSize.square(128));
        assertThat(model.finestResolution()).isEqualTo(ImageSize.square(128));
    }

    @Test
    void sizesOfOneShapeShowWhatTheFinestShows() {
        ModelDescription model =
                model(ImageSize.square(256), new ImageSize(480, 264), new ImageSize(512, 512), new ImageSize(960, 536));
        assertThat(model.sizesOfOneShape()).containsExactly(new ImageSize(480, 264), new ImageSize(960, 536));
    }

    @Test
    void aModelWithoutASizeIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(ModelDescriptionTest::model);
    }

    private static ModelDescription model(ImageSize... resolutions) {
        return new ModelDescription(
                "test",
                "Test",
                SceneKind.OBJECT,
                List.of(resolutions),
                CameraRange.RELEASED_OBJECT,
                4,
                16,
                1,
                8,
                "none",
                "CPU");
    }
}
