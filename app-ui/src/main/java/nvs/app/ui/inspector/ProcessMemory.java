package nvs.app.ui.inspector;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much memory the whole process has, the model's included, which Java's own figures leave out. */
final class ProcessMemory {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final Pattern RESIDENT = Pattern.compile("^VmRSS:\\s*(\\d+) kB", Pattern.MULTILINE);

    private ProcessMemory() {}

    /** Bytes in memory; empty where the system does not tell in a file. */
    static OptionalLong residentBytes() {
        try {
            return Files.isReadable(STATUS) ? parse(Files.readString(STATUS)) : OptionalLong.empty();
        } catch (IOException unreadable) {
            return OptionalLong.empty();
        }
    }

    /** Reads Linux's {@code /proc/PID/status}, see proc_pid_status(5). */
    static OptionalLong parse(String status) {
        Matcher line = RESIDENT.matcher(status);
        return line.find() ? OptionalLong.of(Long.parseLong(line.group(1)) << 10) : OptionalLong.empty();
    }
}
