package nvs.app.session;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** Keeps the details of a failure that should not have happened, so that the user need not see them and we can. */
public final class CrashReport {

    private CrashReport() {}

    /**
     * Writes a report to the user's temporary folder.
     *
     * @return one sentence that says what happened and where the report is
     */
    public static String write(Throwable failure) {
        String name =
                "nvs-crash-" + LocalDateTime.now().format(DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss")) + ".txt";
        Path file = folder().resolve(name);
        try {
            Files.writeString(file, text(failure));
            return "this should not have happened (" + failure + "); details are in " + file;
        } catch (IOException unwritable) {
            failure.printStackTrace();
            return "this should not have happened, and no report could be written to " + file;
        }
    }

    /** Where reports go: the user's temporary folder. */
    public static Path folder() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }

    private static String text(Throwable failure) {
        StringWriter text = new StringWriter();
        PrintWriter writer = new PrintWriter(text);
        writer.println("nvs crash report, " + LocalDateTime.now());
        for (String property : new String[] {"java.version", "java.vm.name", "os.name", "os.version", "os.arch"}) {
            writer.println(property + ": " + System.getProperty(property));
        }
        writer.println("processors: " + Runtime.getRuntime().availableProcessors());
        writer.println("heap: " + (Runtime.getRuntime().maxMemory() >> 20) + " MiB at most");
        writer.println();
        failure.printStackTrace(writer);
        return text.toString();
    }
}
