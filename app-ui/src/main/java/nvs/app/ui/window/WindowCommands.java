package nvs.app.ui.window;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import nvs.app.session.RecentLog;
import nvs.app.ui.framing.FramingViewModel;
import nvs.app.ui.photos.PhotosViewModel;
import nvs.app.ui.scene.SceneViewModel;
import nvs.app.ui.theme.Appearance;
import nvs.app.ui.viewer.ViewMoves;
import nvs.app.ui.weights.WeightsDialog;
import nvs.app.ui.weights.WeightsViewModel;
import nvs.scene.CaptureView;
import nvs.scene.Outlook;
import nvs.usecase.OpenedScene;

/** What the user can tell the window to do. Behind a dialog nothing else is begun. */
final class WindowCommands implements WindowActions {
    private final OpenDialogs open;
    private final WindowDialogs dialogs;
    private final Desktop desktop;
    private final Parts parts;

    /**
     * What it is done to.
     *
     * @param weights empty where there is but one model
     * @param outlook how the user looks at the open scene
     * @param exporting makes the dialog for the open scene, told what closes it
     */
    record Parts(
            SceneViewModel scenes,
            ViewMoves moves,
            PhotosViewModel photos,
            FramingViewModel framing,
            Appearance appearance,
            RecentLog log,
            Optional<WeightsViewModel> weights,
            Supplier<Outlook> outlook,
            Function<Runnable, Node> exporting) {}

    WindowCommands(OpenDialogs open, WindowDialogs dialogs, Desktop desktop, Parts parts) {
        this.open = open;
        this.dialogs = dialogs;
        this.desktop = desktop;
        this.parts = parts;
    }

    @Override
    public void openFolder() {
        if (!dialogs.isShowing()) {
            open.folder();
        }
    }

    @Override
    public void openFile() {
        if (!dialogs.isShowing()) {
            open.file();
        }
    }

    @Override
    public void saveScene() {
        OpenedScene scene = parts.scenes.sceneProperty().get();
        if (scene != null && !dialogs.isShowing()) {
            Outlook outlook = parts.outlook.get();
            open.sceneTarget(desktop.sceneFile(parts.scenes.nameProperty().get()))
                    .ifPresent(target -> parts.scenes.saving().save(scene, outlook, target));
        }
    }

    @Override
    public void exportOrbit() {
        if (parts.scenes.sceneProperty().get() != null) {
            showAtRest(parts.exporting);
        }
    }

    @Override
    public void showWeights() {
        parts.weights.ifPresent(weights -> showAtRest(close -> new WeightsDialog(weights, desktop.chooser(), close)));
    }

    private void showAtRest(Function<Runnable, Node> dialog) {
        if (!dialogs.isShowing()) {
            parts.moves.turningProperty().set(false);
            dialogs.show(dialog);
        }
    }

    @Override
    public void visitPhoto(int step) {
        parts.photos.neighbour(step).ifPresent(this::visit);
    }

    /** Looks from where a photo was taken, and selects it. */
    void visit(CaptureView photo) {
        parts.photos.select(photo);
        parts.moves.flyTo(photo);
    }

    @Override
    public void upFromView() {
        if (!dialogs.isShowing()) {
            parts.framing.upFromView();
        }
    }

    @Override
    public void toggleTheme() {
        parts.appearance
                .themeProperty()
                .set(parts.appearance.themeProperty().get().toggled());
    }

    @Override
    public void showShortcuts() {
        dialogs.showShortcuts();
    }

    @Override
    public void showLog() {
        dialogs.showLog(parts.log, desktop);
    }
}
