package nvs.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nvs.scene.Capture;
import nvs.scene.CaptureFormats;
import nvs.scene.CaptureView;
import nvs.scene.SceneFormatException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AddPhotosTest {
    private static final int PHOTOS = 6;

    @TempDir
    private Path folder;

    private Path elsewhere;
    private Path cameras;

    @BeforeEach
    void writeACapture() throws IOException {
        elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        cameras = SkyCapture.write(Files.createDirectory(folder.resolve("capture")), PHOTOS);
    }

    private Path photo(int index) {
        return cameras.resolveSibling("photo-" + index + ".png");
    }

    private Path moveAway(int index) throws IOException {
        return Files.move(photo(index), elsewhere.resolve("PHOTO-" + index + ".PNG"));
    }

    @Test
    void aPhotoThatTheCameraFileListsAndWasMissingJoinsWithItsPose() throws Exception {
        CaptureView whole = CaptureFormats.open(cameras).views().get(2);
        Path found = moveAway(2);
        Capture capture = CaptureFormats.open(cameras);
        assertThat(capture.skipped()).hasSize(1);

        AddPhotos.Added added = AddPhotos.to(capture, List.of(found));

        CaptureView joined = added.capture().views().get(PHOTOS - 1);
        assertThat(added.added()).containsExactly(joined);
        assertThat(joined.index()).isEqualTo(2);
        assertThat(joined.imagePath()).isEqualTo(found.toAbsolutePath());
        assertThat(joined.camera()).isEqualTo(whole.camera());
        assertThat(added.capture().skipped()).isEmpty();
        assertThat(added.capture().isOneWith(capture)).isTrue();
        assertThat(added.refusal()).isEmpty();
    }

    @Test
    void aFolderOfPhotosIsSearched() throws Exception {
        moveAway(1);
        moveAway(4);
        Capture capture = CaptureFormats.open(cameras);
        Files.copy(photo(0), elsewhere.resolve("stranger.png"));

        AddPhotos.Added added = AddPhotos.to(capture, List.of(elsewhere));

        assertThat(added.added()).extracting(CaptureView::index).containsExactly(1, 4);
        assertThat(added.refusal()).startsWith("stranger.png: has no camera in opencv_cameras.json; compute");
    }

    @Test
    void aPhotoThatWasCopiedToItsPlaceMeanwhileJoinsToo() throws Exception {
        Path away = moveAway(3);
        Capture capture = CaptureFormats.open(cameras);
        Files.move(away, photo(3));

        assertThat(AddPhotos.to(capture, List.of(photo(3))).added())
                .extracting(CaptureView::index)
                .containsExactly(3);
    }

    @Test
    void aPhotoWithoutAPoseIsRefusedWithWhatToDo() throws Exception {
        Capture capture = CaptureFormats.open(cameras);
        Path stranger = Files.copy(photo(0), elsewhere.resolve("stranger.png"));
        Path other = Files.copy(photo(0), elsewhere.resolve("stranger-2.png"));

        assertThatThrownBy(() -> AddPhotos.to(capture, List.of(stranger, other)))
                .isInstanceOf(SceneFormatException.class)
                .hasMessageContaining("stranger.png")
                .hasMessageContaining("has no camera in opencv_cameras.json (nor has one more photo)")
                .hasMessageContaining("COLMAP");
    }

    @Test
    void anotherCameraFileInTheSameCoordinatesBringsItsPhotos() throws Exception {
        Capture first = CaptureFormats.open(SkyCapture.write(Files.createDirectory(folder.resolve("first")), 2));
        Capture capture = CaptureFormats.open(cameras);

        AddPhotos.Added added = AddPhotos.to(capture, List.of(first.source()));

        // Both begin at the same place with photo-0.png; that is a copy.
        assertThat(added.added()).singleElement().satisfies(view -> {
            assertThat(view.index()).isEqualTo(PHOTOS);
            assertThat(view.imagePath()).isEqualTo(first.views().get(1).imagePath());
        });
        assertThat(added.capture().viewsAt(List.of(PHOTOS))).hasSize(1);
    }

    @Test
    void aCameraFileInOtherCoordinatesIsRefused() throws Exception {
        Capture capture = CaptureFormats.open(cameras);
        Path moved = cameras.resolveSibling("opencv_cameras_moved.json");
        Path rotated = SkyCapture.write(Files.createDirectory(folder.resolve("rotated")), PHOTOS - 1);
        Files.copy(rotated, moved);

        assertThatThrownBy(() -> AddPhotos.to(capture, List.of(moved)))
                .isInstanceOf(SceneFormatException.class)
                .hasMessageContaining("opencv_cameras_moved.json")
                .hasMessageContaining("lies in another coordinate frame: photo-1.png stands elsewhere");
    }

    @Test
    void whatIsThereAlreadyIsSaidToBe() throws Exception {
        Capture capture = CaptureFormats.open(cameras);

        assertThatThrownBy(() -> AddPhotos.to(capture, List.of(photo(0))))
                .hasMessageContaining("holds no photo that is not in the capture already");
        assertThatThrownBy(() -> AddPhotos.to(capture, List.of(cameras)))
                .hasMessageContaining("holds no photo that is not in the capture already");
    }
}
