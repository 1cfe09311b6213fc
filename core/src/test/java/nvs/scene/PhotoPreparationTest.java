package nvs.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import nvs.camera.PinholeIntrinsics;
import nvs.image.ArgbImage;
import nvs.image.ImageFiles;
import nvs.image.ImageSize;
import nvs.synthesis.PosedImage;
import nvs.task.NvsThreads;
import nvs.task.Progress;
import nvs.testing.Safetensors;
import nvs.testing.SharedFolder;
import org.joml.Matrix4d;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhotoPreparationTest {
    private static final ImageSize TARGET = new ImageSize(4, 3);

    private final ExecutorService executor = NvsThreads.pool("test", 2);
    private final PhotoPreparation preparation = new PhotoPreparation(executor);

    @TempDir
    Path folder;

    private List<CaptureView> views;

    @BeforeEach
    void capture() throws Exception {
        CaptureFolder.opencvCapture(folder, 4);
        views = CaptureFormats.open(folder).views();
    }

    @AfterEach
    void stop() {
        executor.shutdownNow();
    }

    @Test
    void photosComeInOrderAtTheSizeWanted() throws Exception {
        PreparedPhotos prepared = preparation.prepareAll(views, TARGET, Progress.NONE);

        assertThat(prepared.views()).isEqualTo(views);
        assertThat(prepared.skipped()).isEmpty();
        for (int i = 0; i < views.size(); i++) {
            PosedImage image = prepared.images().get(i);
            assertThat(image.image().size()).isEqualTo(TARGET);
            assertThat(image.camera().worldFromCamera())
                    .isEqualTo(views.get(i).camera().worldFromCamera());
            assertThat(image.camera().intrinsics()).isEqualTo(CaptureFolder.LENS.scaledTo(4, 3));
        }
    }

    @Test
    void transparencyBecomesWhiteAfterTheResize() throws Exception {
        int[] argb = new int[8 * 6];
        argb[0] = 0xff000000;
        ImageFiles.writePng(new ArgbImage(8, 6, argb), views.get(0).imagePath());

        PosedImage image = PhotoPreparation.prepare(views.get(0), TARGET);

        assertThat(image.image().isOpaque()).isTrue();
        assertThat(image.image().pixel(3, 2)).isEqualTo(0xffffffff);
        assertThat(image.image().pixel(0, 0) & 0xff).isBetween(100, 230);
    }

    @Test
    void aDamagedPhotoIsReportedAndLeftOut() throws Exception {
        Files.writeString(views.get(2).imagePath(), "not a picture");

        PreparedPhotos prepared = preparation.prepareAll(views, TARGET, Progress.NONE);

        assertThat(prepared.views()).extracting(CaptureView::index).containsExactly(0, 1, 3);
        assertThat(prepared.images()).hasSize(3);
        assertThat(prepared.skipped())
                .containsExactly(new SkippedView(
                        2,
                        "images/2.png",
                        "cannot be read as a picture: only PNG, JPEG, TIFF, WebP and BMP are known"));
    }

    @Test
    void fewerThanTwoUsablePhotosAreTooFew() throws Exception {
        for (CaptureView view : views.subList(1, 4)) {
            Files.writeString(view.imagePath(), "not a picture");
        }

        assertThatThrownBy(() -> preparation.prepareAll(views, TARGET, Progress.NONE))
                .isInstanceOf(SceneFormatException.class)
                .hasMessageContaining("3.png");
    }

    @Test
    void aSmallerCopyOfThePhotoScalesTheLens() throws Exception {
        CaptureFolder.photo(views.get(0).imagePath(), 4, 3);

        assertThat(PhotoPreparation.prepare(views.get(0), TARGET).camera().intrinsics())
                .isEqualTo(CaptureFolder.LENS.scaledTo(4, 3));
    }

    @Test
    void aPhotoOfAnotherShapeIsNotUsed() throws Exception {
        CaptureFolder.photo(views.get(0).imagePath(), 8, 8);

        assertThatThrownBy(() -> PhotoPreparation.prepare(views.get(0), TARGET))
                .isInstanceOf(SceneFormatException.class)
                .hasMessageContaining("the photo is 8x8, but its camera says 8x6");
    }

    @Test
    void progressCountsPhotosOnTheCallingThread() throws Exception {
        Thread caller = Thread.currentThread();
        List<Long> done = new ArrayList<>();
        preparation.prepareAll(views, TARGET, new TestProgress(false) {
            @Override
            public void advanceTo(long count) {
                assertThat(Thread.currentThread()).isSameAs(caller);
                done.add(count);
            }
        });

        assertThat(done).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void cancellingStopsThePreparation() {
        assertThatThrownBy(() -> preparation.prepareAll(views, TARGET, new TestProgress(true)))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void squarePhotosOfTheCharacterEqualTheReferenceLevelForLevel() throws Exception {
        compareWithOracle("gso-character_128x128_object");
    }

    @Test
    void croppedPhotosOfTheCharacterEqualTheReferenceLevelForLevel() throws Exception {
        compareWithOracle("gso-character_72x128_scene");
    }

    private static void compareWithOracle(String name) throws Exception {
        Safetensors oracle = Safetensors.read(SharedFolder.require("oracle/preprocess/" + name + ".safetensors"));
        List<CaptureView> all = CaptureFormats.open(SharedFolder.require("scenes/gso-character"))
                .views();
        ImageSize size = new ImageSize(oracle.length("image", 3), oracle.length("image", 2));
        float[] index = oracle.floats("index");
        float[] images = oracle.floats("image");
        int numbers = images.length / index.length;
        for (int i = 0; i < index.length; i++) {
            PosedImage prepared = PhotoPreparation.prepare(all.get((int) index[i]), size);
            float[] expected = Arrays.copyOfRange(images, i * numbers, (i + 1) * numbers);
            assertThat(levels(prepared.image())).isEqualTo(rounded(expected));
            assertLens(prepared.camera().intrinsics(), oracle.floats("fxfycxcy"), 4 * i);
        }
        if (name.endsWith("object")) {
            assertPoses(all, index, oracle.floats("c2w"));
        }
    }

    private static void assertPoses(List<CaptureView> all, float[] index, float[] c2w) {
        for (int i = 0; i < index.length; i++) {
            Matrix4d expected = new Matrix4d();
            for (int k = 0; k < 16; k++) {
                expected.set(k % 4, k / 4, c2w[16 * i + k]);
            }
            assertThat(all.get((int) index[i]).camera().worldFromCamera().equals(expected, 1e-4))
                    .isTrue();
        }
    }

    private static void assertLens(PinholeIntrinsics lens, float[] fxfycxcy, int at) {
        assertThat(lens.focalXPixels()).isCloseTo(fxfycxcy[at], within(1e-4));
        assertThat(lens.focalYPixels()).isCloseTo(fxfycxcy[at + 1], within(1e-4));
        assertThat(lens.centreXPixels()).isCloseTo(fxfycxcy[at + 2], within(1e-4));
        assertThat(lens.centreYPixels()).isCloseTo(fxfycxcy[at + 3], within(1e-4));
    }

    /** Channel, row, column, as the oracle stores them. */
    private static int[] levels(ArgbImage image) {
        int pixels = image.argb().length;
        int[] levels = new int[3 * pixels];
        for (int i = 0; i < pixels; i++) {
            levels[i] = image.argb()[i] >> 16 & 0xff;
            levels[pixels + i] = image.argb()[i] >> 8 & 0xff;
            levels[2 * pixels + i] = image.argb()[i] & 0xff;
        }
        return levels;
    }

    private static int[] rounded(float[] values) {
        int[] levels = new int[values.length];
        Arrays.setAll(levels, i -> Math.round(values[i] * 255));
        return levels;
    }

    private static class TestProgress implements Progress {
        private final boolean cancelled;

        TestProgress(boolean cancelled) {
            this.cancelled = cancelled;
        }

        @Override
        public void step(String name, long total) {
            assertThat(total).isEqualTo(4);
        }

        @Override
        public void advanceTo(long done) {
            assertThat(done).isPositive();
        }

        @Override
        public boolean isCancelled() {
            return cancelled;
        }
    }
}
