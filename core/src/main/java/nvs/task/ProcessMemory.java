package nvs.task;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much memory the whole process has, the model's included, which Java's own figures leave out. Safe for all threads. */
public final class ProcessMemory {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String RESIDENT = "VmRSS";
    private static final String HIGHEST_RESIDENT = "VmHWM";

    private ProcessMemory() {}

    /** Bytes in memory; empty where the system does not tell in a file. */
    public static OptionalLong residentBytes() {
        return read(RESIDENT);
    }

    /** The most bytes in memory that there have been, as the system remembers; empty where it does not tell in a file. */
    public static OptionalLong peakResidentBytes() {
        return read(HIGHEST_RESIDENT);
    }

    private static OptionalLong read(String field) {
        try {
            return Files.isReadable(STATUS) ? parse(Files.readString(STATUS), field) : OptionalLong.empty();
        } catch (IOException unreadable) {
            return OptionalLong.empty();
        }
    }

    /** Reads Linux's {@code /proc/PID/status}, see proc_pid_status(5). */
    static OptionalLong parse(String status, String field) {
        Matcher line = Pattern.compile("^" + field + ":\\s*(\\d+) kB", Pattern.MULTILINE)
                .matcher(status);
        return line.find() ? OptionalLong.of(Long.parseLong(line.group(1)) << 10) : OptionalLong.empty();
    }
}
