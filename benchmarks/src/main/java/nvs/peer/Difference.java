package nvs.peer;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How far the results of two engines are apart.
 *
 * @param view largest difference between two colours of the view, of 0..1
 * @param fastWeights largest difference between two numbers of the fast weights
 */
record Difference(double view, double fastWeights) {
    /** Float32 sums in another order do not differ by more; another formula does. */
    static final double TOLERANCE = 1e-3;

    /** Between two files of {@link EngineClient#keep}. */
    static Difference between(Path a, Path b) throws IOException {
        Map<String, float[]> first = read(a);
        Map<String, float[]> second = read(b);
        if (!first.keySet().equals(second.keySet())) {
            throw new IllegalStateException("results have other names: " + first.keySet() + ", " + second.keySet());
        }
        double view = 0;
        double fastWeights = 0;
        for (String name : first.keySet()) {
            double difference = largest(first.get(name), second.get(name));
            if (name.equals(EngineProcess.VIEW)) {
                view = difference;
            } else {
                fastWeights = Math.max(fastWeights, difference);
            }
        }
        return new Difference(view, fastWeights);
    }

    /** Not a number is not close to anything. */
    static double largest(float[] a, float[] b) {
        if (a.length != b.length) {
            throw new IllegalStateException("results have other lengths: " + a.length + ", " + b.length);
        }
        double largest = 0;
        for (int i = 0; i < a.length; i++) {
            double difference = Math.abs((double) a[i] - b[i]);
            largest = Double.isNaN(difference) ? Double.POSITIVE_INFINITY : Math.max(largest, difference);
        }
        return largest;
    }

    boolean isSmall() {
        return view < TOLERANCE && fastWeights < TOLERANCE;
    }

    private static Map<String, float[]> read(Path file) throws IOException {
        Map<String, float[]> results = new LinkedHashMap<>();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            for (int left = in.readInt(); left > 0; left--) {
                String name = in.readUTF();
                float[] numbers = new float[in.readInt()];
                for (int i = 0; i < numbers.length; i++) {
                    numbers[i] = in.readFloat();
                }
                results.put(name, numbers);
            }
        }
        return results;
    }
}
