package nvs.scene.write;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nvs.scene.SparsePoints;
import nvs.scene.ViewSubsets;

/**
 * A capture as it is written down.
 *
 * @param views at least one, with names that differ
 * @param points world frame, may be none
 * @param subsets groups of the views, by their positions in {@code views}; none of them empty
 */
public record WrittenCapture(List<WrittenView> views, SparsePoints points, ViewSubsets subsets) {

    public WrittenCapture {
        views = List.copyOf(views);
        if (views.isEmpty()) {
            throw new IllegalArgumentException("a capture has at least one view");
        }
        for (List<Integer> positions : subsets.indices().values()) {
            for (int position : positions) {
                if (position < 0 || position >= views.size()) {
                    throw new IllegalArgumentException("there is no view " + position + " of " + views.size());
                }
            }
        }
    }

    /**
     * A capture of some of the views that the groups speak of.
     *
     * @param positions of the views by the indices that the groups have; views that are missing here leave their groups
     */
    public static WrittenCapture of(
            List<WrittenView> views, SparsePoints points, ViewSubsets subsets, Map<Integer, Integer> positions) {
        Map<String, List<Integer>> groups = new LinkedHashMap<>();
        subsets.indices().forEach((name, indices) -> {
            List<Integer> written = indices.stream()
                    .filter(positions::containsKey)
                    .map(positions::get)
                    .distinct()
                    .toList();
            if (!written.isEmpty()) {
                groups.put(name, written);
            }
        });
        return new WrittenCapture(views, points, new ViewSubsets(groups));
    }

    /** The photos of a group, in its order. */
    List<String> photos(String subset) {
        List<String> photos = new ArrayList<>();
        subsets.of(subset).forEach(position -> photos.add(views.get(position).photo()));
        return photos;
    }
}
