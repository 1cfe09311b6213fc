package nvs.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.stream.Stream;
import nvs.camera.Lens;
import nvs.camera.RadialTangentialDistortion;
import nvs.scene.Capture;
import nvs.scene.CaptureFormats;
import nvs.scene.CaptureView;
import nvs.scene.PhotoSource;
import nvs.scene.PhotoTasks;
import nvs.scene.SceneFormatException;
import nvs.scene.SkippedView;
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

class ConvertCaptureTest {
    private static final Settings COLMAP = new Settings(WritableFormat.COLMAP, false);

    private final ExecutorService executor = NvsThreads.pool("test", 2);
    private final ConvertCapture converter = new ConvertCapture(new PhotoTasks(executor));

    @TempDir
    Path folder;

    @AfterEach
    void stop() {
        executor.shutdownNow();
    }

    private Path target;
    private Capture capture;

    @BeforeEach
    void capture() throws Exception {
        target = folder.resolve("target");
        SkyCapture.write(folder.resolve("capture"), 3);
        capture = CaptureFormats.open(folder.resolve("capture"));
    }

    @Test
    void filesInTheTargetAreNotTouched() throws Exception {
        Files.createDirectories(target.resolve("images"));

        assertThatIOException()
                .isThrownBy(() -> converter.convert(capture, target, COLMAP, Progress.NONE))
                .withMessage("cannot write " + target + ": there are files in it; choose a new folder");

        assertThat(below(target)).containsExactly("", "images");
    }

    @Test
    void aFileInPlaceOfTheTargetIsNamed() throws Exception {
        Files.createFile(target);

        assertThatIOException()
                .isThrownBy(() -> converter.convert(capture, target, COLMAP, Progress.NONE))
                .withMessage("cannot write " + target + ": it is a file, not a folder");
    }

    @Test
    void anEmptyTargetIsFilled() throws Exception {
        Files.createDirectory(target);

        converter.convert(capture, target, COLMAP, Progress.NONE);

        assertThat(below(target))
                .containsExactly(
                        "",
                        "images",
                        "images/photo-0.png",
                        "images/photo-1.png",
                        "images/photo-2.png",
                        "sparse",
                        "sparse/0",
                        "sparse/0/cameras.bin",
                        "sparse/0/images.bin",
                        "sparse/0/points3D.bin");
    }

    @Test
    void aCancelledConversionLeavesNothing() throws Exception {
        List<String> before = below(folder);

        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> converter.convert(capture, target, COLMAP, new CancelledAfterTheFirstPhoto()));

