package nvs.scene;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import nvs.camera.Lens;
import nvs.camera.PinholeCamera;

/**
 * {@code opencv_cameras.json}: a list of cameras, each with the {@code file_path} of its photo, or an object whose {@code frames} is that
 * list and which may name groups of these ({@link SubsetFields}); see {@link OpencvCameraEntry}.
 */
public final class OpencvCamerasFormat implements CaptureFormat {
    private static final String FILE_NAME = "opencv_cameras.json";

    @Override
    public String name() {
        return FILE_NAME;
    }

    @Override
    public Optional<Path> find(Path location) {
        if (Files.isDirectory(location)) {
            return Optional.of(location.resolve(FILE_NAME)).filter(Files::isRegularFile);
        }
        return Optional.of(location).filter(OpencvCamerasFormat::isOurs);
    }

    /** By its name, or because only one other format is a list. */
    private static boolean isOurs(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.startsWith("opencv_cameras")
                || name.endsWith(".json") && JsonPeek.isList(file) && !InriaCamerasFormat.recognises(file);
    }

    @Override
    public Capture read(Path cameraFile, PhotosElsewhere elsewhere) throws SceneFormatException {
        JsonFields root = JsonFields.parse(cameraFile);
        JsonFields list = root.isArray() ? root : root.field("frames");
        if (!list.isArray()) {
            throw root.wrong("must be a list of cameras, or an object with such a list called frames");
        }
        ViewCollector collector = new ViewCollector(cameraFile);
        int index = 0;
        for (JsonFields entry : list.elements()) {
            int position = index++;
            String name = entry.textIfAny("file_path").orElse(entry.where());
            collector.add(position, name, () -> view(position, name, entry, elsewhere));
        }
        Capture capture = collector.capture(name());
        return root.isArray() ? capture : SubsetFields.addTo(capture, root);
    }

    private static CaptureView view(int index, String name, JsonFields entry, PhotosElsewhere elsewhere)
            throws SceneFormatException {
        PinholeCamera camera = OpencvCameraEntry.read(entry);
        PhotoFiles files = CameraFields.photo(entry, "file_path", elsewhere);
        Optional<Path> mask = CameraFields.mask(entry, "mask_path", files);
        return new CaptureView(
                index, name, new PhotoSource(files.copies(), mask, Lens.pinhole(camera.intrinsics())), camera);
    }
}
