package nvs.app.session;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** The last records of the process's log, as text. The system's loggers end in {@code java.util.logging}. Safe for all threads. */
public final class RecentLog extends Handler {
    private static final int MOST = 1000;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");
    private static final Formatter MESSAGES = new SimpleFormatter();

    /** Held, since java.util.logging forgets the settings of loggers that nobody holds. */
    private static final Logger OURS = Logger.getLogger("nvs");

    private final Deque<String> records = new ArrayDeque<>();
    private long count;

    /** A log that hears of everything that is logged from now on: of nvs itself also what is of interest only when something is odd. */
    public static RecentLog install() {
        OURS.setLevel(Level.FINE);
        RecentLog log = new RecentLog();
        Logger.getLogger("").addHandler(log);
        return log;
    }

    @Override
    public void publish(LogRecord entry) {
        if (isLoggable(entry)) {
            add(text(entry));
        }
    }

    private static String text(LogRecord entry) {
        StringWriter text = new StringWriter();
        text.append(TIME.format(LocalTime.ofInstant(entry.getInstant(), ZoneId.systemDefault())))
                .append("  ")
                .append(entry.getLevel().getName())
                .append("  ")
                .append(String.valueOf(entry.getLoggerName()))
                .append("  ")
                .append(MESSAGES.formatMessage(entry));
        if (entry.getThrown() != null) {
            text.append(System.lineSeparator());
            entry.getThrown().printStackTrace(new PrintWriter(text, true));
        }
        return text.toString().stripTrailing();
    }

    private synchronized void add(String text) {
        records.addLast(text);
        count++;
        if (records.size() > MOST) {
            records.removeFirst();
        }
    }

    /** The last records, the oldest first, each on a line of its own or on several. */
    public synchronized String text() {
        return String.join("\n", records);
    }

    /** How many records there have been; changes when {@link #text} does. */
    public synchronized long count() {
        return count;
    }

    @Override
    public void flush() {
        // nothing is held back
    }

    @Override
    public void close() {
        // nothing is open
    }
}
