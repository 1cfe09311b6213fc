package nvs.scene;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Posed photos in the frame that they came in.
 *
 * @param source the camera file
 * @param format name of the format for people, for example {@code nerfstudio transforms.json}
 * @param views the usable photos in the order of the file, at least one
 * @param skipped the others, with reasons
 */
public record Capture(Path source, String format, List<CaptureView> views, List<SkippedView> skipped) {

    public Capture {
        views = List.copyOf(views);
        skipped = List.copyOf(skipped);
        if (views.isEmpty()) {
            throw new IllegalArgumentException("a capture has at least one usable view: " + source);
        }
    }

    /**
     * The views with the given indices, in that order.
     *
     * @param indices positions in the camera file's list
     * @throws IllegalArgumentException with the index if there is no usable view of it
     */
    public List<CaptureView> viewsAt(List<Integer> indices) {
        Map<Integer, CaptureView> byIndex =
                views.stream().collect(Collectors.toMap(CaptureView::index, Function.identity()));
        return indices.stream().map(index -> existing(byIndex, index)).toList();
    }

    private CaptureView existing(Map<Integer, CaptureView> byIndex, int index) {
        CaptureView view = byIndex.get(index);
        if (view == null) {
            throw new IllegalArgumentException("there is no usable photo with index " + index + " in " + source);
        }
        return view;
    }

    /** The folder that holds the camera file. */
    public Path folder() {
        return source.toAbsolutePath().getParent();
    }
}
