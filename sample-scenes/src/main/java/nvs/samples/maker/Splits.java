package nvs.samples.maker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.joml.Vector3d;

/**
 * Which views measure a reconstruction and which it may see.
 *
 * @param test indices of held-out views, ascending
 * @param inputs for each number of inputs, the indices of that many views, ascending, none of them in {@code test}
 */
record Splits(List<Integer> test, Map<Integer, List<Integer>> inputs) {

    private static final List<Integer> INPUT_COUNTS = List.of(4, 8, 16, 32);

    /** Of so many views those that are not held out, ascending. */
    List<Integer> rest(int views) {
        return IntStream.range(0, views).filter(i -> !test.contains(i)).boxed().toList();
    }

    /**
     * Inputs by farthest-point sampling: the lowest index that is not held out comes first, then always the view whose nearest chosen
     * neighbour is farthest away. Fewer inputs are a subset of more.
     *
     * @param places one for each view, to tell how far views are from each other: from where it looks, or whereto
     */
    static Splits covering(List<Vector3d> places, List<Integer> test) {
        List<Integer> candidates = new ArrayList<>(IntStream.range(0, places.size())
                .filter(i -> !test.contains(i))
                .boxed()
                .toList());
        List<Integer> chosen = new ArrayList<>(List.of(candidates.remove(0)));
        while (!candidates.isEmpty()) {
            Integer farthest = candidates.stream()
                    .max(Comparator.<Integer>comparingDouble(i -> clearance(places, chosen, i))
                            .thenComparing(Comparator.reverseOrder()))
                    .orElseThrow();
            candidates.remove(farthest);
            chosen.add(farthest);
        }
        Map<Integer, List<Integer>> inputs = new TreeMap<>();
        for (int count : INPUT_COUNTS) {
            inputs.put(count, chosen.subList(0, count).stream().sorted().toList());
        }
        return new Splits(List.copyOf(test), inputs);
    }

    /** Distance to the nearest chosen view, rounded so that equal ones tie on every machine. */
    private static double clearance(List<Vector3d> places, List<Integer> chosen, int candidate) {
        double nearest = chosen.stream()
                .mapToDouble(i -> places.get(i).distance(places.get(candidate)))
                .min()
                .orElseThrow();
        return Math.rint(nearest * 1e6);
    }
}
