package nvs.usecase;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nvs.camera.PinholeCamera;
import nvs.image.ImageSize;
import nvs.scene.CaptureView;
import nvs.scene.CoverCrop;

/**
 * A frame from the place of every one of some photos, so that they can be compared. Where frames have another shape than a photo, they
 * show its middle, as prepared photos do.
 *
 * @param views in order, at least one
 * @param size of every frame
 */
public record PhotoFrames(List<CaptureView> views, ImageSize size) {

    public PhotoFrames {
        views = List.copyOf(views);
        if (views.isEmpty()) {
            throw new IllegalArgumentException("there are no such photos");
        }
    }

    /** A size in the shape of a photo. */
    public static ImageSize sizeLike(CaptureView view, int shorterSide) {
        ImageSize photo = sizeOf(view.camera());
        double scale = (double) shorterSide / Math.min(photo.width(), photo.height());
        return new ImageSize((int) Math.rint(photo.width() * scale), (int) Math.rint(photo.height() * scale));
    }

    private static ImageSize sizeOf(PinholeCamera camera) {
        return new ImageSize(camera.intrinsics().width(), camera.intrinsics().height());
    }

    /** The cameras in order, world frame. */
    public List<PinholeCamera> cameras() {
        return views.stream()
                .map(CaptureView::camera)
                .map(camera ->
                        camera.withIntrinsics(CoverCrop.of(sizeOf(camera), size).apply(camera.intrinsics())))
                .toList();
    }

    /** A file name for every frame: that of its photo as PNG, made unique on disks that do not tell large letters from small ones. */
    public List<String> fileNames() {
        List<String> names = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (CaptureView view : views) {
            String stem = stem(view);
            String name = stem;
            for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
                name = stem + "-" + i;
            }
            names.add(name + ".png");
        }
        return names;
    }

    private static String stem(CaptureView view) {
        String file = view.imagePath().getFileName().toString();
        int dot = file.lastIndexOf('.');
        return dot > 0 ? file.substring(0, dot) : file;
    }
}
