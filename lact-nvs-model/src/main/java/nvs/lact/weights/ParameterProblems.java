package nvs.lact.weights;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What keeps a set of tensors from being a network's parameters, all in one sentence. */
final class ParameterProblems {
    /** A checkpoint of something else would bring hundreds; nobody reads more than this of each sort. */
    private static final int LISTED = 20;

    private final List<String> problems = new ArrayList<>();

    /** Compares names and shapes. */
    static ParameterProblems between(Map<String, List<Integer>> expected, Map<String, List<Integer>> found) {
        ParameterProblems problems = new ParameterProblems();
        problems.add("missing", select(expected, name -> found.containsKey(name) ? null : name));
        problems.add("surplus", select(found, name -> expected.containsKey(name) ? null : name));
        problems.add("wrong shape", select(found, name -> {
            List<Integer> shape = expected.get(name);
            boolean fits = shape == null || shape.equals(found.get(name));
            return fits ? null : name + " is " + found.get(name) + ", must be " + shape;
        }));
        return problems;
    }

    private static List<String> select(Map<String, ?> tensors, Function<String, String> problem) {
        return tensors.keySet().stream().map(problem).filter(Objects::nonNull).toList();
    }

    /** Adds a sort of problem with its culprits, if there are any. */
    void add(String sort, List<String> culprits) {
        if (!culprits.isEmpty()) {
            int more = culprits.size() - LISTED;
            String tail = more > 0 ? " and " + more + " more" : "";
            problems.add(culprits.stream().limit(LISTED).collect(Collectors.joining(", ", sort + ": ", tail)));
        }
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    @Override
    public String toString() {
        return String.join("; ", problems);
    }
}
