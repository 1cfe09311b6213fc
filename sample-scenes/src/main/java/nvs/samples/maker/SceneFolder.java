package nvs.samples.maker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import nvs.camera.PinholeCamera;
import nvs.image.ArgbImage;
import nvs.image.ImageFiles;
import nvs.scene.OpencvCameraEntry;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a capture folder: pictures, {@code opencv_cameras.json} in its list form, and {@code splits.json}.
 */
final class SceneFolder {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path folder;

    SceneFolder(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder.resolve("renderings"));
    }

    /** The picture of a view, relative to the folder. */
    static String imagePath(int index) {
        return String.format(Locale.ROOT, "renderings/%03d.png", index);
    }

    void writeImage(int index, ArgbImage image) throws IOException {
        ImageFiles.writePng(image, folder.resolve(imagePath(index)));
    }

    void writeCameras(List<PinholeCamera> cameras) throws IOException {
        ArrayNode views = JSON.createArrayNode();
        for (int i = 0; i < cameras.size(); i++) {
            ObjectNode view = views.addObject();
            OpencvCameraEntry.write(cameras.get(i), view);
            view.put("file_path", imagePath(i));
        }
        writeJson(folder.resolve("opencv_cameras.json"), views);
    }

    void writeSplits(Splits splits) throws IOException {
        writeJson(folder.resolve("splits.json"), splits);
    }

    /** Writes a value as JSON that is indented alike on every system. */
    static void writeJson(Path file, Object value) throws IOException {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
        Files.writeString(file, JSON.writer().with(printer).writeValueAsString(value) + "\n");
    }
}
