package nvs.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class RecentLogTest {
    private final RecentLog log = new RecentLog();

    private static LogRecord entry(String message) {
        LogRecord entry = new LogRecord(Level.WARNING, message);
        entry.setLoggerName("nvs.test");
        return entry;
    }

    @Test
    void itHearsOfWhatTheSystemsLoggersSay() {
        RecentLog installed = RecentLog.install();
        try {
            System.getLogger("nvs.test.RecentLogTest").log(System.Logger.Level.WARNING, "the lens is dirty");
            assertThat(installed.text()).contains("WARNING", "nvs.test.RecentLogTest", "the lens is dirty");
            assertThat(installed.count()).isEqualTo(1);
            System.getLogger("nvs.test.RecentLogTest").log(System.Logger.Level.DEBUG, "it took 2 s");
            assertThat(installed.text()).contains("it took 2 s");
            System.getLogger("other.library").log(System.Logger.Level.DEBUG, "chatter");
            assertThat(installed.text()).doesNotContain("chatter");
        } finally {
            Logger.getLogger("").removeHandler(installed);
        }
    }

    @Test
    void aFailureIsShownWithItsCause() {
        LogRecord entry = entry("could not be read");
        entry.setThrown(new IllegalStateException("outer", new IllegalArgumentException("inner")));
        log.publish(entry);
        assertThat(log.text()).contains("could not be read", "IllegalStateException: outer", "Caused by", "inner");
    }

    @Test
    void theOldestRecordsGo() {
        for (int i = 0; i < 1003; i++) {
            log.publish(entry("record " + i));
        }
        assertThat(log.text().lines()).hasSize(1000);
        assertThat(log.text()).contains("record 3").contains("record 1002").doesNotContain("record 2\n");
        assertThat(log.count()).isEqualTo(1003);
    }
}
