package nvs.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import nvs.scene.Capture;
import nvs.scene.CaptureFormats;
import nvs.scene.CaptureView;
import nvs.scene.PhotoTasks;
import nvs.scene.ViewSplit;
import nvs.scene.ViewSubsets;
import nvs.scene.write.WritableFormat;
import nvs.task.NvsThreads;
import nvs.task.Progress;
import nvs.usecase.ConvertCapture.Conversion;
import nvs.usecase.ConvertCapture.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ConvertSubsetsTest {
    private final ExecutorService executor = NvsThreads.pool("test", 2);
    private final ConvertCapture converter = new ConvertCapture(new PhotoTasks(executor));

    @TempDir
    Path folder;

    private Path target;
    private Capture plain;
    private Capture grouped;

    @BeforeEach
    void capture() throws Exception {
        target = folder.resolve("target");
        SkyCapture.write(folder.resolve("capture"), 6);
        plain = CaptureFormats.open(folder.resolve("capture"));
        Map<String, List<Integer>> groups = new LinkedHashMap<>();
        groups.put("train", List.of(0, 2));
        groups.put("val", List.of(1));
        groups.put("test", List.of(4, 3));
        groups.put("mine", List.of(5, 0));
        grouped = plain.withSubsets(new ViewSubsets(groups));
    }

    @AfterEach
    void stop() {
        executor.shutdownNow();
    }

    @ParameterizedTest
    @EnumSource(names = {"TRANSFORMS", "OPENCV"})
    void groupsAreReadBack(WritableFormat format) throws Exception {
        Conversion conversion = convert(grouped, format);

        assertThat(CaptureFormats.open(target).subsets()).isEqualTo(grouped.subsets());
        assertThat(conversion.notes()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"TRANSFORMS", "OPENCV"})
    void whatIsSkippedLeavesItsGroups(WritableFormat format) throws Exception {
        Files.writeString(grouped.views().get(1).imagePath(), "not a picture");

        convert(grouped, format);

        assertThat(CaptureFormats.open(target).subsets().indices())
                .isEqualTo(Map.of("train", List.of(0, 1), "test", List.of(3, 2), "mine", List.of(4, 0)));
    }

    @Test
    void nerfstudiosListsHaveItsNames() throws Exception {
        convert(grouped, WritableFormat.TRANSFORMS);

        JsonNode root = JsonMapper.shared().readTree(Files.readString(target.resolve("transforms.json")));
        assertThat(root.get("train_filenames").toString()).isEqualTo("[\"images/photo-0.png\",\"images/photo-2.png\"]");
        assertThat(root.get("val_filenames").toString()).isEqualTo("[\"images/photo-1.png\"]");
        assertThat(root.get("test_filenames").size()).isEqualTo(2);
        assertThat(root.has("train")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "COLMAP, 'The groups of views (train, test) are left out: a COLMAP model cannot hold them.'",
        "TRANSFORMS, 'nerfstudio itself wants all of the lists train, val and test, or none.'",
    })
    void whatIsNotUnderstoodIsSaid(WritableFormat format, String note) throws Exception {
        Map<String, List<Integer>> groups = new LinkedHashMap<>();
        groups.put("train", List.of(0, 1));
        groups.put("test", List.of(2, 3));

        assertThat(convert(plain.withSubsets(new ViewSubsets(groups)), format).notes())
                .containsExactly(note);
    }

    @ParameterizedTest
    @EnumSource(names = {"TRANSFORMS", "OPENCV"})
    void aSplitFromAFileBecomesGroups(WritableFormat format) throws Exception {
        Files.writeString(folder.resolve("capture/splits.json"), "{\"test\": [1, 5], \"inputs\": {\"2\": [0, 2]}}");

        convert(plain, format);

        ViewSplit split = ViewSplit.find(CaptureFormats.open(target)).orElseThrow();
        assertThat(split.test()).extracting(CaptureView::index).containsExactly(1, 5);
        assertThat(split.rest()).extracting(CaptureView::index).containsExactly(0, 2, 3, 4);
    }

    @Test
    void aDamagedSplitIsLeftOutAndSaid() throws Exception {
        Files.writeString(folder.resolve("capture/splits.json"), "{\"test\": [77]}");

        assertThat(convert(plain, WritableFormat.OPENCV).notes())
                .singleElement()
                .asString()
                .startsWith("The split is left out: ")
                .contains("splits.json, test[0]")
                .endsWith(".");
    }

    @ParameterizedTest
    @EnumSource(names = {"TRANSFORMS", "OPENCV"})
    void aGroupThatIsCalledLikeAFieldReplacesNothing(WritableFormat format) throws Exception {
        ViewSubsets odd = new ViewSubsets(Map.of("frames", List.of(0), "w", List.of(1), "mine", List.of(2)));

        convert(plain.withSubsets(odd), format);

        Capture read = CaptureFormats.open(target);
        assertThat(read.views()).hasSize(6);
        assertThat(read.subsets().of("mine")).containsExactly(2);
        assertThat(read.subsets().of("frames")).isEmpty();
    }

    @Test
    void withoutGroupsOpencvCamerasAreAList() throws Exception {
        convert(plain, WritableFormat.OPENCV);

        assertThat(Files.readString(target.resolve("opencv_cameras.json"))).startsWith("[");
    }

    private Conversion convert(Capture capture, WritableFormat format) throws Exception {
        return converter.convert(capture, target, new Settings(format, false), Progress.NONE);
    }
}
