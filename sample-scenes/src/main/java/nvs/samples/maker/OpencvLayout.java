package nvs.samples.maker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import nvs.camera.PinholeCamera;
import nvs.scene.OpencvCameraEntry;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Pictures in {@code renderings/} and cameras in {@code opencv_cameras.json}.
 *
 * @param extension of the pictures
 * @param hasSubsets whether the file is an object with {@code frames}, and {@code train} and {@code test} that list positions in it;
 *     the list of frames alone if not
 */
record OpencvLayout(String extension, boolean hasSubsets) implements CaptureLayout {

    @Override
    public String cameraFile() {
        return "opencv_cameras.json";
    }

    @Override
    public String imagePath(int index) {
        return String.format(Locale.ROOT, "renderings/%03d.%s", index, extension);
    }

    @Override
    public void writeCameras(SceneDefinition scene, Path folder) throws IOException {
        Path file = folder.resolve(cameraFile());
        ArrayNode frames = frames(scene.cameras());
        if (hasSubsets) {
            ObjectNode root = JsonNodeFactory.instance.objectNode();
            root.set("frames", frames);
            addAll(scene.splits().test(), root.putArray("test"));
            addAll(scene.splits().rest(scene.cameras().size()), root.putArray("train"));
            SceneFolder.writeJson(file, root);
        } else {
            SceneFolder.writeJson(file, frames);
        }
    }

    private ArrayNode frames(List<PinholeCamera> cameras) {
        ArrayNode views = JsonNodeFactory.instance.arrayNode();
        IntStream.range(0, cameras.size()).forEach(i -> {
            ObjectNode view = views.addObject();
            OpencvCameraEntry.write(cameras.get(i), view);
            view.put("file_path", imagePath(i));
        });
        return views;
    }

    private static void addAll(List<Integer> positions, ArrayNode list) {
        positions.forEach(list::add);
    }
}
