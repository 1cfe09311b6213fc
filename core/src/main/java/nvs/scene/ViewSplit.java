package nvs.scene;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Which views a model may read and which it is measured on.
 *
 * @param test views to render and compare, never read
 * @param rest the usable views that may be read: all others, or fewer where a file says so
 * @param fixedInputs input views fixed for certain counts, none of them a test view
 */
public record ViewSplit(
        List<CaptureView> test, List<CaptureView> rest, NavigableMap<Integer, List<CaptureView>> fixedInputs) {

    private static final String FILE_NAME = "splits.json";
    private static final int TEST_STEP = 8;
    private static final String TEST = "test";
    private static final String TRAIN = "train";

    /** Names of groups of views that may be read. */
    private static final List<String> READ = List.of(TRAIN, "inputs");

    public ViewSplit {
        test = List.copyOf(test);
        rest = List.copyOf(rest);
        fixedInputs = Collections.unmodifiableNavigableMap(new TreeMap<>(fixedInputs));
    }

    /**
     * The split that comes with a capture: that of a {@code splits.json} next to the camera file or in the capture's folder, or else the
     * one that the group {@code test} of {@link Capture#subsets} makes. {@code splits.json} holds {@code test}, a list of positions in
     * the camera file, and {@code inputs}, such lists by their counts. Views that cannot be used are left out.
     *
     * @return empty if there is neither
     * @throws SceneFormatException if the file is not of this form, or a view is to be read and measured on
     */
    public static Optional<ViewSplit> find(Capture capture) throws SceneFormatException {
        Path captureFolder = ColmapPhotos.of(capture.folder()).root();
        for (Path folder : List.of(capture.folder(), captureFolder)) {
            Path file = folder.resolve(FILE_NAME);
            if (Files.isRegularFile(file)) {
                return Optional.of(read(capture, JsonFields.parse(file)));
            }
        }
        return ofSubsets(capture);
    }

    /** Every eighth view, from the first on, is for testing; inputs are chosen to cover. A single view is not for testing. */
    public static ViewSplit everyEighth(Capture capture) {
        List<CaptureView> views = capture.views();
        if (views.size() == 1) {
            return new ViewSplit(List.of(), views, new TreeMap<>());
        }
        return of(
                views,
                IntStream.range(0, views.size())
                        .filter(i -> i % TEST_STEP == 0)
                        .mapToObj(views::get)
                        .toList(),
                new TreeMap<>());
    }

    /**
     * So many views to read: the fixed ones where they are fixed for this count, otherwise those of {@link #rest} that cover best.
     *
     * @param count positive; fewer are returned if there are no more
     */
    public List<CaptureView> inputs(int count) {
        List<CaptureView> fixed = fixedInputs.get(count);
        return fixed != null ? fixed : ViewChoice.spread(rest, count);
    }

    /** The split as groups of views, without {@link #fixedInputs}. */
    public ViewSubsets subsets() {
        Map<String, List<Integer>> indices = new LinkedHashMap<>();
        indices.put(TRAIN, rest.stream().map(CaptureView::index).toList());
        indices.put(TEST, test.stream().map(CaptureView::index).toList());
        return new ViewSubsets(indices);
    }

    private static Optional<ViewSplit> ofSubsets(Capture capture) throws SceneFormatException {
        Set<Integer> testIndices = Set.copyOf(capture.subsets().of(TEST));
        Set<Integer> readIndices = new HashSet<>();
        for (String name : READ) {
            for (int index : capture.subsets().of(name)) {
                if (testIndices.contains(index)) {
                    throw new SceneFormatException(
                            capture.source(), name, "view " + index + " is a test view and cannot be an input");
                }
                readIndices.add(index);
            }
        }
        List<CaptureView> test = usable(capture, testIndices::contains);
        List<CaptureView> rest = usable(
                capture, index -> readIndices.isEmpty() ? !testIndices.contains(index) : readIndices.contains(index));
        return test.isEmpty() || rest.isEmpty()
                ? Optional.empty()
                : Optional.of(new ViewSplit(test, rest, new TreeMap<>()));
    }

    private static List<CaptureView> usable(Capture capture, IntPredicate isMeant) {
        return capture.views().stream()
                .filter(view -> isMeant.test(view.index()))
                .toList();
    }

    private static ViewSplit read(Capture capture, JsonFields root) throws SceneFormatException {
        List<CaptureView> test = views(capture, root.field(TEST));
        NavigableMap<Integer, List<CaptureView>> inputs = new TreeMap<>();
        JsonFields lists = root.field("inputs");
        for (String count : lists.names()) {
            JsonFields list = lists.field(count);
            int listed = list.elements().size();
            if (!count.equals(String.valueOf(listed))) {
                throw list.wrong("must list as many views as its name says, found " + listed);
            }
            List<CaptureView> chosen = views(capture, list);
            for (CaptureView view : chosen) {
                if (test.contains(view)) {
                    throw list.wrong("view " + view.index() + " is a test view and cannot be an input");
                }
            }
            inputs.put(listed, chosen);
        }
        return of(capture.views(), test, inputs);
    }

    private static ViewSplit of(
            List<CaptureView> all, List<CaptureView> test, NavigableMap<Integer, List<CaptureView>> inputs) {
        List<CaptureView> rest = new ArrayList<>(all);
        rest.removeAll(test);
        return new ViewSplit(test, rest, inputs);
    }

    private static List<CaptureView> views(Capture capture, JsonFields list) throws SceneFormatException {
        Map<Integer, CaptureView> byIndex = new HashMap<>();
        capture.views().forEach(view -> byIndex.put(view.index(), view));
        int listed = capture.views().size() + capture.skipped().size();
        List<CaptureView> views = new ArrayList<>();
        for (JsonFields element : list.elements()) {
            int index = element.asIndex(listed);
            if (byIndex.containsKey(index) && !views.contains(byIndex.get(index))) {
                views.add(byIndex.get(index));
            }
        }
        return views;
    }
}
