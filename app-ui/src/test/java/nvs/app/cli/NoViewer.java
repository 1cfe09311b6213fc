package nvs.app.cli;

import nvs.app.cli.BenchViewerCommand.Asked;
import nvs.app.drag.DragFigures;
import nvs.app.drag.DragSettings;
import nvs.task.Progress;

/** For commands that have nothing to do with the screen. */
final class NoViewer {

    private NoViewer() {}

    static DragFigures drag(Asked asked, DragSettings settings, Progress progress) {
        throw new AssertionError("nobody asked for a view of " + asked.scene());
    }
}
