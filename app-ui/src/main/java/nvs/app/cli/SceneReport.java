package nvs.app.cli;

import java.util.List;
import nvs.scene.SkippedView;
import nvs.usecase.OpenedScene;

/** What every command tells of a scene that was opened. */
final class SceneReport {
    private static final int MOST_SKIPPED = 5;

    private SceneReport() {}

    static void saySkippedAndWarnings(OpenedScene scene, Terminal terminal) {
        saySkipped(scene.skipped(), terminal);
        scene.capture().notes().forEach(note -> terminal.say("Note: %s", note));
        scene.framing().warnings().forEach(warning -> terminal.say("Note: %s", warning));
    }

    static void saySkipped(List<SkippedView> skipped, Terminal terminal) {
        skipped.stream().limit(MOST_SKIPPED).forEach(view -> say(view, terminal));
        int more = skipped.size() - MOST_SKIPPED;
        if (more > 0) {
            terminal.say("and %d more; nvs info lists all", more);
        }
    }

    private static void say(SkippedView view, Terminal terminal) {
        terminal.say("Skipped %s: %s", view.name(), view.reason());
    }
}
