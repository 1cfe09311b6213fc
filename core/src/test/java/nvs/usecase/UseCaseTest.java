package nvs.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import nvs.camera.PinholeCamera;
import nvs.evaluation.Evaluation;
import nvs.evaluation.Method;
import nvs.image.ArgbImage;
import nvs.image.ImageFiles;
import nvs.image.ImageSize;
import nvs.scene.Capture;
import nvs.scene.CaptureFormats;
import nvs.scene.CaptureView;
import nvs.scene.PhotoPreparation;
import nvs.scene.SceneFormatException;
import nvs.synthesis.FramingCorrection;
import nvs.task.NvsThreads;
import nvs.task.Progress;
import nvs.usecase.EvaluateViews.HeldOut;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UseCaseTest {
    private static final Offset<Double> TINY = Offset.offset(1e-6);

    @TempDir
    private Path folder;

    private final DirectionSynthesizer model = new DirectionSynthesizer();
    private final ExecutorService io = NvsThreads.pool(NvsThreads.IO, 2);
    private final PhotoPreparation photos = new PhotoPreparation(io);
    private final OpenScene open = new OpenScene(photos);

    @AfterEach
    void endThreads() {
        io.shutdownNow();
    }

    @Test
    void anOpenedSceneHasReadAsManyPhotosAsTheModelWasTrainedWithAtItsFinestSize() throws Exception {
        SkyCapture.write(folder, 10);
        try (OpenedScene scene = open.open(model, folder, SceneSettings.DEFAULT, Progress.NONE)) {
            assertThat(scene.inputs()).hasSize(4);
            assertThat(model.lastViews)
                    .allSatisfy(view -> assertThat(view.image().size()).isEqualTo(ImageSize.square(16)));
        }
    }

    @Test
    void aDarkOrDamagedPhotoIsReplacedByItsNeighbour() throws Exception {
        SkyCapture.write(folder, 12);
        List<Integer> usual = inputsOf(SceneSettings.DEFAULT);
        int side = SkyCapture.PHOTO_SIDE;
        int[] night = new int[side * side];
        Arrays.fill(night, 0xff000000);
        ImageFiles.writePng(new ArgbImage(side, side, night), folder.resolve("photo-" + usual.get(0) + ".png"));
        Files.writeString(folder.resolve("photo-" + usual.get(1) + ".png"), "not a picture");

        List<Integer> chosen = inputsOf(SceneSettings.DEFAULT);

        assertThat(chosen).hasSameSizeAs(usual).doesNotContain(usual.get(0), usual.get(1));
        assertThat(chosen).containsAll(usual.subList(2, usual.size()));
        assertThat(Math.floorMod(chosen.get(0) - usual.get(0), 12))
                .as("from nearby")
                .isIn(1, 2, 10, 11);
        assertThat(inputsOf(SceneSettings.DEFAULT.withInputIndices(usual)))
                .as("what was asked for by name is not replaced")
                .containsAll(List.of(usual.get(0)))
                .doesNotContain(usual.get(1));
    }

    private List<Integer> inputsOf(SceneSettings settings) throws SceneFormatException {
        try (OpenedScene scene = open.open(model, folder, settings, Progress.NONE)) {
            return scene.inputs().stream().map(CaptureView::index).toList();
        }
    }

    @Test
    void theCallerMayNameThePhotos() throws Exception {
        SkyCapture.write(folder, 6);
        SceneSettings settings = SceneSettings.DEFAULT.withInputIndices(List.of(5, 2));
        try (OpenedScene scene = open.open(model, folder, settings, Progress.NONE)) {
            assertThat(scene.inputs()).extracting(CaptureView::index).containsExactly(5, 2);
        }
    }

    @Test
    void aPhotoThatIsNotThereIsTheCallersMistake() throws Exception {
        SkyCapture.write(folder, 3);
        SceneSettings settings = SceneSettings.DEFAULT.withInputIndices(List.of(7));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> open.open(model, folder, settings, Progress.NONE))
                .withMessageContaining("7");
    }

    @Test
    void theFirstViewIsThatOfTheFirstPhoto() throws Exception {
        SkyCapture.write(folder, 6);
        SceneSettings settings = SceneSettings.DEFAULT.withInputIndices(List.of(1, 3, 4));
        try (OpenedScene scene = open.open(model, folder, settings, Progress.NONE)) {
            PinholeCamera first = SkyCapture.cameras(6).get(1);
            PinholeCamera start = scene.startView().camera(first.intrinsics());
            assertThat(start.centre().distance(first.centre())).isCloseTo(0, TINY);
            assertThat(start.forward().distance(first.forward())).isCloseTo(0, TINY);
            assertThat(scene.startFovRadians()).isCloseTo(0.8, TINY);
        }
    }

    @Test
    void closingASceneFreesItsMemory() throws Exception {
        SkyCapture.write(folder, 4);
        open.open(model, folder, SceneSettings.DEFAULT, Progress.NONE).close();
        assertThat(model.openReconstructions).isZero();
    }

    @Test
    void anExportWritesEveryCameraInOrderAndFinishes() throws Exception {
        SkyCapture.write(folder, 4);
        Collector sink = new Collector();
        try (OpenedScene scene = open.open(model, folder, SceneSettings.DEFAULT, Progress.NONE)) {
            List<PinholeCamera> path = new OrbitPath(scene.startView(), 0.8, ImageSize.square(16), 5).cameras();
            ExportFrames.export(
                    scene.reconstruction(),
                    RenderPlan.of(scene.model(), ImageSize.square(16)),
                    path,
                    sink,
                    Progress.NONE);
            for (int i = 0; i < path.size(); i++) {
                assertThat(sink.frames.get(i).argb())
                        .isEqualTo(
                                DirectionSynthesizer.sky(path.get(i)).toArgb().argb());
            }
        }
        assertThat(sink.frames).hasSize(5);
        assertThat(sink.finished).isTrue();
    }

    @Test
    void aLargerFrameIsRenderedSmallAndEnlarged() throws Exception {
        SkyCapture.write(folder, 4);
        try (OpenedScene scene = open.open(model, folder, SceneSettings.DEFAULT, Progress.NONE)) {
            ImageSize large = ImageSize.square(48);
            PinholeCamera camera =
                    new OrbitPath(scene.startView(), 0.8, large, 1).cameras().get(0);
            ArgbImage frame = ExportFrames.render(scene.reconstruction(), RenderPlan.of(scene.model(), large), camera);
            assertThat(frame.size()).isEqualTo(large);
            ArgbImage exact = DirectionSynthesizer.sky(camera).toArgb();
            int red = frame.pixel(24, 24) >> 16 & 0xff;
            assertThat(red).isCloseTo(exact.pixel(24, 24) >> 16 & 0xff, Offset.offset(2));
        }
    }

    @Test
    void aCancelledExportIsNotFinished() throws Exception {
        SkyCapture.write(folder, 4);
        Collector sink = new Collector();
        try (OpenedScene scene = open.open(model, folder, SceneSettings.DEFAULT, Progress.NONE)) {
            List<PinholeCamera> path = new OrbitPath(scene.startView(), 0.8, ImageSize.square(16), 5).cameras();
            RenderPlan plan = RenderPlan.of(scene.model(), ImageSize.square(16));
            assertThatExceptionOfType(CancellationException.class)
                    .isThrownBy(
                            () -> ExportFrames.export(scene.reconstruction(), plan, path, sink, new CancelAfter(2)));
        }
        assertThat(sink.frames)
                .as("those that were rendered, as far as they were written")
                .hasSizeLessThanOrEqualTo(2);
        assertThat(sink.finished).isFalse();
    }

    @Test
    void aPerfectModelScoresFarAboveEveryGuess() throws Exception {
        Capture capture = CaptureFormats.open(SkyCapture.write(folder, 8));
        HeldOut heldOut = new HeldOut(List.of(capture.viewsAt(List.of(0, 2, 4, 6))), capture.viewsAt(List.of(1, 5)));
        Evaluation evaluation = new EvaluateViews(photos)
                .evaluate(
                        model,
                        capture,
                        heldOut,
                        SceneSettings.DEFAULT.withPhotoSize(ImageSize.square(16)),
                        Progress.NONE)
                .get(0);
        assertThat(evaluation.views()).hasSize(2);
        // The truth went through 8 bits and a resize; 40 dB is far below what that costs and far above a guess.
        assertThat(evaluation.mean(Method.MODEL).psnrDecibels()).isGreaterThan(40);
        assertThat(evaluation.mean(Method.MEAN_OF_INPUTS).psnrDecibels()).isLessThan(20);
        assertThat(evaluation.mean(Method.NEAREST_INPUT).psnrDecibels()).isLessThan(20);
        assertThat(model.openReconstructions).isZero();
    }

    @Test
    void aPhotoCannotBeReadAndHeldOut() throws Exception {
        Capture capture = CaptureFormats.open(SkyCapture.write(folder, 4));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HeldOut(List.of(capture.viewsAt(List.of(1, 2))), capture.viewsAt(List.of(2, 3))))
                .withMessageContaining("photo-2");
    }

    @Test
    void aFolderWithoutCamerasIsRefusedInOneSentence() {
        assertThatExceptionOfType(SceneFormatException.class)
                .isThrownBy(() -> open.open(model, folder, SceneSettings.DEFAULT, Progress.NONE))
                .withMessageContaining(folder.toString());
    }

    @Test
    void settingsRefuseNoPhotosAtAll() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new SceneSettings(Optional.empty(), OptionalInt.of(0), List.of(), FramingCorrection.NONE));
    }

    private static final class Collector implements FrameSink {
        private final List<ArgbImage> frames = new ArrayList<>();
        private boolean finished;

        @Override
        public void write(ArgbImage frame) {
            frames.add(frame);
        }

        @Override
        public void finish() {
            finished = true;
        }

        @Override
        public void close() throws IOException {
            // holds nothing
        }
    }

    private record CancelAfter(long units, long[] done) implements Progress {
        CancelAfter(long units) {
            this(units, new long[1]);
        }

        @Override
        public void step(String name, long total) {
            done[0] = 0;
        }

        @Override
        public void advanceTo(long newDone) {
            done[0] = newDone;
        }

        @Override
        public boolean isCancelled() {
            return done[0] >= units;
        }
    }
}
