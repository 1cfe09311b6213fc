package nvs.lact.weights;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nvs.image.ImageSize;
import nvs.lact.net.LactConfig;
import nvs.lact.net.ParameterShapes;
import nvs.synthesis.SceneKind;
import nvs.task.Progress;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns a released PyTorch checkpoint into a file of ours, tensor by tensor. In memory is one of them at a time as float32, and
 * beside it, if its numbers do not lie in their order, the piece of the checkpoint that they are spread over. The source of what the
 * checkpoint does not say is the table of released checkpoints in the paper's code.
 */
public final class CheckpointImport {
    private static final String LICENCE = "see the source of the checkpoint";

    /** Photos that released checkpoints were trained with: objects, scenes, and scenes with the larger fast weights. */
    private static final int OBJECT_VIEWS = 8;

    private static final int SCENE_VIEWS = 32;
    private static final int LARGE_SCENE_VIEWS = 64;
    private static final int LARGE_EXPANSION = 4;

    private final Path source;
    private final TorchCheckpoint checkpoint;
    private final ImportOptions options;
    private final Progress progress;

    private CheckpointImport(Path source, TorchCheckpoint checkpoint, ImportOptions options, Progress progress) {
        this.source = source;
        this.checkpoint = checkpoint;
        this.options = options;
        this.progress = progress;
    }

    /**
     * Converts a checkpoint.
     *
     * @param source what {@code torch.save} wrote
     * @param target our file; replaced only when everything is written
     * @param options what the checkpoint does not say
     * @param progress told of the numbers written; may cancel, which leaves the target as it was
     * @return what the new file says about itself
     * @throws WeightsFormatException if the checkpoint is not one of a LaCT network, with everything that is wrong in one message
     * @throws IOException if one of the files cannot be read or written
     * @throws IllegalArgumentException if a resolution does not fit the patch size, or source and target are one file
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    public static WeightMetadata run(Path source, Path target, ImportOptions options, Progress progress)
            throws IOException, WeightsFormatException {
        if (Files.exists(target) && Files.isSameFile(source, target)) {
            throw new IllegalArgumentException("the converted file must not replace the checkpoint: " + target);
        }
        progress.step("Reading checkpoint", 0);
        try (TorchCheckpoint checkpoint = TorchCheckpoint.open(source)) {
            return new CheckpointImport(source, checkpoint, options, progress).writeTo(target);
        }
    }

    private WeightMetadata writeTo(Path target) throws IOException, WeightsFormatException {
        LactConfig config = ConfigFromShapes.of(source, checkpoint.shapes());
        Map<String, List<Integer>> parameters = ParameterShapes.of(config);
        requireNoProblems(parameters);
        WeightMetadata metadata = metadata(config);
        List<TensorInfo> layout = new ArrayList<>();
        parameters.forEach((name, shape) -> layout.add(new TensorInfo(name, options.type(), shape)));
        try (SafetensorsWriter writer = SafetensorsWriter.create(target, metadata.toStrings(), layout)) {
            copy(layout, writer);
            writer.commit();
        }
        return metadata;
    }

    private void requireNoProblems(Map<String, List<Integer>> parameters) throws IOException, WeightsFormatException {
        ParameterProblems problems = ParameterProblems.between(parameters, checkpoint.shapes());
        checkpoint.addProblems(problems);
        if (!problems.isEmpty()) {
            throw new WeightsFormatException(source, "tensors", problems.toString());
        }
    }

    private WeightMetadata metadata(LactConfig config) {
        String file = source.getFileName().toString();
        int views = inputViews(config);
        List<ImageSize> coarsestFirst = options.resolutions().stream()
                .sorted(Comparator.comparingLong(size -> (long) size.width() * size.height()))
                .toList();
        return new WeightMetadata(
                options.name(),
                "Imported from " + file,
                config,
                options.kind(),
                coarsestFirst,
                options.cameraRange(),
                new WeightMetadata.InputViews(views, views),
                LICENCE,
                JsonMapper.shared().writeValueAsString(Map.of("importedFrom", file)));
    }

    private int inputViews(LactConfig config) {
        if (options.kind() == SceneKind.OBJECT) {
            return OBJECT_VIEWS;
        }
        return config.fastWeightExpansion() >= LARGE_EXPANSION ? LARGE_SCENE_VIEWS : SCENE_VIEWS;
    }

    private void copy(List<TensorInfo> layout, SafetensorsWriter writer) throws IOException, WeightsFormatException {
        progress.step(
                "Converting weights",
                layout.stream().mapToLong(TensorInfo::elements).sum());
        int largest = layout.stream().mapToInt(TensorInfo::elements).max().orElse(0);
        FloatBuffer values = FloatBuffer.allocate(largest);
        long done = 0;
        for (TensorInfo info : layout) {
            progress.checkCancelled();
            values.clear().limit(info.elements());
            checkpoint.read(info.name(), values);
            requireStorable(info, values.flip());
            writer.write(info.name(), values);
            done += info.elements();
            progress.advanceTo(done);
        }
        progress.checkCancelled();
    }

    private void requireStorable(TensorInfo info, FloatBuffer values) throws WeightsFormatException {
        for (int i = 0; i < values.limit(); i++) {
            float value = values.get(i);
            if (!Float.isFinite(value)) {
                throw new WeightsFormatException(source, info.name(), "holds a number that is not finite: " + value);
            }
            if (!info.type().holds(value)) {
                throw new WeightsFormatException(source, info.name(), value + " is too large for " + info.type());
            }
        }
    }
}
