package nvs.app.ui.compare;

import nvs.camera.PinholeIntrinsics;
import nvs.evaluation.Score;
import nvs.image.ArgbImage;
import nvs.image.RgbImage;
import nvs.scene.CaptureView;
import nvs.synthesis.PosedImage;
import nvs.usecase.OpenedScene;

/**
 * A photo beside what the model renders in its place.
 *
 * @param scene what the model has read
 * @param view which photo
 * @param photo the photo, cut to the shape of the model's frame and as large as is worth looking at
 * @param difference of the colours at the model's resolution, black where they agree
 * @param score of the rendering at the model's resolution, rendered as well as the view at rest
 * @param wasRead whether the photo is one of those that the model has read
 */
public record Comparison(
        OpenedScene scene, CaptureView view, PosedImage photo, ArgbImage difference, Score score, boolean wasRead) {

    static Comparison of(OpenedScene scene, CaptureView view, PosedImage photo, PosedImage truth, RgbImage rendered) {
        RgbImage pixels = RgbImage.of(truth.image());
        return new Comparison(
                scene,
                view,
                photo,
                difference(pixels, rendered),
                Score.of(rendered, pixels),
                scene.inputs().contains(view));
    }

    private static ArgbImage difference(RgbImage one, RgbImage other) {
        float[] apart = new float[one.rgb().length];
        for (int i = 0; i < apart.length; i++) {
            apart[i] = Math.abs(one.rgb()[i] - other.rgb()[i]);
        }
        return new RgbImage(one.width(), one.height(), apart).toArgb();
    }

    /** The lens of the photo as it is shown. */
    PinholeIntrinsics lens() {
        return photo.camera().intrinsics();
    }
}
