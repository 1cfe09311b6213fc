package nvs.task;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/**
 * The memory of this machine, or of the container that this process may not leave.
 *
 * @param availableBytes what a program can still have without driving others out
 * @param totalBytes all there is
 */
public record MachineMemory(long availableBytes, long totalBytes) {
    /** Linux alone tells how much could be had by dropping what it only keeps for speed (proc(5)). */
    private static final Path LINUX = Path.of("/proc/meminfo");

    private static final String AVAILABLE = "MemAvailable:";
    private static final String TOTAL = "MemTotal:";

    public MachineMemory {
        if (availableBytes < 0 || totalBytes < availableBytes) {
            throw new IllegalArgumentException(
                    "available memory must be a part of all of it: " + availableBytes + " of " + totalBytes);
        }
    }

    /** As it is now; of a machine that does not tell, more than anyone will ask for. */
    public static MachineMemory now() {
        if (!(ManagementFactory.getOperatingSystemMXBean()
                instanceof com.sun.management.OperatingSystemMXBean system)) {
            return new MachineMemory(Long.MAX_VALUE, Long.MAX_VALUE);
        }
        return of(linesOf(LINUX), system.getFreeMemorySize(), system.getTotalMemorySize());
    }

    /**
     * From what the system says.
     *
     * @param meminfo the lines of Linux; empty elsewhere
     * @param freeBytes what Java says is free: in a container that of the container, and without what could be dropped
     * @param totalBytes what Java says there is
     */
    static MachineMemory of(List<String> meminfo, long freeBytes, long totalBytes) {
        OptionalLong machineTotal = bytesOf(TOTAL, meminfo);
        boolean isContainer = machineTotal.isPresent() && totalBytes < machineTotal.getAsLong();
        long available = bytesOf(AVAILABLE, meminfo).orElse(freeBytes);
        long usable = isContainer ? Math.min(available, freeBytes) : available;
        return new MachineMemory(Math.min(usable, totalBytes), totalBytes);
    }

    /** A line is {@code MemAvailable:   123456 kB}. */
    private static OptionalLong bytesOf(String key, List<String> meminfo) {
        return meminfo.stream()
                .filter(line -> line.startsWith(key))
                .map(line -> line.substring(key.length()).strip().split(" ", 2)[0])
                .filter(digits -> digits.matches("\\d{1,15}"))
                .mapToLong(kibibytes -> Long.parseLong(kibibytes) << 10)
                .findFirst();
    }

    private static List<String> linesOf(Path file) {
        try {
            return Files.isReadable(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}
