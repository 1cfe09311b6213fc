package nvs.camera;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What is the same for the coefficients of every distortion. */
final class Coefficients {

    private Coefficients() {}

    /**
     * Refuses what is no number.
     *
     * @throws IllegalArgumentException with all of them
     */
    static void requireFinite(double... values) {
        if (!Arrays.stream(values).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("distortion must be finite: "
                    + Arrays.stream(values).mapToObj(String::valueOf).collect(Collectors.joining(" ")));
        }
    }

    /**
     * Values by their names, in this order.
     *
     * @param names with blanks between them, as many as values
     */
    static Map<String, Double> named(String names, double... values) {
        Map<String, Double> map = new LinkedHashMap<>();
        String[] words = names.split(" ");
        for (int i = 0; i < values.length; i++) {
            map.put(words[i], values[i]);
        }
        return map;
    }
}