        assertThat(below(folder)).isEqualTo(before);
    }

    @Test
    void aPhotoThatCannotBeUsedIsSkippedAndSaid() throws Exception {
        Files.writeString(capture.views().get(1).imagePath(), "not a picture");
        List<SkippedView> earlier = List.of(new SkippedView(9, "z.png", "there is no photo z.png"));
        Capture damaged = new Capture(capture.source(), "test", capture.views(), earlier);

        Conversion conversion = converter.convert(damaged, target, COLMAP, Progress.NONE);

        assertThat(conversion.views()).isEqualTo(2);
        assertThat(conversion.skipped()).extracting(SkippedView::name).containsExactly("z.png", "photo-1.png");
        assertThat(CaptureFormats.open(target).views())
                .extracting(CaptureView::name)
                .containsExactly("photo-0.png", "photo-2.png");
    }

    @Test
    void aCaptureOfWhichNothingIsLeftIsRefused() throws Exception {
        for (CaptureView view : capture.views()) {
            Files.writeString(view.imagePath(), "not a picture");
        }
        assertThatExceptionOfType(SceneFormatException.class)
                .isThrownBy(() -> converter.convert(capture, target, COLMAP, Progress.NONE))
                .withMessageContaining("photo-2.png: cannot be read as a picture");
        assertThat(target).doesNotExist();
    }

    @ParameterizedTest
    @EnumSource(names = {"TRANSFORMS", "OPENCV"})
    void photosMayStayWhereTheyAre(WritableFormat format) throws Exception {
        converter.convert(capture, target, new Settings(format, true), Progress.NONE);

        Capture read = CaptureFormats.open(target);
        assertThat(read.views()).hasSize(3).allSatisfy(view -> {
            assertThat(view.name()).startsWith("../capture/photo-");
            assertThat(view.imagePath())
                    .isEqualTo(capture.views().get(view.index()).imagePath());
        });
        assertThat(target.resolve("images")).doesNotExist();
    }

    @ParameterizedTest
    @EnumSource(names = {"COLMAP", "COLMAP_TEXT"})
    void colmapWantsPhotosInItsOwnFolder(WritableFormat format) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Settings(format, true))
                .withMessage("photos cannot be left where they are: " + format + " wants them in its own folder");
    }

    @Test
    void photosInAnArchiveCannotStayThere() throws Exception {
        URI archive = URI.create("jar:" + folder.resolve("capture.zip").toUri());
        try (var files = FileSystems.newFileSystem(archive, Map.of("create", "true"))) {
            SkyCapture.write(Files.createDirectory(files.getPath("/capture")), 1);
            Capture inside = CaptureFormats.open(files.getPath("/capture"));

            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            converter.convert(inside, target, new Settings(WritableFormat.OPENCV, true), Progress.NONE))
                    .withMessageStartingWith("photos in an archive cannot be left where they are");
        }
        assertThat(target).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({
        "../../../etc/a.png, etc/a.png",
        "/home/me/a.png, a.png",
        "C:\\Users\\me\\a.png, a.png",
        "C:/a.png, a.png",
        ".. /a.png, a.png",
        "./images/sub/../a.png, sub/a.png",
        "images/a.png, a.png",
        "images, images.png",
        "sub\\a.png, sub/a.png",
        "train/r_0, train/r_0.png",
        "a.jpg, a.jpg.png",
        "/, photo.png",
        "A.PNG, A.PNG",
    })
    void namesStayBelowTheTarget(String name, String expected) throws Exception {
        Capture named = named(List.of(name));

        converter.convert(named, target, COLMAP, Progress.NONE);

        assertThat(CaptureFormats.open(target).views())
                .extracting(CaptureView::name)
                .containsExactly(expected);
        assertThat(target.resolve("images").resolve(expected)).isRegularFile();
    }

    @Test
    void namesThatBecomeTheSameAreToldApart() throws Exception {
        converter.convert(named(List.of("a.png", "../a.png", "images/A.png")), target, COLMAP, Progress.NONE);

        assertThat(CaptureFormats.open(target).views())
                .extracting(CaptureView::name)
                .containsExactly("A-3.png", "a-2.png", "a.png");
    }

    @Test
    void photosLoseADistortionThatTheFormatDoesNotKnow() throws Exception {
        CaptureView plain = capture.views().get(0);
        Lens bent = new Lens(plain.camera().intrinsics(), RadialTangentialDistortion.of(-0.1, 0, 0, 0));
        CaptureView view = new CaptureView(
                0,
                "sub/bent.png",
                PhotoSource.of(plain.imagePath(), bent),
                plain.camera().withIntrinsics(bent.undistorted()));
        Capture mixed = new Capture(
                capture.source(), "test", List.of(view, capture.views().get(1)), List.of());

        Conversion conversion =
                converter.convert(mixed, target, new Settings(WritableFormat.OPENCV, true), Progress.NONE);

        assertThat(conversion.notes())
                .containsExactly("The distortion of 1 of the photos was removed: opencv_cameras.json cannot hold it.");
        assertThat(CaptureFormats.open(target).views())
                .extracting(CaptureView::name)
                .containsExactly("images/sub/bent.png", "../capture/photo-1.png");
    }

    @Test
    void aSmallerPhotoIsWrittenWithItsOwnSize() throws Exception {
        CaptureView view = capture.views().get(0);
        Lens twice = Lens.pinhole(view.camera().intrinsics()).scaledTo(64, 64);
        CaptureView said =
                CaptureView.of(0, "a.png", view.imagePath(), view.camera().withIntrinsics(twice.intrinsics()));

        converter.convert(
                new Capture(capture.source(), "test", List.of(said), List.of()), target, COLMAP, Progress.NONE);

        assertThat(CaptureFormats.open(target).views().get(0).photo().lens())
                .isEqualTo(Lens.pinhole(view.camera().intrinsics()));
    }

    @ParameterizedTest
    @CsvSource({"COLMAP_TEXT, a b.png, 1", "COLMAP_TEXT, ab.png, 0", "COLMAP, a b.png, 0"})
    void namesThatColmapCannotReadAreSaid(WritableFormat format, String name, int cautions) throws Exception {
        Conversion conversion =
                converter.convert(named(List.of(name)), target, new Settings(format, false), Progress.NONE);

        assertThat(conversion.notes())
                .hasSize(cautions)
                .allMatch(note -> note.equals("COLMAP itself reads names with blanks from a binary model only."));
    }

    private Capture named(List<String> names) {
        List<CaptureView> views = new ArrayList<>();
        for (String name : names) {
            CaptureView view = capture.views().get(views.size());
            views.add(CaptureView.of(views.size(), name, view.imagePath(), view.camera()));
        }
        return new Capture(capture.source(), "test", views, List.of());
    }

    private static List<String> below(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    private static final class CancelledAfterTheFirstPhoto implements Progress {
        private boolean cancelled;

        @Override
        public void step(String name, long total) {
            assertThat(name).isEqualTo("Writing photos");
            assertThat(total).isEqualTo(3);
        }

        @Override
        public void advanceTo(long done) {
            cancelled = true;
        }

        @Override
        public boolean isCancelled() {
            return cancelled;
        }
    }
}
