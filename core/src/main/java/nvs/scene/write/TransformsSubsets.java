package nvs.scene.write;

import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Groups of views as fields of a {@code transforms.json}: lists of the {@code file_path}s of frames, those for training, validation and
 * testing under the names that nerfstudio has for them, others under their own.
 */
final class TransformsSubsets {
    private static final Map<String, String> FIELDS =
            Map.of("train", "train_filenames", "val", "val_filenames", "test", "test_filenames");

    private TransformsSubsets() {}

    /** Adds them after the fields that have a meaning of their own, which no group replaces. */
    static void put(WrittenCapture capture, ObjectNode root) {
        for (String name : capture.subsets().indices().keySet()) {
            String field = FIELDS.getOrDefault(name, name);
            if (!root.has(field) && !field.equals("frames")) {
                ArrayNode files = root.putArray(field);
                capture.photos(name).forEach(files::add);
            }
        }
    }

    /** Whole sentences about what nerfstudio itself does not understand. */
    static List<String> cautions(WrittenCapture capture) {
        Set<String> names = capture.subsets().indices().keySet();
        long known = FIELDS.keySet().stream().filter(names::contains).count();
        return known == 0 || known == FIELDS.size()
                ? List.of()
                : List.of("nerfstudio itself wants all of the lists train, val and test, or none.");
    }
}
