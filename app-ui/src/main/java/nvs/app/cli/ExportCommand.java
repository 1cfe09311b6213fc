package nvs.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import nvs.app.cli.RouteOptions.Frames;
import nvs.app.cli.RouteOptions.Route;
import nvs.app.cli.Terminal.TerminalProgress;
import nvs.app.video.ExportFormat;
import nvs.app.video.FrameSinks;
import nvs.app.video.SceneExport;
import nvs.camera.PinholeIntrinsics;
import nvs.image.ImageSize;
import nvs.lact.weights.WeightsFormatException;
import nvs.scene.SceneFormatException;
import nvs.synthesis.ModelDescription;
import nvs.synthesis.ViewSynthesizer;
import nvs.usecase.OpenScene;
import nvs.usecase.OpenedScene;
import nvs.usecase.PatchGrids;
import nvs.usecase.RenderPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code nvs export}: renders an orbit, a camera path, or any cameras to files. */
@Command(
        name = "export",
        description = "Writes an orbit around a scene, a camera path, or any cameras as MP4, GIF or PNG images.",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    private static final Path WITHOUT_DISPLAY = Path.of("nvs-orbit.mp4");

    private final CommandContext context;

    @Mixin
    private SceneOptions sceneOptions;

    @Mixin
    private ModelOptions modelOptions;

    @Mixin
    private RouteOptions routeOptions = new RouteOptions();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE|FOLDER",
            required = true,
            description = "name.mp4, name.gif, a folder for PNG images, or name.png for a single one.")
    private Path output;

    @Option(
            names = "--render-size",
            paramLabel = "WxH",
            description = "Size that the model renders at before the result is resampled to --size."
                    + " Default: the finest that it was trained at, in the shape of --size.")
    private ImageSize renderSize;

    @Option(
            names = "--grids",
            paramLabel = "1|2|4",
            description = "How often each frame is rendered with the network's patches cut elsewhere, to average their"
                    + " seams away. Default: 4 for networks that cut a picture into few patches, else 1.")
    private Integer grids;

    @Option(
            names = "--fps",
            paramLabel = "N",
            defaultValue = "" + SceneExport.USUAL_FRAMES_PER_SECOND,
            description = "Frames per second of a video. Default: ${DEFAULT-VALUE}.")
    private int framesPerSecond = SceneExport.USUAL_FRAMES_PER_SECOND;

    ExportCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException, SceneFormatException, WeightsFormatException {
        return export(sceneOptions, modelOptions);
    }

    /** The main job where no window can be shown. */
    Integer exportWithoutDisplay(SceneOptions scene, ModelOptions model)
            throws IOException, SceneFormatException, WeightsFormatException {
        context.terminal()
                .say("No display here: writing an orbit to %s instead of opening the window.", WITHOUT_DISPLAY);
        output = WITHOUT_DISPLAY;
        return export(scene, model);
    }

    private int export(SceneOptions scene, ModelOptions model)
            throws IOException, SceneFormatException, WeightsFormatException {
        FrameSinks.check(output, framesPerSecond);
        int usualFrames = ExportFormat.of(output) == ExportFormat.PNG ? 1 : SceneExport.USUAL_FRAMES;
        Route route = routeOptions.read(framesPerSecond, usualFrames);
        Path location = context.scenes().locate(scene.scene);
        try (TerminalProgress progress = context.terminal().progress();
                ViewSynthesizer synthesizer = context.load(model, scene.settings(), progress);
                OpenedScene opened =
                        new OpenScene(context.preparation()).open(synthesizer, location, scene.settings(), progress)) {
            Frames frames = route.in(opened);
            RenderPlan plan = plan(opened, frames.cameras().get(0).intrinsics());
            new SceneExport(output, framesPerSecond, plan, frames.cameras(), frames.fileNames())
                    .write(opened, progress);
            progress.endStep();
            report(opened, plan, frames);
        }
        return ExitCodes.OK;
    }

    private RenderPlan plan(OpenedScene opened, PinholeIntrinsics intrinsics) {
        ImageSize frameSize = new ImageSize(intrinsics.width(), intrinsics.height());
        ModelDescription model = opened.model();
        RenderPlan usual = renderSize == null
                ? RenderPlan.of(model, frameSize)
                : new RenderPlan(renderSize, frameSize, PatchGrids.of(model, renderSize));
        return grids == null ? usual : usual.with(new PatchGrids(grids, model.patchSize()));
    }

    private void report(OpenedScene opened, RenderPlan plan, Frames frames) {
        Terminal terminal = context.terminal();
        SceneReport.saySkippedAndWarnings(opened, terminal);
        frames.notes().forEach(note -> terminal.say("Note: %s", note));
        terminal.result(
                "%s: %s of %s%s",
                output,
                frames.cameras().size() == 1 ? "1 frame" : frames.cameras().size() + " frames",
                plan.outputSize(),
                plan.resamples() ? ", resampled from the model's " + plan.modelSize() : "");
    }
}
