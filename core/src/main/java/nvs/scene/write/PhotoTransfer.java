package nvs.scene.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;
import nvs.camera.Lens;
import nvs.camera.LensDistortion;
import nvs.image.ArgbImage;
import nvs.image.ImageFiles;
import nvs.scene.CaptureView;
import nvs.scene.LargestPhoto;
import nvs.scene.LargestPhoto.Undistorted;
import nvs.scene.SceneFormatException;
import org.joml.Matrix4dc;

/**
 * Brings the photos of a capture to where its written form refers to them: copied below {@code images}, left where they are, or,
 * where a format does not know their distortion, freed of it and written as PNG. Masks go the same way. One for each capture, on any
 * number of threads; photos that are decoded wait for one another if they are too large together.
 */
public final class PhotoTransfer {
    /** So many are decoded at once, some 16 bytes each; a photo that is larger has to be alone. */
    private static final int MOST_MEGAPIXELS = 40;

    private static final int PIXELS_PER_MEGAPIXEL = 1_000_000;

    private final Path folder;
    private final Optional<Path> target;
    private final Predicate<LensDistortion> keeps;
    private final Map<CaptureView, String> names = new IdentityHashMap<>();
    private final Semaphore megapixels = new Semaphore(MOST_MEGAPIXELS, true);

    private PhotoTransfer(
            List<CaptureView> views, Path folder, Optional<Path> target, Predicate<LensDistortion> keeps) {
        this.folder = folder;
        this.target = target;
        this.keeps = keeps;
        PhotoNames given = new PhotoNames();
        for (CaptureView view : views) { // In their order, so that names do not depend on which thread is first.
            if (loses(view)) {
                names.put(view, given.ofPng(view));
            } else if (target.isEmpty()) {
                names.put(view, given.ofFile(view));
            }
        }
    }

    private boolean loses(CaptureView view) {
        return !keeps.test(view.photo().lens().distortion());
    }

    /**
     * Photos are copied.
     *
     * @param views all that will be brought
     * @param folder of the capture that is written, existing
     * @param keeps whether the written capture holds a distortion
     */
    public static PhotoTransfer copying(List<CaptureView> views, Path folder, Predicate<LensDistortion> keeps) {
        return new PhotoTransfer(views, folder, Optional.empty(), keeps);
    }

    /**
     * Photos stay where they are, except those that lose their distortion.
     *
     * @param target where the folder will be in the end; what is above it exists
     * @throws IOException if that cannot be looked at
     */
    public static PhotoTransfer leaving(
            List<CaptureView> views, Path folder, Path target, Predicate<LensDistortion> keeps) throws IOException {
        Path absolute = target.toAbsolutePath().normalize();
        Path real = Files.exists(absolute)
                ? absolute.toRealPath()
                : absolute.getParent().toRealPath().resolve(absolute.getFileName());
        return new PhotoTransfer(views, folder, Optional.of(real), keeps);
    }

    /**
     * Brings a photo and its mask to their place.
     *
     * @return how the written capture refers to them, and the lens for the photo's own size
     * @throws SceneFormatException if the photo or its mask cannot be used
     * @throws IOException if it cannot be written
     * @throws IllegalArgumentException if it cannot be left where it is
     */
    public WrittenView bring(CaptureView view) throws SceneFormatException, IOException {
        LargestPhoto photo = LargestPhoto.of(view);
        Matrix4dc pose = view.camera().worldFromCamera();
        if (loses(view)) {
            return developed(names.get(view), photo, pose);
        }
        if (target.isPresent()) {
            return left(view, photo.lens(), pose);
        }
        return copied(names.get(view), view, photo.lens());
    }

    private WrittenView copied(String name, CaptureView view, Lens lens) throws IOException {
        String photo = WrittenView.PHOTOS + name;
        Files.copy(view.imagePath(), place(photo));
        Optional<String> mask = view.photo().mask().map(file -> maskName(name, PhotoNames.extension(file)));
        if (mask.isPresent()) {
            Files.copy(view.photo().mask().get(), place(mask.get()));
        }
        return new WrittenView(photo, mask, lens, view.camera().worldFromCamera());
    }

    private WrittenView developed(String name, LargestPhoto photo, Matrix4dc pose)
            throws SceneFormatException, IOException {
        long pixels = (long) photo.lens().intrinsics().width()
                * photo.lens().intrinsics().height();
        int share = (int) Math.min(MOST_MEGAPIXELS, 1 + pixels / PIXELS_PER_MEGAPIXEL);
        megapixels.acquireUninterruptibly(share);
        try {
            return written(name, photo.undistorted(), pose);
        } finally {
            megapixels.release(share);
        }
    }

    private WrittenView written(String name, Undistorted photo, Matrix4dc pose) throws IOException {
        String file = WrittenView.PHOTOS + name;
        write(photo.image(), file);
        Optional<String> mask = photo.mask().map(picture -> maskName(name, ".png"));
        if (mask.isPresent()) {
            write(photo.mask().get(), mask.get());
        }
        return new WrittenView(file, mask, photo.lens(), pose);
    }

    private WrittenView left(CaptureView view, Lens lens, Matrix4dc pose) throws IOException {
        Optional<Path> mask = view.photo().mask();
        return new WrittenView(
                reference(view.imagePath()),
                mask.isPresent() ? Optional.of(reference(mask.get())) : Optional.empty(),
                lens,
                pose);
    }

    /** As COLMAP names masks: the photo's whole name, and the extension of the mask. */
    private static String maskName(String name, String extension) {
        return WrittenView.MASKS + name + extension;
    }

    private void write(ArgbImage image, String name) throws IOException {
        Files.write(place(name), ImageFiles.encodePng(image));
    }

    /** A file of the capture, in a folder that exists. */
    private Path place(String name) throws IOException {
        Path file = folder.resolve(name).normalize();
        if (!file.startsWith(folder)) {
            throw new IllegalStateException("leads out of the capture's folder: " + name);
        }
        Files.createDirectories(file.getParent());
        return file;
    }

    /** From the target to a file elsewhere; without symbolic links, as a step up from behind one leads to another place. */
    private String reference(Path file) throws IOException {
        Path home = target.orElseThrow();
        if (!file.getFileSystem().equals(home.getFileSystem())) {
            throw new IllegalArgumentException("photos in an archive cannot be left where they are: " + file);
        }
        Path real = file.toAbsolutePath().getParent().toRealPath().resolve(file.getFileName());
        Path path = Objects.equals(real.getRoot(), home.getRoot()) ? home.relativize(real) : real;
        return path.toString().replace(path.getFileSystem().getSeparator(), "/");
    }
}
