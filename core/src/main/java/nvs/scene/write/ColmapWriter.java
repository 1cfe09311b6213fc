package nvs.scene.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nvs.camera.Lens;
import nvs.camera.LensDistortion;

/**
 * A sparse model of COLMAP in {@code sparse/0}. Views with equal lenses share a camera. It has no rigs and frames, which COLMAP
 * makes itself when it reads a model without them.
 *
 * @param output binary or text
 */
record ColmapWriter(ColmapOutput output) implements CaptureWriter {
    private static final String MODEL = "sparse/0";

    @Override
    public boolean holds(LensDistortion distortion) {
        return ColmapLens.holds(distortion);
    }

    @Override
    public boolean holdsPoints() {
        return true;
    }

    @Override
    public boolean holdsSubsets() {
        return false;
    }

    @Override
    public boolean findsPhotosAnywhere() {
        return false;
    }

    @Override
    public List<String> cautions(WrittenCapture capture) {
        boolean haveBlanks = capture.views().stream().map(WrittenView::photo).anyMatch(name -> name.contains(" "));
        return output.endsNamesAtBlanks() && haveBlanks
                ? List.of("COLMAP itself reads names with blanks from a binary model only.")
                : List.of();
    }

    @Override
    public void write(Path folder, WrittenCapture capture) throws IOException {
        Map<Lens, Integer> cameraIds = new LinkedHashMap<>();
        List<ColmapOutput.Image> images = new ArrayList<>();
        for (WrittenView view : capture.views()) {
            int next = cameraIds.size() + 1;
            images.add(ColmapOutput.Image.of(view, cameraIds.computeIfAbsent(view.lens(), lens -> next)));
        }
        Path model = Files.createDirectories(folder.resolve(MODEL));
        output.writeCameras(
                model, cameraIds.keySet().stream().map(ColmapLens::of).toList());
        output.writeImages(model, images);
        output.writePoints(model, capture.points());
    }
}
