package nvs.scene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nvs.image.ImageFiles;

/** The pictures of a folder, where nothing names them. */
public final class PhotoList {

    /** Far beyond what a capture holds; keeps a folder of anything from filling the memory. */
    private static final int MOST_FILES = 200_000;

    private PhotoList() {}

    /**
     * The pictures in a folder and in the folders directly below.
     *
     * @throws SceneFormatException if the folder cannot be read
     */
    public static List<Path> below(Path folder) throws SceneFormatException {
        try (Stream<Path> files = Files.walk(folder, 2)) {
            return files.limit(MOST_FILES)
                    .filter(ImageFiles::hasImageName)
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException unreadable) {
            throw new SceneFormatException(folder, "", "cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    /**
     * The pictures in a folder in the order of their names, character by character as Python sorts; none if there is no such folder.
     *
     * @throws SceneFormatException if the folder cannot be read
     */
    static List<Path> sorted(Path folder) throws SceneFormatException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.limit(MOST_FILES)
                    .filter(ImageFiles::hasImageName)
                    .filter(Files::isRegularFile)
                    .sorted(Comparator.comparing(file -> file.getFileName().toString()))
                    .toList();
        } catch (IOException | UncheckedIOException unreadable) {
            throw new SceneFormatException(folder, "", "cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }
}
