package nvs.app.export;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import nvs.app.video.SceneExport;
import nvs.camera.PinholeCamera;
import nvs.camera.PinholeIntrinsics;
import nvs.image.ImageSize;
import nvs.synthesis.FramingCorrection;
import nvs.synthesis.SceneKind;
import nvs.usecase.PatchGrids;
import nvs.usecase.RenderPlan;
import nvs.usecase.SceneSettings;
import org.joml.Matrix4d;
import org.joml.Vector3d;
import org.joml.Vector3dc;

/**
 * An {@link ExportJob} as JSON has it. Numbers come back to the last bit, since the frames must be the same.
 *
 * @param cameras each as width, height, focal x, focal y, centre x, centre y in pixels, then worldFromCamera column by column
 */
record ExportJobJson(
        String id,
        String sceneName,
        String target,
        int framesPerSecond,
        Plan plan,
        List<double[]> cameras,
        List<String> fileNames,
        Scene scene,
        String folder) {
    private static final int OF_THE_LENS = 6;
    private static final int OF_A_MATRIX = 16;

    record Plan(int[] modelSize, int[] outputSize, int grids, int patchSize) {
        static Plan of(RenderPlan plan) {
            return new Plan(
                    sides(plan.modelSize()),
                    sides(plan.outputSize()),
                    plan.grids().count(),
                    plan.grids().patchSize());
        }

        RenderPlan toPlan() {
            requireAll(modelSize, outputSize);
            return new RenderPlan(size(modelSize), size(outputSize), new PatchGrids(grids, patchSize));
        }
    }

    record Scene(
            String location,
            String weights,
            String weightsHash,
            int[] photoSize,
            List<Integer> inputs,
            double[] up,
            double[] pivot,
            double scale,
            String kind,
            String fingerprint) {
        static Scene of(SceneRecipe recipe) {
            SceneSettings settings = recipe.settings();
            FramingCorrection correction = settings.correction();
            return new Scene(
                    recipe.location().toString(),
                    recipe.weights(),
                    recipe.weightsHash(),
                    settings.photoSize().map(ExportJobJson::sides).orElse(null),
                    settings.inputIndices(),
                    correction.up().map(Scene::numbers).orElse(null),
                    correction.pivot().map(Scene::numbers).orElse(null),
                    correction.scale(),
                    correction.kind().map(SceneKind::word).orElse(null),
                    recipe.fingerprint());
        }

        private static double[] numbers(Vector3dc vector) {
            return new double[] {vector.x(), vector.y(), vector.z()};
        }

        private static Optional<Vector3dc> vector(double[] numbers) {
            return Optional.ofNullable(numbers).map(three -> {
                requireLength(three, 3);
                return new Vector3d(three);
            });
        }

        SceneRecipe toRecipe() {
            requireAll(location, weights, weightsHash, inputs, fingerprint);
            FramingCorrection correction = new FramingCorrection(
                    vector(up), vector(pivot), scale, Optional.ofNullable(kind).map(SceneKind::ofWord));
            SceneSettings settings = new SceneSettings(
                    Optional.ofNullable(photoSize).map(ExportJobJson::size), OptionalInt.empty(), inputs, correction);
            return new SceneRecipe(Path.of(location), weights, weightsHash, settings, fingerprint);
        }
    }

    static ExportJobJson of(ExportJob job) {
        SceneExport export = job.export();
        return new ExportJobJson(
                job.id(),
                job.sceneName(),
                export.target().toString(),
                export.framesPerSecond(),
                Plan.of(export.plan()),
                export.cameras().stream().map(ExportJobJson::numbers).toList(),
                export.fileNames(),
                Scene.of(job.scene()),
                job.folder().toString());
    }

    /**
     * The job.
     *
     * @throws IllegalArgumentException if there is no such job
     */
    ExportJob toJob() {
        requireAll(id, sceneName, target, plan, cameras, fileNames, scene, folder);
        SceneExport export = new SceneExport(
                Path.of(target),
                framesPerSecond,
                plan.toPlan(),
                cameras.stream().map(ExportJobJson::camera).toList(),
                fileNames);
        return new ExportJob(id, sceneName, export, scene.toRecipe(), Path.of(folder));
    }

    private static double[] numbers(PinholeCamera camera) {
        PinholeIntrinsics lens = camera.intrinsics();
        double[] numbers = new double[OF_THE_LENS + OF_A_MATRIX];
        numbers[0] = lens.width();
        numbers[1] = lens.height();
        numbers[2] = lens.focalXPixels();
        numbers[3] = lens.focalYPixels();
        numbers[4] = lens.centreXPixels();
        numbers[5] = lens.centreYPixels();
        return camera.worldFromCamera().get(numbers, OF_THE_LENS);
    }

    private static PinholeCamera camera(double[] numbers) {
        requireLength(numbers, OF_THE_LENS + OF_A_MATRIX);
        PinholeIntrinsics lens = new PinholeIntrinsics(
                (int) numbers[0], (int) numbers[1], numbers[2], numbers[3], numbers[4], numbers[5]);
        double[] matrix = Arrays.copyOfRange(numbers, OF_THE_LENS, numbers.length);
        return new PinholeCamera(lens, new Matrix4d().set(matrix));
    }

    private static void requireAll(Object... fields) {
        if (Stream.of(fields).anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException("a field is missing");
        }
    }

    private static void requireLength(double[] numbers, int wanted) {
        if (numbers.length != wanted) {
            throw new IllegalArgumentException("expected " + wanted + " numbers, found " + numbers.length);
        }
    }

    private static int[] sides(ImageSize size) {
        return new int[] {size.width(), size.height()};
    }

    private static ImageSize size(int[] sides) {
        if (sides.length != 2) {
            throw new IllegalArgumentException("a size has two sides, not " + sides.length);
        }
        return new ImageSize(sides[0], sides[1]);
    }
}
