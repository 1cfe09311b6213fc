package nvs.usecase;

import java.io.IOException;
import java.util.List;
import nvs.camera.PinholeCamera;
import nvs.image.ArgbImage;
import nvs.image.LanczosResampler;
import nvs.synthesis.Reconstruction;
import nvs.task.Progress;

/** Renders a list of cameras and hands the frames to a sink. Runs on the model's thread. */
public final class ExportFrames {

    private ExportFrames() {}

    /**
     * Renders all cameras in order.
     *
     * @param scene what to render
     * @param plan at which size the model renders, and the size of the frames
     * @param cameras world frame
     * @param sink takes the frames and is finished at the end; closing it stays with who opened it
     * @param progress counts frames; a cancelled export does not finish the sink
     * @throws IOException if the sink cannot write
     */
    public static void export(
            Reconstruction scene, RenderPlan plan, List<PinholeCamera> cameras, FrameSink sink, Progress progress)
            throws IOException {
        progress.step("Rendering frames", cameras.size());
        for (int i = 0; i < cameras.size(); i++) {
            progress.checkCancelled();
            sink.write(render(scene, plan, cameras.get(i)));
            progress.advanceTo(i + 1L);
        }
        sink.finish();
    }

    /** One frame at the plan's output size. */
    public static ArgbImage render(Reconstruction scene, RenderPlan plan, PinholeCamera camera) {
        ArgbImage rendered =
                plan.grids().render(scene, plan.modelCamera(camera)).toArgb();
        return plan.resamples() ? LanczosResampler.resize(rendered, plan.outputSize()) : rendered;
    }
}
