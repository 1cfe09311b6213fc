package nvs.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import nvs.camera.PinholeCamera;
import nvs.camera.PinholeIntrinsics;
import nvs.scene.NpyFiles.Style;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LlffFormatTest {

    /** Columns: down is -y, right is +x, backwards is +z; at (1, 2, 3); 6 rows, 8 columns of pixels, focal length 9. */
    private static final double[] PLAIN = {0, 1, 0, 1, 6, -1, 0, 0, 2, 8, 0, 0, 1, 3, 9, 0.1, 100};

    @TempDir
    Path folder;

    @Test
    void downRightAndBackwardsBecomeOpenCvAxes() throws Exception {
        CaptureFolder.photo(folder.resolve("images/a.png"));
        write(PLAIN);

        PinholeCamera camera = CaptureFormats.open(folder).views().get(0).camera();

        assertThat(camera.centre()).isEqualTo(new Vector3d(1, 2, 3));
        assertThat(camera.right()).isEqualTo(new Vector3d(1, 0, 0));
        assertThat(camera.up()).isEqualTo(new Vector3d(0, 1, 0));
        assertThat(camera.forward()).isEqualTo(new Vector3d(0, 0, -1));
        assertThat(camera.intrinsics()).isEqualTo(new PinholeIntrinsics(8, 6, 9, 9, 4, 3));
    }

    @Test
    void camerasOfARingComeBackInTheOrderOfTheirPhotos() throws Exception {
        Path file = NpyFiles.llffCapture(folder, Style.USUAL, 3);

        Capture capture = CaptureFormats.open(file);

        assertThat(capture.format()).isEqualTo("LLFF");
        assertThat(capture.views()).extracting(CaptureView::name).containsExactly("0.png", "1.png", "2.png");
        for (int i = 0; i < 3; i++) {
            PinholeCamera camera = capture.views().get(i).camera();
            assertThat(camera.worldFromCamera()
                            .equals(CaptureFolder.ringCamera(i).worldFromCamera(), 1e-12))
                    .isTrue();
        }
    }

    @Test
    void smallerCopiesAreFoundByTheirOrderAndMasksByTheirName() throws Exception {
        NpyFiles.llffCapture(folder, Style.USUAL, 2);
        CaptureFolder.photo(folder.resolve("images_4/image000.png"), 2, 2);
        Path quarter = CaptureFolder.photo(folder.resolve("images_4/image001.png"), 2, 2);
        Path mask = CaptureFolder.photo(folder.resolve("masks/1.png"));

        PhotoSource photo = CaptureFormats.open(folder).views().get(1).photo();

        assertThat(photo.copies()).containsExactly(folder.resolve("images/1.png"), quarter);
        assertThat(photo.mask()).contains(mask);
    }

    @Test
    void anotherNumberOfPhotosThanPosesIsSaid() throws Exception {
        Path file = NpyFiles.llffCapture(folder, Style.USUAL, 3);
        Files.delete(folder.resolve("images/1.png"));

        assertThatThrownBy(() -> CaptureFormats.open(folder))
                .isInstanceOf(SceneFormatException.class)
                .hasMessage(file + ", shape: has 3 poses and needs as many photos in the folder images beside it,"
                        + " found 2 in images");
    }

    @Test
    void aRowThatIsNoCameraCostsItsViewOnly() throws Exception {
        for (String name : new String[] {"a", "b", "c", "d"}) {
            CaptureFolder.photo(folder.resolve("images/" + name + ".png"));
        }
        write(PLAIN, with(0, 2), with(3, Double.NaN), with(14, -1));

        assertThat(CaptureFormats.open(folder).skipped())
                .extracting(SkippedView::reason)
                .containsExactly(
                        "[1].pose: must be finite, with down, right and backwards at right angles and of length 1",
                        "[2].pose: must be finite, with down, right and backwards at right angles and of length 1",
                        "[3].focal length: must be positive and finite, found -1.0");
    }

    @Test
    void anotherNumberOfColumnsIsRefused() throws Exception {
        Path file = write(new double[] {1, 2, 3});

        assertThatThrownBy(() -> CaptureFormats.open(folder))
                .isInstanceOf(SceneFormatException.class)
                .hasMessage(file + ", shape: must have 17 columns, a row for each photo, found 3");
    }

    private static double[] with(int position, double value) {
        double[] row = PLAIN.clone();
        row[position] = value;
        return row;
    }

    private Path write(double[]... rows) throws Exception {
        return Files.write(folder.resolve("poses_bounds.npy"), NpyFiles.bytes(Style.USUAL, rows));
    }
}
