package nvs.peer;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Starts an {@link EngineProcess} and tells it what to do. It waits, without computing, while it is told nothing. */
final class EngineClient implements AutoCloseable {
    private final Process process;
    private final BufferedWriter orders;
    private final BufferedReader answers;
    private final String title;

    EngineClient(String engine, Map<String, String> options) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Dai.djl.pytorch.num_threads=" + options.get("threads"));
        command.add("-Dai.djl.pytorch.num_interop_threads=1");
        command.add("-Dai.djl.offline=true");
        command.add("-DOPT_OUT_TRACKING=true");
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), EngineProcess.class.getName()));
        command.add("engine=" + engine);
        options.forEach((key, value) -> command.add(key + "=" + value));
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        orders = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        title = ask(EngineProcess.TITLE);
    }

    String title() {
        return title;
    }

    /** Does one piece of work and returns how long it took, in seconds. */
    double seconds(String work) throws IOException {
        return Double.parseDouble(ask(work));
    }

    /** Writes the fast weights and a view to a file. */
    void keep(Path file) throws IOException {
        ask(EngineProcess.KEEP + file);
    }

    private String ask(String order) throws IOException {
        orders.write(order);
        orders.newLine();
        orders.flush();
        for (String line = answers.readLine(); line != null; line = answers.readLine()) {
            if (line.startsWith(EngineProcess.ANSWER)) {
                return line.substring(EngineProcess.ANSWER.length());
            }
        }
        throw new EOFException("the engine ended without an answer to " + order);
    }

    /** The process ends with its input. */
    @Override
    public void close() throws IOException {
        try {
            orders.close();
            process.waitFor();
        } catch (InterruptedException interrupted) {
            process.destroy();
            Thread.currentThread().interrupt();
        }
    }
}
