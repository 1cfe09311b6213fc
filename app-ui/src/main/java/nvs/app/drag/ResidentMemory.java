package nvs.app.drag;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** How much memory this process has now: on Linux its resident set (VmRSS), elsewhere what Java's heap holds. */
final class ResidentMemory {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String RESIDENT_SET = "VmRSS:";

    private ResidentMemory() {}

    static long bytes() {
        if (Files.isReadable(STATUS)) {
            try {
                return residentSet(Files.readAllLines(STATUS));
            } catch (IOException unreadable) {
                // then as on other systems
            }
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** The line is {@code VmRSS:    123456 kB}. */
    static long residentSet(List<String> status) {
        return status.stream()
                .filter(line -> line.startsWith(RESIDENT_SET))
                .map(line -> line.substring(RESIDENT_SET.length()).strip().split(" ", 2)[0])
                .mapToLong(kibibytes -> Long.parseLong(kibibytes) << 10)
                .findFirst()
                .orElse(0);
    }
}
