package nvs.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class MachineMemoryTest {
    private static final List<String> MEMINFO = List.of(
            "MemTotal:       16000000 kB",
            "MemFree:          400000 kB",
            "MemAvailable:    9000000 kB",
            "Buffers: 1 kB");
    private static final long TOTAL = 16_000_000L << 10;

    @Test
    void whatLinuxOnlyKeepsForSpeedCanBeHad() {
        assertThat(MachineMemory.of(MEMINFO, 400_000L << 10, TOTAL))
                .isEqualTo(new MachineMemory(9_000_000L << 10, TOTAL));
    }

    @Test
    void aContainerOffersNoMoreThanItsOwn() {
        long limit = 4_000_000L << 10;
        long free = 3_000_000L << 10;
        assertThat(MachineMemory.of(MEMINFO, free, limit)).isEqualTo(new MachineMemory(free, limit));
    }

    @Test
    void elsewhereWhatIsFreeCounts() {
        assertThat(MachineMemory.of(List.of(), 70, 100)).isEqualTo(new MachineMemory(70, 100));
    }

    @Test
    void linesThatAreNotUnderstoodAreNotBelieved() {
        assertThat(MachineMemory.of(List.of("MemAvailable: lots"), 70, 100)).isEqualTo(new MachineMemory(70, 100));
    }

    @Test
    void thisMachineHasMemory() {
        MachineMemory now = MachineMemory.now();
        assertThat(now.availableBytes()).isPositive();
        assertThat(now.totalBytes()).isGreaterThanOrEqualTo(now.availableBytes());
    }

    @Test
    void moreThanAllCannotBeAvailable() {
        assertThatThrownBy(() -> new MachineMemory(2, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 of 1");
    }
}
