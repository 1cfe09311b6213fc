package nvs.usecase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nvs.file.WholeFile;
import nvs.scene.CaptureView;
import nvs.scene.Outlook;
import nvs.scene.SavedScene;
import nvs.scene.SavedSceneManifest;
import nvs.scene.SceneFormatException;
import nvs.scene.Thumbnail;
import nvs.synthesis.SceneKind;
import nvs.synthesis.ViewSynthesizer;
import nvs.task.Progress;

/** Saves a scene as a {@code .nvs} file, which {@link OpenScene} opens without its photos. Runs on the model's thread. */
public final class SaveScene {

    private SaveScene() {}

    /**
     * Refuses names that would not be opened again.
     *
     * @throws IllegalArgumentException with the name
     */
    public static void check(Path target) {
        if (!String.valueOf(target.getFileName()).toLowerCase(Locale.ROOT).endsWith(SavedScene.EXTENSION)) {
            throw new IllegalArgumentException(
                    "a saved scene is named like scene" + SavedScene.EXTENSION + ", not " + target);
        }
    }

    /**
     * Saves a scene.
     *
     * @param synthesizer has read the scene
     * @param outlook where to look from when it is opened, and along which path
     * @param target created or replaced, whole or not at all; the capture's photos are referred to from here
     * @param progress counts the small pictures
     * @throws IOException with one sentence, if it cannot be written
     * @throws java.util.concurrent.CancellationException if cancelled; nothing is left behind
     */
    public static void save(
            ViewSynthesizer synthesizer, OpenedScene scene, Outlook outlook, Path target, Progress progress)
            throws IOException {
        check(target);
        progress.step("Saving the scene", scene.inputs().size());
        Map<Integer, byte[]> pictures = pictures(scene, progress);
        SavedScene saved = new SavedScene(
                target,
                scene.capture(),
                scene.inputs(),
                new SavedScene.Weights(scene.model().name(), synthesizer.weightsHash()),
                scene.framing(),
                scene.correction(),
                outlook,
                Path.of(SavedScene.MEMORY));
        Path folder = Files.createTempDirectory("nvs-save-");
        Path memory = folder.resolve(SavedScene.MEMORY);
        try {
            scene.reconstruction().save(memory);
            progress.checkCancelled();
            WholeFile.write(target, out -> write(new ZipOutputStream(out), saved, pictures, memory));
        } finally {
            Files.deleteIfExists(memory);
            Files.delete(folder);
        }
    }

    /** By the index of the view; a photo that is gone has none. */
    private static Map<Integer, byte[]> pictures(OpenedScene scene, Progress progress) {
        Map<Integer, byte[]> pictures = new LinkedHashMap<>();
        for (CaptureView view : scene.inputs()) {
            progress.checkCancelled();
            try {
                pictures.put(view.index(), Thumbnail.of(view, scene.framing().kind() == SceneKind.OBJECT));
            } catch (SceneFormatException gone) {
                // The scene is what the model remembers; it does not need the photo.
            }
            progress.advanceTo(pictures.size());
        }
        return pictures;
    }

    private static void write(ZipOutputStream zip, SavedScene saved, Map<Integer, byte[]> pictures, Path memory)
            throws IOException {
        Map<Integer, String> names = new HashMap<>();
        pictures.keySet().forEach(index -> names.put(index, "thumbnails/" + index + ".jpg"));
        put(zip, SavedSceneManifest.NAME, new SavedSceneManifest(saved, names).toBytes());
        for (Map.Entry<Integer, byte[]> picture : pictures.entrySet()) {
            put(zip, names.get(picture.getKey()), picture.getValue());
        }
        zip.putNextEntry(new ZipEntry(SavedScene.MEMORY));
        Files.copy(memory, zip);
        zip.closeEntry();
        zip.finish();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
