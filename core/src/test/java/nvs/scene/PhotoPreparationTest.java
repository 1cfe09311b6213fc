package nvs.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import javax.imageio.ImageIO;
import nvs.camera.Lens;
import nvs.camera.PinholeCamera;
import nvs.camera.PinholeIntrinsics;
import nvs.camera.RadialTangentialDistortion;
import nvs.image.ArgbImage;
import nvs.image.ImageFiles;
import nvs.image.ImageSize;
import nvs.synthesis.PosedImage;
import nvs.synthesis.SceneKind;
import nvs.task.NvsThreads;
import nvs.task.Progress;
import nvs.testing.Safetensors;
import nvs.testing.SharedFolder;
import org.joml.Matrix4d;
import org.joml.Vector2d;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhotoPreparationTest {
    private static final PhotoTarget TARGET = new PhotoTarget(new ImageSize(4, 3), true);

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
            assertThat(image.image().size()).isEqualTo(TARGET.size());
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
    void theSmallestCopyThatNeedNotBeEnlargedIsDecoded() throws Exception {
        Path half = CaptureFolder.photo(folder.resolve("half.png"), 4, 3);
        Path quarter = CaptureFolder.photo(folder.resolve("quarter.png"), 2, 2);
        Path full = Files.writeString(folder.resolve("full.png"), "not a picture");
        CaptureView view = views.get(0);
        PhotoSource copies = new PhotoSource(
                List.of(full, half, quarter), Optional.empty(), view.photo().lens());

        PosedImage image = PhotoPreparation.prepare(new CaptureView(0, "", copies, view.camera()), TARGET);

        assertThat(image.camera().intrinsics()).isEqualTo(CaptureFolder.LENS.scaledTo(4, 3));
        assertThat(image.image().argb()).isEqualTo(ImageFiles.read(half).argb());
    }

    @Test
    void aMaskCutsTheSubjectOutForObjectsOnly() throws Exception {
        int[] white = new int[8 * 6];
        Arrays.fill(white, 0, 4 * 8, 0xffffffff);
        Arrays.fill(white, 4 * 8, 6 * 8, 0xff000000);
        Path mask = folder.resolve("mask.png");
        ImageFiles.writePng(new ArgbImage(8, 6, white), mask);
        CaptureView view = views.get(0);
        PhotoSource masked = new PhotoSource(
                view.photo().copies(), Optional.of(mask), view.photo().lens());
        CaptureView maskedView = new CaptureView(0, "", masked, view.camera());
        ImageSize full = new ImageSize(8, 6);

        PosedImage plain = PhotoPreparation.prepare(maskedView, PhotoTarget.of(full, SceneKind.SCENE));
        PosedImage cut = PhotoPreparation.prepare(maskedView, PhotoTarget.of(full, SceneKind.OBJECT));

        assertThat(plain.image().argb())
                .isEqualTo(ImageFiles.read(view.imagePath()).argb());
        assertThat(cut.image().pixel(3, 3)).isEqualTo(plain.image().pixel(3, 3));
        assertThat(cut.image().pixel(3, 4)).isEqualTo(0xffffffff);
    }

    @Test
    void aMaskOfAnotherShapeCostsItsView() throws Exception {
        CaptureView view = views.get(0);
        Path mask = CaptureFolder.photo(folder.resolve("mask.png"), 8, 8);
        PhotoSource masked = new PhotoSource(
                view.photo().copies(), Optional.of(mask), view.photo().lens());

        assertThatThrownBy(() -> PhotoPreparation.prepare(new CaptureView(0, "", masked, view.camera()), TARGET))
                .isInstanceOf(SceneFormatException.class)
                .hasMessage(mask + ": the mask is 8x8, which is another shape than its photo's 8x6");
    }

    /** A photo that shows, seen through its lens, colours that depend on the direction alone. */
    @ParameterizedTest
    @ValueSource(ints = {96, 400})
    void distortionIsRemoved(int side) throws Exception {
        var distortion = RadialTangentialDistortion.of(-0.2, 0.05, 0.004, -0.003);
        Lens lens = new Lens(new PinholeIntrinsics(640, 480, 500, 510, 330, 235), distortion);
        PhotoSource photo = PhotoSource.of(paintDirections(lens), lens);
        CaptureView view = CaptureView.of(0, "", photo, new Matrix4d());

        PosedImage image = PhotoPreparation.prepare(view, new PhotoTarget(new ImageSize(side, side), false));

        PinholeIntrinsics made = image.camera().intrinsics();
        for (int at : new int[] {2, side / 3, side / 2, side - 3}) {
            double x = (at + 0.5 - made.centreXPixels()) / made.focalXPixels();
            double y = (at + 0.5 - made.centreYPixels()) / made.focalYPixels();
            int pixel = image.image().pixel(at, at);
            assertThat((double) (pixel >> 16 & 255)).isCloseTo(128 + 150 * x, within(1.0));
            assertThat((double) (pixel >> 8 & 255)).isCloseTo(128 + 200 * y, within(1.0));
        }
        assertThat(view.camera().intrinsics()).isEqualTo(lens.undistorted());
    }

    private Path paintDirections(Lens lens) throws Exception {
        int width = lens.intrinsics().width();
        int height = lens.intrinsics().height();
        int[] argb = new int[width * height];
        Arrays.fill(argb, 0xff000000);
        // Forwards, so that nothing here inverts the lens: finely enough that every pixel is met.
        Vector2d pixel = new Vector2d();
        for (double y = -0.62; y < 0.62; y += 0.0007) {
            for (double x = -0.85; x < 0.85; x += 0.0007) {
                lens.project(x, y, pixel);
                if (pixel.x >= 0 && pixel.x < width && pixel.y >= 0 && pixel.y < height) {
                    int colour = (int) Math.round(128 + 150 * x) << 16 | (int) Math.round(128 + 200 * y) << 8;
                    argb[(int) pixel.y * width + (int) pixel.x] = 0xff000000 | colour;
                }
            }
        }
        Path file = folder.resolve("directions.png");
        ImageFiles.writePng(new ArgbImage(width, height, argb), file);
        return file;
    }

    @Test
    void aPhotoThatLiesOnItsSideIsTurnedOnlyIfItsCameraStandsUpright() throws Exception {
        byte[] exif = {
            'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 1, 18, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0
        };
        Path lying = lyingJpeg(exif);
        PinholeIntrinsics portrait = new PinholeIntrinsics(24, 32, 30, 30, 12, 16);
        PinholeIntrinsics landscape = new PinholeIntrinsics(32, 24, 30, 30, 16, 12);
        var pose = new Matrix4d();

        ArgbImage upright = PhotoPreparation.prepare(
                        CaptureView.of(0, "", lying, new PinholeCamera(portrait, pose)),
                        new PhotoTarget(new ImageSize(24, 32), false))
                .image();
        ArgbImage asStored = PhotoPreparation.prepare(
                        CaptureView.of(0, "", lying, new PinholeCamera(landscape, pose)),
                        new PhotoTarget(new ImageSize(32, 24), false))
                .image();

        LargestPhoto turned = LargestPhoto.of(CaptureView.of(0, "", lying, new PinholeCamera(portrait, pose)));
        assertThat(turned.lens().intrinsics()).isEqualTo(portrait);
        assertThat(turned.undistorted().image().argb()).isEqualTo(upright.argb());
        // Stored dark on the left; turned clockwise, the left is on top.
        assertThat(asStored.pixel(2, 12) & 255).isLessThan(40);
        assertThat(asStored.pixel(29, 12) & 255).isGreaterThan(215);
        assertThat(upright.pixel(12, 2) & 255).isLessThan(40);
        assertThat(upright.pixel(12, 29) & 255).isGreaterThan(215);
    }

    /** 32x24, black on the left and white on the right, with an EXIF segment behind the start marker. */
    private Path lyingJpeg(byte[] exif) throws Exception {
        BufferedImage image = new BufferedImage(32, 24, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 24; y++) {
            for (int x = 16; x < 32; x++) {
                image.setRGB(x, y, 0xffffff);
            }
        }
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", jpeg);
        ByteArrayOutputStream withExif = new ByteArrayOutputStream();
        withExif.write(jpeg.toByteArray(), 0, 2);
        withExif.write(new byte[] {(byte) 0xff, (byte) 0xe1, 0, (byte) (exif.length + 2)});
        withExif.write(exif);
        withExif.write(jpeg.toByteArray(), 2, jpeg.size() - 2);
        return Files.write(folder.resolve("lying.jpg"), withExif.toByteArray());
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
            PosedImage prepared = PhotoPreparation.prepare(all.get((int) index[i]), new PhotoTarget(size, true));
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
