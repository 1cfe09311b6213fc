package nvs.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nvs.image.ImageSize;
import nvs.synthesis.MemoryNeed;
import nvs.task.MachineMemory;
import org.junit.jupiter.api.Test;

class MemoryForesightTest {
    private static final long GIGA = 1_000_000_000L;
    private static final ImageSize SIZE = ImageSize.square(256);

    /** Two gigabytes, and a sixteenth for each photo. */
    private static final MemoryNeed NEED = (views, size) -> 2 * GIGA + views * GIGA / 16;

    @Test
    void whatFitsIsNotSpokenOf() {
        assertThat(foresight(16, 8 * GIGA, 16 * GIGA).requirePossible()).isEmpty();
    }

    @Test
    void whatExceedsTheFreeMemoryIsSaidWithWhatHelps() {
        assertThat(foresight(16, 2_500_000_000L, 16 * GIGA).requirePossible())
                .contains("big needs about 3.0 GB with 16 photos, and 2.5 GB are free: choose fewer photos, or close"
                        + " other programs");
    }

    @Test
    void fewerPhotosAreNotProposedWhereTheyDoNotHelp() {
        assertThat(foresight(16, 900_000_000L, 16 * GIGA).requirePossible())
                .contains("big needs about 3.0 GB with 16 photos, and 900 MB are free: close other programs, or use"
                        + " smaller weights");
    }

    @Test
    void whatOnlyJustFitsIsSaidToo() {
        assertThat(foresight(16, 3_200_000_000L, 16 * GIGA).warning()).isPresent();
    }

    @Test
    void whatTheMachineDoesNotHaveIsRefused() {
        assertThatThrownBy(foresight(224, 3 * GIGA, 4 * GIGA)::requirePossible)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("big needs about 16 GB with 224 photos, and this machine has 4.0 GB: choose fewer photos,"
                        + " or use smaller weights");
        assertThatThrownBy(foresight(1, GIGA, GIGA)::requirePossible)
                .hasMessage("big needs about 2.1 GB with 1 photo, and this machine has 1.0 GB: use smaller weights");
    }

    @Test
    void withoutPhotosThereIsNoneToSpeakOf() {
        assertThat(foresight(0, GIGA, 16 * GIGA).warning().orElseThrow()).startsWith("big needs about 2.0 GB, and");
    }

    private static MemoryForesight foresight(int views, long available, long total) {
        return new MemoryForesight("big", NEED, views, SIZE, new MachineMemory(available, total));
    }
}
