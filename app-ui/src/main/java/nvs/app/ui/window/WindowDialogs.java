package nvs.app.ui.window;

import java.util.function.Function;
import javafx.scene.Node;
import nvs.app.session.CrashReport;
import nvs.app.session.RecentLog;
import nvs.app.ui.help.LogPanel;
import nvs.app.ui.help.ShortcutSheet;
import nvs.app.ui.viewer.ViewerPane;

/** Lays dialogs over the window, one at a time; behind one the keys belong to the view again. */
final class WindowDialogs {
    private final DialogLayer layer;
    private final ViewerPane view;

    WindowDialogs(DialogLayer layer, ViewerPane view) {
        this.layer = layer;
        this.view = view;
    }

    boolean isShowing() {
        return layer.isShowing();
    }

    /**
     * Shows a dialog unless another is there.
     *
     * @param dialog makes it, told what closes it
     */
    void show(Function<Runnable, Node> dialog) {
        if (!isShowing()) {
            layer.show(dialog.apply(this::end));
        }
    }

    private void end() {
        layer.hide();
        view.requestFocus();
    }

    void showShortcuts() {
        show(ShortcutSheet::new);
    }

    void showLog(RecentLog log, Desktop desktop) {
        Runnable crashReports = () -> desktop.revealer().accept(CrashReport.folder());
        show(close -> new LogPanel(log, crashReports, close));
    }
}
