package nvs.scene;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Groups of a capture's views that its files name, like {@code train} and {@code test}.
 *
 * @param indices of the views of each group, positions in the camera file's list; some of these may not be usable
 */
public record ViewSubsets(Map<String, List<Integer>> indices) {

    /** No groups. */
    public static final ViewSubsets NONE = new ViewSubsets(Map.of());

    public ViewSubsets {
        Map<String, List<Integer>> copy = new LinkedHashMap<>();
        indices.forEach((name, list) -> copy.put(name, List.copyOf(list)));
        indices = Collections.unmodifiableMap(copy);
    }

    /** The views of a group; none if there is no such group. */
    public List<Integer> of(String name) {
        return indices.getOrDefault(name, List.of());
    }
}
