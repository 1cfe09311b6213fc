package nvs.scene;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nvs.camera.Lens;
import org.joml.Matrix4d;

/**
 * {@code poses_bounds.npy} of LLFF: a row of 17 numbers for each photo ({@link LlffRow}). Photos are those of the folder {@code images}, in the order of their names; copies in
 * {@code images_2} and so on may have other names.
 */
public final class LlffFormat implements CaptureFormat {
    private static final String FILE_NAME = "poses_bounds.npy";
    private static final List<String> PHOTO_FOLDERS = List.of("images", "images_2", "images_4", "images_8");
    private static final int COLUMNS = 17;

    @Override
    public String name() {
        return "LLFF";
    }

    @Override
    public Optional<Path> find(Path location) {
        Path file = Files.isDirectory(location) ? location.resolve(FILE_NAME) : location;
        return Optional.of(file)
                .filter(Files::isRegularFile)
                .filter(found -> String.valueOf(found.getFileName()).endsWith(".npy"));
    }

    @Override
    public Capture read(Path cameraFile, PhotosElsewhere elsewhere) throws SceneFormatException {
        NpyMatrix poses = NpyMatrix.read(cameraFile);
        if (poses.columns() != COLUMNS) {
            throw new SceneFormatException(
                    cameraFile, "shape", "must have 17 columns, a row for each photo, found " + poses.columns());
        }
        List<List<Path>> folders = photoFolders(cameraFile, poses.rows());
        ViewCollector collector = new ViewCollector(cameraFile);
        for (int i = 0; i < poses.rows(); i++) {
            int index = i;
            List<Path> copies =
                    folders.stream().map(photos -> photos.get(index)).toList();
            String name = String.valueOf(copies.get(0).getFileName());
            collector.add(index, name, () -> view(LlffRow.of(cameraFile, poses, index), name, copies));
        }
        return collector.capture(name());
    }

    /** Nothing but the order tells which photo is whose, so a folder with any other number of them is of no use. */
    private static List<List<Path>> photoFolders(Path cameraFile, int poses) throws SceneFormatException {
        Path folder = cameraFile.toAbsolutePath().getParent();
        List<List<Path>> whole = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (String name : PHOTO_FOLDERS) {
            List<Path> photos = PhotoList.sorted(folder.resolve(name));
            if (photos.size() == poses) {
                whole.add(photos);
            } else if (!photos.isEmpty()) {
                others.add(photos.size() + " in " + name);
            }
        }
        if (whole.isEmpty()) {
            throw new SceneFormatException(
                    cameraFile,
                    "shape",
                    "has " + poses + " poses and needs as many photos in the folder images beside it, found "
                            + (others.isEmpty() ? "none" : String.join(", ", others)));
        }
        return whole;
    }

    private static CaptureView view(LlffRow row, String name, List<Path> copies) throws SceneFormatException {
        Lens lens = Lens.pinhole(row.intrinsics());
        Matrix4d pose = row.worldFromCamera();
        Path folder = row.place().file().toAbsolutePath().getParent();
        Optional<Path> mask = PhotoFiles.of(folder, "images/" + name).mask();
        return CaptureView.of(row.position(), name, new PhotoSource(copies, mask, lens), pose);
    }
}
