package nvs.lact.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import nvs.task.ProcessMemory;

/**
 * The most memory that this process has used since the last {@link #reset}. On Linux that is its resident set (VmHWM), which holds
 * TensorFlow's memory, Java's and the libraries'; elsewhere only Java's heap can be asked for.
 */
final class PeakMemory {
    private static final Path RESET = Path.of("/proc/self/clear_refs");

    /** Makes the kernel forget the high-water mark (proc(5), since Linux 4.0). */
    private static final String FORGET = "5";

    private final boolean isResidentSet = ProcessMemory.peakResidentBytes().isPresent();
    private boolean couldReset = true;

    /** Begins anew, where the system allows it; else the mark is that of the whole process. */
    void reset() {
        if (isResidentSet) {
            try {
                Files.writeString(RESET, FORGET);
            } catch (IOException forbidden) {
                couldReset = false;
            }
        } else {
            heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
        }
    }

    long bytes() {
        return ProcessMemory.peakResidentBytes()
                .orElseGet(() -> heapPools()
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum());
    }

    /** What was measured, for people. */
    String title() {
        if (!isResidentSet) {
            return "Java's heap at its fullest, without TensorFlow's own memory";
        }
        return couldReset
                ? "resident set of the process at its largest, from the beginning of the line's measurement (VmHWM)"
                : "resident set of the process at its largest so far (VmHWM)";
    }

    private static Stream<MemoryPoolMXBean> heapPools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP);
    }
}
