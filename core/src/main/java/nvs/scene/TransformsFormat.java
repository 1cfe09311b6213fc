package nvs.scene;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nvs.camera.Lens;
import nvs.camera.LensDistortion;
import org.joml.Matrix4d;

/**
 * {@code transforms.json} of nerfstudio, instant-ngp and Blender's synthetic scenes: {@code frames} of
 * {@code file_path} and {@code transform_matrix} (world-from-camera with OpenGL axes: +y up, -z forward), and a lens that is
 * shared, or each frame's own.
 */
public final class TransformsFormat implements CaptureFormat {
    private static final List<String> FILE_NAMES = List.of("transforms.json", "transforms_train.json");

    @Override
    public String name() {
        return "transforms.json";
    }

    @Override
    public Optional<Path> find(Path location) {
        if (Files.isDirectory(location)) {
            return FILE_NAMES.stream()
                    .map(location::resolve)
                    .filter(Files::isRegularFile)
                    .findFirst();
        }
        return Optional.of(location)
                .filter(file -> String.valueOf(file.getFileName()).endsWith(".json"))
                .filter(file -> !JsonPeek.isList(file));
    }

    @Override
    public Capture read(Path cameraFile) throws SceneFormatException {
        JsonFields root = JsonFields.parse(cameraFile);
        if (!root.field("frames").isArray()) {
            throw root.wrong("must be an object with a list called frames");
        }
        new TransformsLens(root, root).distortion();
        ViewCollector collector = new ViewCollector(cameraFile);
        int index = 0;
        for (JsonFields frame : root.field("frames").elements()) {
            int position = index++;
            String name = frame.textIfAny("file_path").orElse(frame.where());
            collector.add(position, name, () -> view(position, name, new TransformsLens(root, frame)));
        }
        return collector.capture(name());
    }

    private static CaptureView view(int index, String name, TransformsLens lens) throws SceneFormatException {
        JsonFields frame = lens.frame();
        frame.requireObject();
        LensDistortion distortion = lens.distortion();
        Matrix4d worldFromCamera = CameraFields.requireRigid(
                CameraFields.rigid(frame, "transform_matrix").mul(openGlFromOpenCv()), frame.field("transform_matrix"));
        PhotoFiles files = CameraFields.photo(frame, "file_path");
        List<Path> copies = files.copies();
        Optional<Path> mask = CameraFields.mask(frame, "mask_path", files);
        PhotoSource photo = new PhotoSource(copies, mask, new Lens(lens.intrinsics(copies.get(0)), distortion));
        try {
            return CaptureView.of(index, name, photo, worldFromCamera);
        } catch (IllegalArgumentException nothingLeft) {
            throw frame.wrong(nothingLeft.getMessage());
        }
    }

    /** Both look along the same axis; y and z point the other way. */
    private static Matrix4d openGlFromOpenCv() {
        return new Matrix4d().scaling(1, -1, -1);
    }
}
