package nvs.scene;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * The named groups of views beside the {@code frames} of a JSON camera file: lists of positions in {@code frames}, or of its
 * {@code file_path}s.
 */
final class SubsetFields {
    private static final String FRAMES = "frames";

    /** Groups by the names of their lists, the latter three those of nerfstudio; what has another name may be no group at all. */
    private static final Map<String, String> KNOWN = Map.of(
            "train", "train",
            "val", "val",
            "test", "test",
            "inputs", "inputs",
            "train_filenames", "train",
            "val_filenames", "val",
            "test_filenames", "test");

    private final JsonFields root;
    private final int frameCount;
    private final Map<String, Integer> indexByPath = new HashMap<>();

    private SubsetFields(JsonFields root) throws SceneFormatException {
        this.root = root;
        List<JsonFields> frames = root.field(FRAMES).elements();
        this.frameCount = frames.size();
        for (int i = 0; i < frameCount; i++) {
            int index = i;
            frames.get(i).textIfAny("file_path").ifPresent(path -> indexByPath.putIfAbsent(plain(path), index));
        }
    }

    /** The capture with the groups that its file names; one that cannot be understood is left out, and said. */
    static Capture addTo(Capture capture, JsonFields root) throws SceneFormatException {
        SubsetFields fields = new SubsetFields(root);
        Capture result = capture;
        Map<String, List<Integer>> subsets = new LinkedHashMap<>();
        for (String name : root.names()) {
            if (name.equals(FRAMES) || root.field(name).node().isEmpty()) {
                continue;
            }
            try {
                if (KNOWN.containsKey(name)) {
                    subsets.put(KNOWN.get(name), List.copyOf(new LinkedHashSet<>(fields.indices(name))));
                } else if (fields.isSubset(name)) {
                    subsets.put(name, fields.indices(name));
                }
            } catch (SceneFormatException damaged) {
                result = result.withNote("The list of views " + name + " is left out: " + damaged.getMessage() + ".");
            }
        }
        return result.withSubsets(new ViewSubsets(subsets));
    }

    /** Not everything that is a list of whole numbers lists views: a direction may, but hardly without repeating itself. */
    private boolean isSubset(String name) {
        if (!root.field(name).isArray()) {
            return false;
        }
        try {
            Collection<Integer> indices = indices(name);
            return new LinkedHashSet<>(indices).size() == indices.size();
        } catch (SceneFormatException somethingElse) {
            return false;
        }
    }

    private List<Integer> indices(String name) throws SceneFormatException {
        List<JsonFields> elements = root.field(name).elements();
        Integer[] indices = new Integer[elements.size()];
        for (int i = 0; i < indices.length; i++) {
            indices[i] = index(elements.get(i));
        }
        return List.of(indices);
    }

    private int index(JsonFields element) throws SceneFormatException {
        if (!element.node().isString()) {
            return element.asIndex(frameCount);
        }
        String path = element.node().stringValue();
        Integer index = indexByPath.get(plain(path));
        if (index == null) {
            throw element.wrong("must be the file_path of a frame, found " + Quotes.quoted(path));
        }
        return index;
    }

    private static String plain(String path) {
        String slashed = path.replace('\\', '/');
        return slashed.startsWith("./") ? slashed.substring(2) : slashed;
    }
}
