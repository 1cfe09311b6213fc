package nvs.peer;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import nvs.lact.weights.WeightsFormatException;

/**
 * One engine in a process of its own, which does what it is told line by line and answers with a line {@code =SECONDS}; whatever else
 * stands on standard output is not an answer. Ends with its input.
 */
public final class EngineProcess {
    static final String ANSWER = "=";
    static final String TITLE = "title";
    static final String PRODUCT = "product";
    static final String RECONSTRUCT = "reconstruct";
    static final String RENDER = "render";
    static final String KEEP = "keep ";
    static final String VIEW = "view";

    private EngineProcess() {}

    /** Takes {@code engine=tensorflow} or {@code engine=libtorch}, and the options of {@link PeerOptions}. */
    public static void main(String[] arguments) throws IOException, WeightsFormatException {
        Map<String, String> options = PeerOptions.parse(arguments);
        PeerWork work = PeerWork.of(options);
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (Engine engine =
                options.get("engine").equals("libtorch") ? new LibtorchEngine(work) : new TensorFlowEngine(work)) {
            for (String order = orders.readLine(); order != null; order = orders.readLine()) {
                answer(System.out, obeyed(engine, order));
            }
        }
    }

    private static void answer(PrintStream out, String answer) {
        out.println(ANSWER + answer);
        out.flush();
    }

    private static String obeyed(Engine engine, String order) throws IOException {
        if (order.equals(TITLE)) {
            return engine.title();
        }
        if (order.startsWith(KEEP)) {
            keep(engine, Path.of(order.substring(KEEP.length())));
            return "0";
        }
        long begunNanos = System.nanoTime();
        switch (order) {
            case PRODUCT -> engine.product();
            case RECONSTRUCT -> engine.reconstruct();
            case RENDER -> engine.render();
            default -> throw new IllegalArgumentException("no engine can " + order);
        }
        return String.valueOf((System.nanoTime() - begunNanos) / 1e9);
    }

    /** The view and the fast weights: names, lengths and numbers. */
    private static void keep(Engine engine, Path file) throws IOException {
        Map<String, float[]> results = new LinkedHashMap<>(engine.fastWeights());
        results.put(VIEW, engine.render());
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.writeInt(results.size());
            for (Map.Entry<String, float[]> result : results.entrySet()) {
                out.writeUTF(result.getKey());
                out.writeInt(result.getValue().length);
                for (float number : result.getValue()) {
                    out.writeFloat(number);
                }
            }
        }
    }
}
