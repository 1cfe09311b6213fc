package nvs.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import nvs.camera.PinholeCamera;
import nvs.camera.PinholeIntrinsics;
import nvs.camera.path.CameraPath;
import nvs.camera.path.Ease;
import nvs.camera.path.Keyframe;
import nvs.image.ImageSize;
import nvs.scene.CaptureView;
import org.joml.Matrix4d;
import org.junit.jupiter.api.Test;

class PathFramesTest {
    private static final ImageSize SIZE = new ImageSize(20, 10);

    private static Keyframe at(double x, double seconds) {
        return new Keyframe(new Matrix4d().translation(x, 0, 0), 1, seconds, Ease.LINEAR);
    }

    private static CaptureView photo(int index, String file, int width, int height) {
        PinholeIntrinsics lens = new PinholeIntrinsics(width, height, 50, 50, width / 2.0 + 3, height / 2.0);
        return CaptureView.of(
                index, file, Path.of(file), new PinholeCamera(lens, new Matrix4d().translation(index, 0, 0)));
    }

    @Test
    void anOpenPathBeginsOnItsFirstKeyframeAndEndsOnItsLast() {
        PathFrames frames = new PathFrames(new CameraPath(List.of(at(0, 2), at(4, 1)), false), SIZE, 10);
        List<PinholeCamera> cameras = frames.cameras();
        assertThat(cameras).hasSize(21).hasSize(frames.count());
        for (int i = 0; i < cameras.size(); i++) {
            assertThat(cameras.get(i).centre().distance(0.2 * i, 0, 0)).isLessThan(1e-9);
            assertThat(cameras.get(i).intrinsics().height()).isEqualTo(10);
        }
    }

    @Test
    void aClosedPathEndsOneStepShortOfItsBeginning() {
        CameraPath path = new CameraPath(List.of(at(0, 1), at(4, 1)), true);
        List<PinholeCamera> cameras = new PathFrames(path, SIZE, 4).cameras();
        assertThat(cameras).hasSize(8);
        assertThat(cameras.get(0).centre().length()).isLessThan(1e-9);
        assertThat(cameras.get(7).centre().distance(1, 0, 0)).isLessThan(0.01);
    }

    @Test
    void oneKeyframeIsOneFrame() {
        assertThat(new PathFrames(new CameraPath(List.of(at(3, 1)), false), SIZE, 30).cameras())
                .singleElement()
                .satisfies(camera -> assertThat(camera.centre().x).isEqualTo(3));
    }

    @Test
    void aPathThatWouldTakeDaysIsRefused() {
        CameraPath path = new CameraPath(List.of(at(0, 3600), at(1, 1)), false);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PathFrames(path, SIZE, 120))
                .withMessageContaining("3600 seconds")
                .withMessageContaining("100000 frames");
    }

    @Test
    void aFrameFromThePlaceOfAPhotoSeesWhatItsMiddleShows() {
        CaptureView photo = photo(2, "a.jpg", 400, 200);
        PinholeCamera camera = new PhotoFrames(List.of(photo), new ImageSize(100, 100))
                .cameras()
                .get(0);
        assertThat(camera.centre().x).isEqualTo(2);
        assertThat(camera.intrinsics()).isEqualTo(new PinholeIntrinsics(100, 100, 25, 25, 51.5, 50));
        assertThat(PhotoFrames.sizeLike(photo, 128)).isEqualTo(new ImageSize(256, 128));
    }

    @Test
    void framesAreCalledLikeTheirPhotosAndNoTwoAlike() {
        List<CaptureView> views = List.of(
                photo(0, "left/a.jpg", 4, 4),
                photo(1, "right/A.png", 4, 4),
                photo(2, "a-2.jpg", 4, 4),
                photo(3, "no extension", 4, 4));
        assertThat(new PhotoFrames(views, SIZE).fileNames())
                .containsExactly("a.png", "A-2.png", "a-2-2.png", "no extension.png");
    }

    @Test
    void noPhotosAtAllAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PhotoFrames(List.of(), SIZE));
    }
}
