package nvs.app.ui.export;

import java.util.List;
import java.util.Optional;
import nvs.app.ui.text.Messages;

/** Says how the queue is doing, as short as a status bar wants it. */
final class QueueSummary {

    private QueueSummary() {}

    /** Empty if there is nothing in the queue. */
    static String of(List<QueuedExport> exports) {
        if (exports.isEmpty()) {
            return "";
        }
        long waiting = count(exports, ExportState.WAITING);
        Optional<QueuedExport> active =
                exports.stream().filter(export -> export.state().isActive()).findFirst();
        if (active.isPresent()) {
            int percent =
                    100 * active.get().framesProperty().get() / active.get().total();
            return Messages.text("export.queue.summary", percent, waiting);
        }
        long interrupted = count(exports, ExportState.INTERRUPTED);
        long paused = count(exports, ExportState.PAUSED);
        if (interrupted > 0) {
            return Messages.text("export.queue.summary.interrupted", interrupted);
        }
        return paused > 0
                ? Messages.text("export.queue.summary.paused", paused)
                : Messages.text("export.queue.summary.done");
    }

    private static long count(List<QueuedExport> exports, ExportState state) {
        return exports.stream().filter(export -> export.state() == state).count();
    }
}
