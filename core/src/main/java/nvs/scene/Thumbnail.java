package nvs.scene;

import java.nio.file.Path;
import nvs.image.AlphaBlending;
import nvs.image.ArgbImage;
import nvs.image.ImageFiles;
import nvs.image.ImageSize;
import nvs.image.LanczosResampler;
import nvs.image.MaskBlending;

/** Small pictures of photos: upright and masked as a model reads them, and distorted as the lens left them. */
public final class Thumbnail {
    /** Enough to recognise a photo, and more than small models read of it. */
    private static final int LONGEST_SIDE = 256;

    private static final float QUALITY = 0.9f;

    private Thumbnail() {}

    /**
     * The small picture of a photo.
     *
     * @param cutsOut whether what its mask leaves out becomes white
     * @return the content of a JPEG
     * @throws SceneFormatException if the photo cannot be used
     */
    public static byte[] of(CaptureView view, boolean cutsOut) throws SceneFormatException {
        Path file = smallestCopy(view.photo());
        ArgbImage photo = PhotoMaker.turn(view.photo().lens(), file).apply(PhotoMaker.decode(file));
        if (cutsOut && view.photo().mask().isPresent()) {
            Path mask = view.photo().mask().get();
            photo = MaskBlending.cutOut(photo, PhotoMaker.mask(mask, photo.size()));
        }
        ArgbImage small = LanczosResampler.resize(photo, smaller(photo.size()));
        return ImageFiles.encodeJpeg(AlphaBlending.overWhite(small), QUALITY);
    }

    private static Path smallestCopy(PhotoSource photo) throws SceneFormatException {
        for (int i = photo.copies().size() - 1; i > 0; i--) {
            ImageSize size = PhotoMaker.size(photo.copies().get(i));
            if (Math.max(size.width(), size.height()) >= LONGEST_SIDE) {
                return photo.copies().get(i);
            }
        }
        return photo.path();
    }

    private static ImageSize smaller(ImageSize size) {
        double scale = Math.min(1, (double) LONGEST_SIDE / Math.max(size.width(), size.height()));
        return new ImageSize((int) Math.max(1, Math.round(size.width() * scale)), (int)
                Math.max(1, Math.round(size.height() * scale)));
    }
}
