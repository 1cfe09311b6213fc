package nvs.usecase;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import nvs.camera.PinholeCamera;
import nvs.image.ArgbImage;
import nvs.image.LanczosResampler;
import nvs.image.RgbImage;
import nvs.synthesis.Reconstruction;
import nvs.task.NvsThreads;
import nvs.task.Progress;

/** Renders a list of cameras and hands the frames to a sink. Runs on the model's thread; the sink works on one of its own. */
public final class ExportFrames {

    private ExportFrames() {}

    /**
     * Renders all cameras in order, and writes each frame while the next is rendered. When this returns, nothing uses the sink any more.
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
        ExecutorService writer = NvsThreads.single(NvsThreads.ENCODER);
        FramePipe pipe = new FramePipe(sink, writer);
        try {
            progress.step("Rendering frames", cameras.size());
            for (int i = 0; i < cameras.size(); i++) {
                progress.checkCancelled();
                RgbImage pixels = pixels(scene, plan, cameras.get(i));
                FramePipe.await(pipe.put(() -> frame(plan, pixels)));
                progress.advanceTo(i + 1L);
            }
            FramePipe.await(pipe.finish());
        } finally {
            pipe.abandon();
            CompletableFuture.runAsync(() -> {}, writer).join(); // behind the frame in the works
            writer.shutdown();
        }
    }

    /** One frame at the plan's output size. */
    public static ArgbImage render(Reconstruction scene, RenderPlan plan, PinholeCamera camera) {
        return frame(plan, pixels(scene, plan, camera));
    }

    /** What only the model's thread can do of a frame: the model's pixels, at the model's size. */
    public static RgbImage pixels(Reconstruction scene, RenderPlan plan, PinholeCamera camera) {
        return plan.grids().render(scene, plan.modelCamera(camera));
    }

    /** The rest, on any thread: the frame at the plan's output size from the model's pixels. */
    public static ArgbImage frame(RenderPlan plan, RgbImage pixels) {
        ArgbImage rendered = pixels.toArgb();
        return plan.resamples() ? LanczosResampler.resize(rendered, plan.outputSize()) : rendered;
    }
}
