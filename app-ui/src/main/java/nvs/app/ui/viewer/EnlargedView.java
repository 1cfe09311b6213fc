package nvs.app.ui.viewer;

import java.util.Arrays;
import nvs.image.ArgbImage;
import nvs.image.BilinearWarp;
import nvs.image.ImageSize;
import nvs.image.LanczosResampler;
import nvs.renderer.request.NovelView;
import nvs.renderer.request.PivotPlane;
import nvs.renderer.request.RenderRequest;
import nvs.renderer.request.SceneOverlay;
import org.joml.Matrix3d;
import org.joml.Vector2d;
import org.joml.Vector3d;

/**
 * A novel view in the viewport's pixels, computed on the processor: finely resampled where it is only to be enlarged, as at rest;
 * otherwise warped as {@link PivotPlane} says, bilinearly, since that is seen for a moment only.
 *
 * @param image the view
 * @param viewport its size
 * @param viewportFromImage homography of pixels
 */
record EnlargedView(ArgbImage image, ImageSize viewport, Matrix3d viewportFromImage) {
    /** Less than this is not seen: pixels over the whole viewport. */
    private static final double SAME_PIXELS = 0.25;

    private static final double ROUNDING = 1e-6;

    /** A view that is enlarged far beyond the viewport would be resampled mostly in vain. */
    private static final int MOST_VIEWPORTS = 2;

    /** Where the picture shows nothing but its rim. */
    private static final double OUTSIDE = -1e6;

    /**
     * The view of a request.
     *
     * @param scene null if there is none: then the view is shown as it was rendered, as large as it fits
     */
    static EnlargedView of(RenderRequest request, NovelView view, SceneOverlay scene) {
        Matrix3d map = scene == null
                ? fitted(view.image().size(), request.size())
                : PivotPlane.viewportFromPicture(view.camera(), request.camera(), scene);
        return new EnlargedView(view.image(), request.size(), map);
    }

    private static Matrix3d fitted(ImageSize image, ImageSize viewport) {
        double scale = Math.min((double) viewport.width() / image.width(), (double) viewport.height() / image.height());
        return new Matrix3d()
                .scaling(scale, scale, 1)
                .m20((viewport.width() - scale * image.width()) / 2)
                .m21((viewport.height() - scale * image.height()) / 2);
    }

    /** Writes the view over the background that is in the viewport's pixels already. */
    void draw(int[] pixels, int backgroundArgb) {
        Vector2d topLeft = place(0, 0);
        Vector2d bottomRight = place(image.width(), image.height());
        ImageSize shown = new ImageSize((int) Math.max(1, Math.round(bottomRight.x - topLeft.x)), (int)
                Math.max(1, Math.round(bottomRight.y - topLeft.y)));
        if (isUpright(topLeft, bottomRight) && isFeasible(shown)) {
            paste(LanczosResampler.resize(image, shown), topLeft, pixels);
        } else {
            warp(pixels, backgroundArgb);
        }
    }

    private Vector2d place(double x, double y) {
        Vector3d pixel = viewportFromImage.transform(new Vector3d(x, y, 1));
        return pixel.z > 0 ? new Vector2d(pixel.x / pixel.z, pixel.y / pixel.z) : new Vector2d(OUTSIDE, OUTSIDE);
    }

    private boolean isUpright(Vector2d topLeft, Vector2d bottomRight) {
        return place(image.width(), 0).distance(bottomRight.x, topLeft.y) < SAME_PIXELS
                && place(0, image.height()).distance(topLeft.x, bottomRight.y) < SAME_PIXELS
                && bottomRight.x > topLeft.x
                && bottomRight.y > topLeft.y;
    }

    private boolean isFeasible(ImageSize shown) {
        return shown.width() <= MOST_VIEWPORTS * viewport.width()
                && shown.height() <= MOST_VIEWPORTS * viewport.height();
    }

    private void paste(ArgbImage enlarged, Vector2d topLeft, int[] pixels) {
        int left = whole(topLeft.x);
        int top = whole(topLeft.y);
        int first = Math.max(0, left);
        int end = Math.min(viewport.width(), left + enlarged.width());
        for (int y = Math.max(0, top); y < Math.min(viewport.height(), top + enlarged.height()) && end > first; y++) {
            int from = (y - top) * enlarged.width() + first - left;
            System.arraycopy(enlarged.argb(), from, pixels, y * viewport.width() + first, end - first);
        }
    }

    /** Half a pixel, which a middle often is, always goes the same way. */
    private static int whole(double place) {
        return (int) Math.round(place - ROUNDING);
    }

    private void warp(int[] pixels, int backgroundArgb) {
        Matrix3d imageFromViewport = new Matrix3d(viewportFromImage).invert();
        Vector3d at = new Vector3d();
        ArgbImage warped = BilinearWarp.apply(framed(backgroundArgb), viewport, (x, y, into) -> {
            imageFromViewport.transform(at.set(x, y, 1));
            boolean isBefore = at.z > 0;
            into.set(isBefore ? at.x / at.z + 1 : OUTSIDE, isBefore ? at.y / at.z + 1 : OUTSIDE);
        });
        System.arraycopy(warped.argb(), 0, pixels, 0, pixels.length);
    }

    /** With a rim of one pixel, which a warp continues to all sides. */
    private ArgbImage framed(int backgroundArgb) {
        int width = image.width() + 2;
        int[] argb = new int[width * (image.height() + 2)];
        Arrays.fill(argb, backgroundArgb);
        for (int y = 0; y < image.height(); y++) {
            System.arraycopy(image.argb(), y * image.width(), argb, (y + 1) * width + 1, image.width());
        }
        return new ArgbImage(width, image.height() + 2, argb);
    }
}
