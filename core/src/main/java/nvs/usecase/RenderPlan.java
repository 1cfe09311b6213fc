package nvs.usecase;

import nvs.camera.PinholeCamera;
import nvs.image.ImageSize;
import nvs.synthesis.ModelDescription;

/**
 * At which size a model renders a frame of a wanted size. A network sees best at the sizes it was trained at, so it renders as many
 * pixels as it knows, in the shape that is wanted, and the result is resampled.
 *
 * @param modelSize what the model renders; sides are multiples of its patch size
 * @param outputSize what is wanted
 * @param grids how often each frame is rendered to hide the network's patches
 */
public record RenderPlan(ImageSize modelSize, ImageSize outputSize, PatchGrids grids) {

    /** Every frame is rendered once. */
    public RenderPlan(ImageSize modelSize, ImageSize outputSize) {
        this(modelSize, outputSize, PatchGrids.ONE);
    }

    /** The finest trained size if it has the wanted shape, else about as many pixels in that shape. */
    public static RenderPlan of(ModelDescription model, ImageSize outputSize) {
        if (model.resolutions().contains(outputSize)) {
            return new RenderPlan(outputSize, outputSize, PatchGrids.of(model, outputSize));
        }
        ImageSize finest = model.finestResolution();
        double pixels = (double) finest.width() * finest.height();
        double aspect = (double) outputSize.width() / outputSize.height();
        int width = roundToPatches(Math.sqrt(pixels * aspect), model.patchSize());
        int height = roundToPatches(Math.sqrt(pixels / aspect), model.patchSize());
        return new RenderPlan(new ImageSize(width, height), outputSize, PatchGrids.of(model));
    }

    private static int roundToPatches(double pixels, int patchSize) {
        return (int) Math.max(1, Math.round(pixels / patchSize)) * patchSize;
    }

    /** The same plan with frames rendered another number of times. */
    public RenderPlan with(PatchGrids newGrids) {
        return new RenderPlan(modelSize, outputSize, newGrids);
    }

    /** The same view at the size that the model renders. */
    public PinholeCamera modelCamera(PinholeCamera camera) {
        return camera.withIntrinsics(camera.intrinsics().scaledTo(modelSize.width(), modelSize.height()));
    }

    /** Whether the model's pixels are resampled. */
    public boolean resamples() {
        return !modelSize.equals(outputSize);
    }
}
