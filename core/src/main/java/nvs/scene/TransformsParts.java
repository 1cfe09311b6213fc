package nvs.scene;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Gathers the frames of the files in which Blender's synthetic scenes come: a part for training, one for choosing, one for testing. */
final class TransformsParts {
    private static final String TRAIN = "train";
    private static final List<String> OTHERS = List.of("val", "test");

    private final ViewCollector collector;
    private final Map<String, List<Integer>> subsets = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();
    private int count;

    TransformsParts(Path cameraFile) {
        this.collector = new ViewCollector(cameraFile);
    }

    static String fileName(String part) {
        return "transforms_" + part + ".json";
    }

    /** Reads one frame. */
    interface FrameReading {
        CaptureView view(int index, String name, TransformsLens lens) throws SceneFormatException;
    }

    /** Adds the frames of a file. */
    void add(JsonFields root, FrameReading reading) throws SceneFormatException {
        if (!root.field("frames").isArray()) {
            throw root.wrong("must be an object with a list called frames");
        }
        new TransformsLens(root, root).distortion();
        for (JsonFields frame : root.field("frames").elements()) {
            int index = count++;
            String name = frame.textIfAny("file_path").orElse(frame.where());
            collector.add(index, name, () -> reading.view(index, name, new TransformsLens(root, frame)));
        }
    }

    /** Adds the other parts if what was added is the one for training; one that is damaged is left out, and said. */
    void addOthersBeside(Path cameraFile, FrameReading reading) {
        if (!cameraFile.endsWith(fileName(TRAIN))) {
            return;
        }
        subsets.put(TRAIN, range(0));
        for (String part : OTHERS) {
            Path file = cameraFile.resolveSibling(fileName(part));
            int first = count;
            try {
                if (Files.isRegularFile(file)) {
                    add(JsonFields.parse(file), reading);
                    subsets.put(part, range(first));
                }
            } catch (SceneFormatException damaged) {
                notes.add("The views of " + file.getFileName() + " are left out: " + damaged.getMessage() + ".");
            }
        }
    }

    private List<Integer> range(int first) {
        return IntStream.range(first, count).boxed().toList();
    }

    Capture capture(String format) throws SceneFormatException {
        Capture capture = collector.capture(format).withSubsets(new ViewSubsets(subsets));
        for (String note : notes) {
            capture = capture.withNote(note);
        }
        return capture;
    }
}
