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
 * shared, or each frame's own. The points that {@code ply_file_path} names are in the same frame as the poses: where nerfstudio has
 * applied a transform, it has applied it to both, and {@code applied_transform} only tells which.
 *
 * <p>Blender's scenes come in parts, {@code transforms_train.json} and {@code val} and {@code test} beside it. Opened by the first, all
 * of them are views, one part after the other, and the parts are {@link Capture#subsets}.
 */
public final class TransformsFormat implements CaptureFormat {
    private static final List<String> FILE_NAMES = List.of("transforms.json", TransformsParts.fileName("train"));

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
    public Capture read(Path cameraFile, PhotosElsewhere elsewhere) throws SceneFormatException {
        JsonFields root = JsonFields.parse(cameraFile);
        TransformsParts parts = new TransformsParts(cameraFile);
        TransformsParts.FrameReading reading = (index, name, lens) -> view(index, name, lens, elsewhere);
        parts.add(root, reading);
        parts.addOthersBeside(cameraFile, reading);
        Capture capture = withPoints(parts.capture(name()), root);
        return capture.subsets().equals(ViewSubsets.NONE) ? SubsetFields.addTo(capture, root) : capture;
    }

    private static Capture withPoints(Capture capture, JsonFields root) {
        String field = "ply_file_path";
        if (!root.has(field)) {
            return capture;
        }
        try {
            return OptionalPoints.add(capture, CameraFields.path(root, field), PlyPoints::read);
        } catch (SceneFormatException notAPath) {
            return OptionalPoints.leftOut(capture, notAPath);
        }
    }

    private static CaptureView view(int index, String name, TransformsLens lens, PhotosElsewhere elsewhere)
            throws SceneFormatException {
        JsonFields frame = lens.frame();
        frame.requireObject();
        LensDistortion distortion = lens.distortion();
        Matrix4d worldFromCamera = CameraFields.requireRigid(
                CameraFields.rigid(frame, "transform_matrix").mul(openGlFromOpenCv()), frame.field("transform_matrix"));
        PhotoFiles files = CameraFields.photo(frame, "file_path", elsewhere);
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
