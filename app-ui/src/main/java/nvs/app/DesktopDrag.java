package nvs.app;

import java.nio.file.Path;
import nvs.app.cli.BenchViewerCommand;
import nvs.app.cli.BenchViewerCommand.Asked;
import nvs.app.cli.CommandContext;
import nvs.app.drag.DragFigures;
import nvs.app.drag.DragSettings;
import nvs.app.drag.DragSubject;
import nvs.app.ui.drag.DragBenchmark;
import nvs.synthesis.ViewSynthesizer;
import nvs.task.Progress;
import nvs.usecase.OpenScene;
import nvs.usecase.OpenedScene;

/** Gives the view that is measured what the command line works with too. */
final class DesktopDrag implements BenchViewerCommand.Viewer {
    private final CommandContext context;

    DesktopDrag(CommandContext context) {
        this.context = context;
    }

    @Override
    public DragFigures drag(Asked asked, DragSettings settings, Progress progress) throws Exception {
        Path location = context.scenes().locate(asked.scene());
        return DragBenchmark.runAlone(() -> open(asked, location, progress), settings, progress);
    }

    private DragSubject open(Asked asked, Path location, Progress progress) throws Exception {
        ViewSynthesizer model = context.models().load(asked.weights(), asked.threads(), progress);
        boolean complete = false;
        try {
            OpenedScene scene = new OpenScene(context.preparation()).open(model, location, asked.settings(), progress);
            complete = true;
            return new DragSubject(model, scene);
        } finally {
            if (!complete) {
                model.close();
            }
        }
    }
}
