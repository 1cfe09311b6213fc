package nvs.lact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nvs.image.ImageSize;
import org.junit.jupiter.api.Test;

class LactSettingsTest {

    @Test
    void smallPhotosGoThroughTogetherAndLargeOnesAlone() {
        LactSettings settings = new LactSettings(2, LactSettings.AUTOMATIC);
        assertThat(settings.viewsPerShard(ImageSize.square(64), 8)).isEqualTo(64);
        assertThat(settings.viewsPerShard(ImageSize.square(256), 8)).isEqualTo(4);
        assertThat(settings.viewsPerShard(ImageSize.square(1024), 8)).isEqualTo(1);
    }

    @Test
    void chosenShardSizeIsKept() {
        assertThat(new LactSettings(2, 3).viewsPerShard(ImageSize.square(1024), 8))
                .isEqualTo(3);
    }

    @Test
    void thereIsAtLeastOneThread() {
        assertThatThrownBy(() -> new LactSettings(0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0");
    }
}
