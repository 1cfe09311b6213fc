package nvs.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.stream.Stream;
import nvs.app.session.ModelLoader;
import nvs.app.session.SceneLocator;
import nvs.camera.PinholeCamera;
import nvs.camera.PinholeIntrinsics;
import nvs.camera.path.CameraPath;
import nvs.camera.path.Keyframe;
import nvs.image.ArgbImage;
import nvs.image.ImageFiles;
import nvs.image.ImageSize;
import nvs.lact.weights.WeightCatalogue;
import nvs.samples.SampleScenes;
import nvs.scene.CameraListFile;
import nvs.scene.CameraPathFile;
import nvs.scene.Capture;
import nvs.scene.CaptureFormats;
import nvs.scene.CaptureView;
import nvs.scene.PhotoPreparation;
import nvs.scene.ViewSplit;
import nvs.task.NvsThreads;
import org.assertj.core.data.Offset;
import org.joml.Vector3d;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands as a user types them, with the bundled model and the bundled scene. */
class CommandLineTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final ExecutorService io = NvsThreads.pool(NvsThreads.IO, 2);
    private final List<String> windows = new ArrayList<>();
    private CommandContext context;

    @BeforeEach
    void wire() throws Exception {
        Terminal terminal = new Terminal(stream(out), stream(err), false, new Interruption());
        context = new CommandContext(
                new ModelLoader(WeightCatalogue.bundled()),
                new SceneLocator(new SampleScenes()),
                new PhotoPreparation(io),
                terminal);
    }

    @AfterEach
    void endThreads() {
        io.shutdownNow();
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private int run(String... arguments) {
        return CommandLines.of(context, (scene, settings, weights, threads) -> windows.add(scene), NoViewer::drag, true)
                .execute(arguments);
    }

    private String result() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String complaint() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void withoutACommandTheWindowOpensOnTheScene() {
        assertThat(run("some/capture")).isEqualTo(ExitCodes.OK);
        assertThat(windows).containsExactly("some/capture");
    }

    @Test
    void infoTellsWhatTheBundledSceneHolds() {
        assertThat(run("info")).isEqualTo(ExitCodes.OK);
        assertThat(result()).contains("48 usable, 0 skipped", "256x256", "38.00 degrees");
    }

    @Test
    void infoIsAlsoJson() {
        assertThat(run("info", "--json")).isEqualTo(ExitCodes.OK);
        JsonNode info = JsonMapper.shared().readTree(result());
        assertThat(info.get("views").size()).isEqualTo(48);
        assertThat(info.at("/framing/kind").asString()).isEqualTo("object");
        assertThat(info.at("/framing/modelFromWorld/3/3").asDouble()).isEqualTo(1);
    }

    @Test
    void exportWritesAnOrbitWithItsManifest() throws Exception {
        Path target = folder.resolve("orbit");
        int code = run(
                "export",
                "-n",
                "4",
                "-o",
                target.toString(),
                "--frames",
                "3",
                "--size",
                "96x64",
                "--elevation",
                "30",
                "--distance",
                "2.5",
                "--fov",
                "45");
        assertThat(complaint()).doesNotContain("nvs:");
        assertThat(code).isEqualTo(ExitCodes.OK);
        assertThat(names(target)).containsExactly("cameras.json", "frame-0000.png", "frame-0001.png", "frame-0002.png");
        assertThat(ImageFiles.readSize(target.resolve("frame-0002.png"))).isEqualTo(new ImageSize(96, 64));
        assertOrbit(CameraListFile.read(target.resolve("cameras.json")));
    }

    @Test
    void aPictureIsTheFirstFrameOfTheOrbit() throws Exception {
        Path target = folder.resolve("view.png");
        assertThat(run("export", "-n", "4", "-o", target.toString(), "--size", "96x64"))
                .isEqualTo(ExitCodes.OK);
        assertThat(result()).contains("1 frame of 96x64");
        assertThat(ImageFiles.readSize(target)).isEqualTo(new ImageSize(96, 64));
        assertThat(names(folder)).contains("view.png", "view.cameras.json");

        assertThat(run("export", "-n", "4", "-o", target.toString(), "--frames", "3"))
                .isEqualTo(ExitCodes.USAGE);
        assertThat(complaint()).contains("a PNG file holds one picture, and these are 3 frames");
    }

    private static void assertOrbit(List<PinholeCamera> cameras) {
        Offset<Double> tiny = Offset.offset(1e-6);
        assertThat(cameras).hasSize(3).allSatisfy(camera -> {
            assertThat(camera.centre().length()).isCloseTo(2.5, tiny);
            assertThat(camera.centre().z).isCloseTo(2.5 * Math.sin(Math.toRadians(30)), tiny);
            assertThat(Math.toDegrees(camera.intrinsics().verticalFovRadians())).isCloseTo(45, tiny);
        });
        assertThat(cameras.get(0).centre().distance(cameras.get(1).centre())).isGreaterThan(3);
    }

    @Test
    void theManifestOfAnExportCanBeExportedAgainFrameForFrame() throws Exception {
        Path first = folder.resolve("first");
        Path second = folder.resolve("second");
        run("export", "-n", "4", "-o", first.toString(), "--frames", "2", "--size", "64");
        int code = run(
                "export",
                "-n",
                "4",
                "-o",
                second.toString(),
                "--cameras",
                first.resolve("cameras.json").toString());
        assertThat(code).isEqualTo(ExitCodes.OK);
        for (String frame : List.of("frame-0000.png", "frame-0001.png")) {
            ArgbImage again = ImageFiles.read(second.resolve(frame));
            assertThat(again.argb())
                    .isEqualTo(ImageFiles.read(first.resolve(frame)).argb());
        }
    }

    @Test
    void evalScoresEveryHeldOutViewAndWritesJsonAndASheet() throws Exception {
        Path json = folder.resolve("scores.json");
        Path sheet = folder.resolve("sheet.png");
        int code = run("eval", "-n", "4", "--json", json.toString(), "--sheet", sheet.toString());
        assertThat(code).isEqualTo(ExitCodes.OK);
        assertThat(result()).contains("4 inputs, 12 held-out views", "mean: model", "mean: nearest input");
        JsonNode evaluation =
                JsonMapper.shared().readTree(Files.readString(json)).at("/evaluations/0");
        assertThat(evaluation.get("views").size()).isEqualTo(12);
        double sum = 0;
        for (JsonNode view : evaluation.get("views")) {
            sum += view.at("/model/psnr").asDouble();
        }
        assertThat(evaluation.at("/mean/model/psnr").asDouble()).isCloseTo(sum / 12, Offset.offset(1e-9));
        assertThat(ImageFiles.readSize(sheet).width()).isGreaterThan(8 * 64);
    }

    @Test
    void devicesListsTheProcessor() {
        assertThat(run("devices")).isEqualTo(ExitCodes.OK);
        assertThat(result()).contains("TensorFlow", "CPU");
    }

    @Test
    void aPlaceWithoutACaptureIsNamedInOneSentence() {
        assertThat(run("info", folder.toString())).isEqualTo(ExitCodes.BAD_FILE);
        assertThat(complaint()).startsWith("nvs: ").contains(folder.toString());
        assertThat(complaint().lines()).hasSize(1);
    }

    @Test
    void aFolderOfPhotosIsAnsweredWithAPageOnHowToGetTheirPoses() throws Exception {
        ImageFiles.writePng(new ArgbImage(2, 2, new int[4]), folder.resolve("images/a.png"));

        assertThat(run("info", folder.toString())).isEqualTo(ExitCodes.BAD_FILE);
        assertThat(complaint()).startsWith("nvs: " + folder + ": holds no cameras for its photo");
        assertThat(complaint().lines().map(String::strip))
                .contains(
                        "colmap automatic_reconstructor --workspace_path " + folder + " --image_path "
                                + folder.resolve("images") + " --dense 0",
                        "colmap exhaustive_matcher --database_path " + folder.resolve("database.db"));
    }

    @Test
    void aMissingCheckpointIsNamedInOneSentence() {
        Path missing = folder.resolve("missing.pt");
        int code = run(
                "import-weights",
                missing.toString(),
                folder.resolve("x.safetensors").toString(),
                "--kind",
                "object",
                "--resolution",
                "256");
        assertThat(code).isEqualTo(ExitCodes.BAD_FILE);
        assertThat(complaint().lines().filter(line -> line.startsWith("nvs: ")))
                .singleElement()
                .asString()
                .contains("missing.pt");
    }

    @Test
    void anUnknownVideoFormatIsRefusedBeforeAnyWork() {
        assertThat(run("export", "-o", "orbit.avi")).isEqualTo(ExitCodes.USAGE);
        assertThat(complaint()).contains(".avi", ".mp4");
        assertThat(complaint()).doesNotContain("Reconstructing");
    }

    @ParameterizedTest
    @CsvSource({"--frames,0", "--fps,0", "--distance,-1", "--fov,200", "--elevation,95"})
    void whatMakesNoSenseIsRefusedBeforeAnyWork(String option, String value) {
        int code = run("export", "-o", folder.resolve("x.mp4").toString(), option, value);
        assertThat(code).isEqualTo(ExitCodes.USAGE);
        assertThat(complaint().lines()).hasSize(1);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void exportFollowsACameraPathAtTheRateOfItsFrames() throws Exception {
        Path file = folder.resolve("path.json");
        List<Keyframe> keyframes = List.of(keyframe(0, -2.5), keyframe(0.5, -2), keyframe(1, -2.5));
        CameraPath path = new CameraPath(keyframes, false);
        CameraPathFile.write(file, path);
        Path target = folder.resolve("out");
        int code = run(
                "export",
                "-n",
                "4",
                "-o",
                target.toString(),
                "--size",
                "48x32",
                "--fps",
                "2",
                "--path",
                file.toString());
        assertThat(complaint()).doesNotContain("nvs:");
        assertThat(code).isEqualTo(ExitCodes.OK);
        List<PinholeCamera> cameras = CameraListFile.read(target.resolve("cameras.json"));
        assertThat(cameras).hasSize(5);
        for (int i = 0; i < cameras.size(); i++) {
            PinholeCamera wanted = path.motion().camera(0.5 * i, new ImageSize(48, 32));
            assertThat(cameras.get(i).worldFromCamera().equals(wanted.worldFromCamera(), 1e-9))
                    .isTrue();
        }
        assertThat(names(target)).contains("frame-0004.png").doesNotContain("frame-0005.png");
    }

    private static Keyframe keyframe(double x, double y) {
        PinholeCamera camera = PinholeCamera.lookingAt(
                PinholeIntrinsics.ofVerticalFov(48, 32, 0.7),
                new Vector3d(x, y, 0.5),
                new Vector3d(),
                new Vector3d(0, 0, 1));
        return Keyframe.of(camera, 1);
    }

    @Test
    void exportRendersTheHeldOutPhotosAndCallsTheFramesLikeThem() throws Exception {
        Path target = folder.resolve("out");
        int code = run("export", "-n", "4", "-o", target.toString(), "--size", "32", "--cameras", "test");
        assertThat(complaint()).doesNotContain("nvs:");
        assertThat(code).isEqualTo(ExitCodes.OK);
        List<PinholeCamera> cameras = CameraListFile.read(target.resolve("cameras.json"));
        Capture capture = CaptureFormats.open(context.scenes().locate(null));
        List<CaptureView> test = ViewSplit.find(capture).orElseThrow().test();
        assertThat(cameras).hasSameSizeAs(test);
        for (int i = 0; i < test.size(); i++) {
            assertThat(cameras.get(i).centre().distance(test.get(i).camera().centre()))
                    .isLessThan(1e-9);
            assertThat(target.resolve(test.get(i).imagePath().getFileName().toString()))
                    .exists();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "--path,p.json,--cameras,all,choose one",
        "--path,p.json,--frames,3,--frames: shapes an orbit",
        "--cameras,all,--fov,40,--fov: shapes an orbit",
        "--cameras,c.json,--size,64,sizes of their own",
        "--path,missing.json,--fps,10,there is no such file"
    })
    void optionsThatContradictEachOtherAreRefusedBeforeAnyWork(
            String one, String value, String other, String otherValue, String complaint) {
        Path target = folder.resolve("x");
        assertThat(run("export", "-o", target.toString(), one, value, other, otherValue))
                .isIn(ExitCodes.USAGE, ExitCodes.BAD_FILE);
        assertThat(complaint()).contains(complaint);
        assertThat(complaint().lines()).hasSize(1);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aSizeThatIsNoneIsAUsageError() {
        assertThat(run("export", "-o", "x.mp4", "--size", "large")).isEqualTo(ExitCodes.USAGE);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
