package nvs.scene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nvs.image.ImageFiles;

/** Opens a capture whatever its format; the first of the known formats that is there wins. */
public final class CaptureFormats {
    private static final List<CaptureFormat> ALL = List.of(
            new OpencvCamerasFormat(),
            new TransformsFormat(),
            new ColmapFormat(),
            new LlffFormat(),
            new InriaCamerasFormat(),
            new RealityCaptureFormat());
    private static final String LOOKED_FOR =
            "opencv_cameras.json, transforms.json, transforms_train.json, the images.bin or images.txt of COLMAP"
                    + ", poses_bounds.npy, the cameras.json of 3D Gaussian Splatting and the CSV of RealityCapture";

    /** How many files of a folder are looked at to tell what it holds. */
    private static final int PEEK_LIMIT = 10_000;

    private CaptureFormats() {}

    /**
     * Reads the cameras of a capture.
     *
     * @param folderOrFile a folder with a camera file, the camera file, a zip with such a folder, or a saved scene; the
     *     latter two stay open as long as anybody holds the capture
     * @throws PosesMissingException if there are photos, but nothing that tells where they were taken from
     * @throws SceneFormatException with one sentence, if there is no usable capture for another reason
     */
    public static Capture open(Path folderOrFile) throws SceneFormatException {
        return open(folderOrFile, PhotosElsewhere.NONE);
    }

    /** As {@link #open(Path)}, with photos that lie elsewhere than the camera file says. */
    public static Capture open(Path folderOrFile, PhotosElsewhere elsewhere) throws SceneFormatException {
        if (!Files.exists(folderOrFile)) {
            throw new SceneFormatException(folderOrFile, "", "there is no such file or folder");
        }
        if (SavedScene.isSavedScene(folderOrFile)) {
            return SavedScene.read(folderOrFile).capture();
        }
        List<Path> places = CaptureZip.isZip(folderOrFile) ? CaptureZip.folders(folderOrFile) : List.of(folderOrFile);
        for (Path place : places) {
            for (CaptureFormat format : ALL) {
                Optional<Path> cameraFile = format.find(place);
                if (cameraFile.isPresent()) {
                    return format.read(cameraFile.get(), elsewhere);
                }
            }
        }
        throw nothingFound(places.get(places.size() - 1));
    }

    private static SceneFormatException nothingFound(Path place) throws SceneFormatException {
        if (!Files.isDirectory(place)) {
            return new SceneFormatException(
                    place, "", "is not a camera file; expected one of " + LOOKED_FOR + ", or a folder or zip with one");
        }
        long photos = countPhotos(place);
        if (photos == 0) {
            return new SceneFormatException(place, "", "holds no cameras: looked for " + LOOKED_FOR);
        }
        return new PosesMissingException(
                new ColmapAdvice(place, photoFolder(place)),
                photos,
                "holds no cameras for its " + (photos == 1 ? "photo" : photos + " photos") + ": looked for "
                        + LOOKED_FOR + "; poses can be computed with COLMAP");
    }

    /** COLMAP looks below as well, so only pictures that are no photos need to be kept from it. */
    private static Path photoFolder(Path folder) throws SceneFormatException {
        for (String name : List.of("images", "input")) {
            if (!PhotoList.sorted(folder.resolve(name)).isEmpty()) {
                return folder.resolve(name);
            }
        }
        return folder;
    }

    private static long countPhotos(Path folder) throws SceneFormatException {
        try (Stream<Path> files = Files.walk(folder, 2)) {
            return files.limit(PEEK_LIMIT)
                    .filter(ImageFiles::hasImageName)
                    .filter(Files::isRegularFile)
                    .count();
        } catch (IOException | UncheckedIOException unreadable) {
            throw new SceneFormatException(folder, "", "cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }
}
