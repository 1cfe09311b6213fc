package nvs.peer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Options as {@code key=value}, with or without two dashes before them. */
final class PeerOptions {
    static final String USAGE = """
            Reads the same photos and renders the same view with TensorFlow and with libtorch, two processes in turns.

              --weights=NAME|FILE   bundled weights by name, or a safetensors file; default: the bundled ones
              --config=NAME|LIST    random weights of this shape instead, as nvs bench takes it
              --views=8             photos
              --size=128            their sides, and those of the view
              --repeat=7            how often each work is timed
              --threads=N           threads that compute; default: all cores
              --json=FILE           writes all figures too\
            """;

    private static final Set<String> KNOWN =
            Set.of("weights", "config", "views", "size", "repeat", "threads", "json", "engine");

    private PeerOptions() {}

    /**
     * All options, usual values included.
     *
     * @throws IllegalArgumentException with one sentence
     */
    static Map<String, String> parse(String... arguments) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("views", "8");
        options.put("size", "128");
        options.put("repeat", "7");
        options.put("threads", String.valueOf(Runtime.getRuntime().availableProcessors()));
        for (String argument : arguments) {
            String[] parts = argument.replaceFirst("^--", "").split("=", 2);
            if (parts.length < 2 || !KNOWN.contains(parts[0])) {
                throw new IllegalArgumentException("there is no option " + argument);
            }
            options.put(parts[0], parts[1]);
        }
        for (String number : Set.of("views", "size", "repeat", "threads")) {
            if (!options.get(number).matches("[1-9][0-9]{0,5}")) {
                throw new IllegalArgumentException(number + " must be a positive number: " + options.get(number));
            }
        }
        return options;
    }
}
