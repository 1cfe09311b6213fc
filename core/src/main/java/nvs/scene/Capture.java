package nvs.scene;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Posed photos in the frame that they came in.
 *
 * @param source the camera file
 * @param format name of the format for people, for example {@code nerfstudio transforms.json}
 * @param views the usable photos in the order of the file, at least one
 * @param skipped the others, with reasons
 * @param points of the subject's surface, world frame; none if the capture has none
 * @param subsets groups of views that the files name; their indices are those of the views
 * @param notes whole sentences about what was done or left out, for people
 */
public record Capture(
        Path source,
        String format,
        List<CaptureView> views,
        List<SkippedView> skipped,
        SparsePoints points,
        ViewSubsets subsets,
        List<String> notes) {

    public Capture {
        views = List.copyOf(views);
        skipped = List.copyOf(skipped);
        notes = List.copyOf(notes);
        if (views.isEmpty()) {
            throw new IllegalArgumentException("a capture has at least one usable view: " + source);
        }
    }

    /** A capture of photos alone. */
    public Capture(Path source, String format, List<CaptureView> views, List<SkippedView> skipped) {
        this(source, format, views, skipped, SparsePoints.NONE, ViewSubsets.NONE, List.of());
    }

    /** The same photos with points. */
    public Capture withPoints(SparsePoints surfacePoints) {
        return new Capture(source, format, views, skipped, surfacePoints, subsets, notes);
    }

    /** The same photos in other groups. */
    public Capture withSubsets(ViewSubsets viewSubsets) {
        return new Capture(source, format, views, skipped, points, viewSubsets, notes);
    }

    /** The same capture with one more note. */
    public Capture withNote(String note) {
        return new Capture(
                source,
                format,
                views,
                skipped,
                points,
                subsets,
                Stream.concat(notes.stream(), Stream.of(note)).toList());
    }

    /**
     * The same capture with photos that were not usable before, or not part of it: they come last.
     *
     * @param more their indices are those of skipped views, which are skipped no more, or of none
     */
    public Capture withMore(List<CaptureView> more) {
        Set<Integer> found = more.stream().map(CaptureView::index).collect(Collectors.toSet());
        return new Capture(
                source,
                format,
                Stream.concat(views.stream(), more.stream()).toList(),
                skipped.stream().filter(view -> !found.contains(view.index())).toList(),
                points,
                subsets,
                notes);
    }

    /** Whether this is that capture, maybe with more or fewer photos since: both have come from one reading of the camera file. */
    public boolean isOneWith(Capture other) {
        return views.get(0) == other.views.get(0);
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
