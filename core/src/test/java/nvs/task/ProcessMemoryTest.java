package nvs.task;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class ProcessMemoryTest {

    @Test
    void linuxTellsTheMemoryInAFile() {
        String status = "Name:\tjava\nVmHWM:\t  900000 kB\nVmRSS:\t  123456 kB\n";
        assertThat(ProcessMemory.parse(status, "VmRSS")).hasValue(123456L * 1024);
        assertThat(ProcessMemory.parse(status, "VmHWM")).hasValue(900000L * 1024);
        assertThat(ProcessMemory.parse("Name:\tjava\n", "VmRSS")).isEmpty();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void thisProcessHasMoreThanAMebibyte() {
        assertThat(ProcessMemory.residentBytes().orElseThrow()).isGreaterThan(1 << 20);
        assertThat(ProcessMemory.peakResidentBytes().orElseThrow()).isGreaterThan(1 << 20);
    }
}
