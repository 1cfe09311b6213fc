package nvs.samples.maker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import nvs.task.NvsThreads;

/** The program that renders every bundled scene into a folder, with the index that the product reads. */
public final class MakeScenes {

    private MakeScenes() {}

    /**
     * Makes all scenes.
     *
     * @param args the output folder; what is there under the same names is replaced
     */
    public static void main(String[] args) throws IOException {
        if (args.length != 1) {
            System.err.println("usage: MakeScenes OUTPUT_FOLDER");
            System.exit(2);
        }
        Path output = Path.of(args[0]);
        ExecutorService threads =
                NvsThreads.pool("scene-maker", Runtime.getRuntime().availableProcessors());
        try {
            for (SceneDefinition scene : BundledScenes.all()) {
                make(scene, output.resolve(scene.name()), threads);
            }
            writeIndex(BundledScenes.all(), output.resolve("index.json"));
        } finally {
            threads.shutdownNow();
        }
    }

    private static void make(SceneDefinition scene, Path folder, ExecutorService threads) throws IOException {
        SceneFolder files = new SceneFolder(scene, folder);
        files.writeCameras();
        for (int i = 0; i < scene.cameras().size(); i++) {
            System.out.println(files.writeImage(i, scene.render(i, threads)));
        }
    }

    private static void writeIndex(List<SceneDefinition> scenes, Path file) throws IOException {
        List<Map<String, String>> entries =
                scenes.stream().map(MakeScenes::indexEntry).toList();
        SceneFolder.writeJson(file, entries);
    }

    private static Map<String, String> indexEntry(SceneDefinition scene) {
        Map<String, String> entry = new LinkedHashMap<>();
        entry.put("name", scene.name());
        entry.put("title", scene.title());
        entry.put("kind", scene.kind().word());
        entry.put("folder", scene.name());
        entry.put("cameras", scene.layout().cameraFile());
        return entry;
    }
}
