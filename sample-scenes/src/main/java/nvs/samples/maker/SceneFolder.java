package nvs.samples.maker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nvs.image.ArgbImage;
import nvs.image.ImageFiles;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/** Writes a capture folder: cameras and pictures as the scene's layout has them, and {@code splits.json}. */
final class SceneFolder {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SceneDefinition scene;
    private final Path folder;

    SceneFolder(SceneDefinition scene, Path folder) throws IOException {
        this.scene = scene;
        this.folder = Files.createDirectories(folder);
    }

    void writeCameras() throws IOException {
        scene.layout().writeCameras(scene, folder);
        writeJson(folder.resolve("splits.json"), scene.splits());
    }

    /** Writes the picture of a view. */
    Path writeImage(int index, ArgbImage image) throws IOException {
        Path file = folder.resolve(scene.layout().imagePath(index));
        Files.createDirectories(file.getParent());
        if (file.toString().endsWith(".jpg")) {
            Files.write(file, Jpeg.encode(image));
        } else {
            ImageFiles.writePng(image, file);
        }
        return file;
    }

    /** Writes a value as JSON that is indented alike on every system. */
    static void writeJson(Path file, Object value) throws IOException {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
        Files.writeString(file, JSON.writer().with(printer).writeValueAsString(value) + "\n");
    }
}
