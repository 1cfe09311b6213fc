package nvs.scene;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nvs.image.ImageFileException;
import nvs.image.ImageFiles;
import nvs.image.ImageSize;

/**
 * Finds what belongs to a photo in a capture's folder: the photo under the name that the camera file gives it, smaller copies of it
 * in folders like {@code images_2}, {@code images_4} and {@code images_8} beside {@code images}, and a mask below {@code masks}.
 */
final class PhotoFiles {

    /** Blender leaves the extension away. */
    private static final List<String> EXTENSIONS = List.of("", ".png", ".jpg", ".jpeg", ".PNG", ".JPG", ".JPEG");

    /** How tools end the names of folders with copies that are smaller by as much. */
    private static final List<String> SMALLER_FOLDERS = List.of("_2", "_4", "_8");

    private static final String MASKS = "masks";

    private final Path folder;
    private final Path relative;

    private PhotoFiles(Path folder, Path relative) {
        this.folder = folder;
        this.relative = relative;
    }

    /**
     * The files of a photo.
     *
     * @param folder what the name is relative to
     * @param name as the camera file has it; either slash parts folders
     * @throws InvalidPathException if the name cannot be a path
     */
    static PhotoFiles of(Path folder, String name) {
        return new PhotoFiles(folder, folder.getFileSystem().getPath(name.replace('\\', '/')));
    }

    /** The files of a photo that is known. */
    static PhotoFiles at(Path photo) {
        return new PhotoFiles(photo.toAbsolutePath().getParent(), photo.getFileName());
    }

    /** The photo and its smaller copies, the largest first; empty if there is none. */
    List<Path> copies() {
        List<Path> copies = new ArrayList<>();
        existing(folder.resolve(relative)).ifPresent(copies::add);
        for (String ending : SMALLER_FOLDERS) {
            inFolderBeside(ending).flatMap(PhotoFiles::existing).ifPresent(copies::add);
        }
        return copies;
    }

    /** The size that a photo's header tells. */
    static ImageSize size(Path photo) throws SceneFormatException {
        try {
            return ImageFiles.readSize(photo);
        } catch (ImageFileException unreadable) {
            throw new SceneFormatException(photo, "", unreadable.reason(), unreadable);
        }
    }

    /** A mask of the same name, or of this name and one more extension, below {@code masks}. */
    Optional<Path> mask() {
        Path name = folderPosition() < 0 ? relative : relative.subpath(folderPosition() + 1, relative.getNameCount());
        Path mask = folder.resolve(MASKS).resolve(name);
        return existing(mask)
                .or(() -> existing(
                        mask.resolveSibling(withoutExtension(mask.getFileName().toString()))));
    }

    private Optional<Path> inFolderBeside(String ending) {
        int position = folderPosition();
        if (position < 0) {
            return Optional.empty();
        }
        Path beside = relative.getName(position).resolveSibling(relative.getName(position) + ending);
        Path rest = relative.subpath(position + 1, relative.getNameCount());
        Path start = position == 0 ? folder : folder.resolve(relative.subpath(0, position));
        return Optional.of(start.resolve(beside).resolve(rest));
    }

    /** Where in the name the folder of photos stands: the first that is not a step up or on the spot; -1 if there is none. */
    private int folderPosition() {
        if (relative.isAbsolute()) {
            return -1;
        }
        for (int i = 0; i < relative.getNameCount() - 1; i++) {
            String step = relative.getName(i).toString();
            if (!step.equals(".") && !step.equals("..")) {
                return i;
            }
        }
        return -1;
    }

    /** The name up to its last dot, unless that is the first character. */
    static String withoutExtension(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static Optional<Path> existing(Path file) {
        for (String extension : EXTENSIONS) {
            Path candidate = file.resolveSibling(file.getFileName() + extension).normalize();
            if (Files.isRegularFile(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }
}
