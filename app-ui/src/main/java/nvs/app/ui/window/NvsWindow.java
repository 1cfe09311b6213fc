package nvs.app.ui.window;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import javafx.application.Platform;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import nvs.app.session.Preferences;
import nvs.app.ui.compare.CompareOverlay;
import nvs.app.ui.compare.CompareViewModel;
import nvs.app.ui.export.ExportDialog;
import nvs.app.ui.export.ExportQueue;
import nvs.app.ui.export.ExportQueuePanel;
import nvs.app.ui.export.ExportViewModel;
import nvs.app.ui.framing.FramingViewModel;
import nvs.app.ui.framing.PivotMarks;
import nvs.app.ui.inspector.InspectorPanel;
import nvs.app.ui.inspector.InspectorViewModel;
import nvs.app.ui.keys.Shortcut;
import nvs.app.ui.keys.ShortcutActions;
import nvs.app.ui.path.PathLine;
import nvs.app.ui.path.PathPanel;
import nvs.app.ui.path.PathViewModel;
import nvs.app.ui.photos.PhotosPanel;
import nvs.app.ui.scene.SceneViewModel;
import nvs.app.ui.task.Problem;
import nvs.app.ui.text.Messages;
import nvs.app.ui.theme.Appearance;
import nvs.app.ui.viewer.ViewerPane;
import nvs.app.ui.viewer.ViewerViewModel;
import nvs.app.ui.weights.WeightsViewModel;
import nvs.scene.Outlook;
import nvs.task.MachineMemory;
import nvs.usecase.OpenedScene;
import org.joml.Vector3d;

/**
 * The main window. Owns the model's thread, one for the background and one that encodes; closing the window cancels what runs, frees scene, model and
 * painter on their threads, and ends those. All methods belong to the JavaFX thread.
 */
public final class NvsWindow implements AutoCloseable {
    private final Stage stage;
    private final ViewerServices services;
    private final Desktop desktop;
    private final WindowThreads threads;
    private final SceneViewModel scenes;
    private final ViewerViewModel viewer;
    private final PhotoSide photoSide;
    private final CompareViewModel compare;
    private final ExportQueue exports;
    private final ExportViewModel export;
    private final PathViewModel path;
    private final PathPanel pathPanel;
    private final Optional<WeightsViewModel> weights;
    private final ViewerPane viewerPane;
    private final PivotMarks pivotMarks = new PivotMarks();
    private CompareOverlay compareOverlay;
    private final DialogLayer dialogLayer = new DialogLayer();
    private final WindowDialogs dialogs;
    private final OpenDialogs asking;
    private final WindowCommands actions;
    private final ShortcutActions shortcuts;
    private final Panels panels = new Panels();
    private final WindowMemory memory;
    private final Appearance appearance = new Appearance();
    private final FramingViewModel framing;
    private InspectorPanel inspector;

    /** Builds the window on a stage that is not shown yet. */
    public NvsWindow(Stage stage, ViewerServices services, Desktop desktop) {
        this(stage, services, desktop, new WindowThreads());
    }

    /** As the other; the threads belong to the window from here on. */
    NvsWindow(Stage stage, ViewerServices services, Desktop desktop, WindowThreads threads) {
        this.threads = threads;
        this.stage = stage;
        this.services = services;
        this.desktop = desktop;
        scenes = new SceneViewModel(services.scenes(), services.recents(), Platform::runLater, threads::onModel);
        viewer = new ViewerViewModel(
                new ViewerViewModel.Threads(Platform::runLater, threads::onModel, threads::inBackground),
                desktop.painters(),
                this::sayViewFailed);
        photoSide = new PhotoSide(scenes, services.photos(), threads);
        compare = new CompareViewModel(
                services.photos(),
                new CompareViewModel.Threads(Platform::runLater, threads::onModel, threads::inBackground),
                scenes.sceneProperty(),
                photoSide.photos().selectedProperty(),
                viewer.cameraProperty(),
                this::sayViewFailed);
        exports = new ExportQueue(
                scenes.keeper(),
                services.exports(),
                new ExportQueue.Threads(
                        Platform::runLater, threads::onModel, threads::inBackground, threads::onEncoder));
        export = new ExportViewModel(desktop.exportFolder(), exports);
        path = new PathViewModel(
                viewer.moves(),
                new PathViewModel.Threads(Platform::runLater, threads::onModel, threads::inBackground),
                scenes::report);
        pathPanel = new PathPanel(
                path,
                new PathPanel.Host(
                        desktop.chooser(),
                        () -> desktop.pathFile(scenes.nameProperty().get())));
        weights = services.scenes()
                .library()
                .map(library -> new WeightsViewModel(
                        library, scenes, MachineMemory::now, Platform::runLater, threads::inBackground));
        viewerPane = new ViewerPane(viewer);
        dialogs = new WindowDialogs(dialogLayer, viewerPane);
        viewerPane.setOnPicked(this::setPivot);
        new PathLine(path, Platform::runLater, viewer::showPath, scenes.sceneProperty());
        photoSide.hangIn(viewer);
        viewerPane.setOnMarked(sight -> pivotMarks.mark(sight).ifPresent(this::setPivot));
        scenes.sceneProperty().addListener((property, previous, opened) -> present(previous, opened));
        framing = new FramingViewModel(scenes, viewer, Platform::runLater);
        viewer.display().canvasProperty().bind(appearance.canvas());
        appearance.themeProperty().addListener((property, before, theme) -> theme.apply());
        asking = new OpenDialogs(stage, desktop.chooser(), scenes);
        actions = new WindowCommands(asking, dialogs, desktop, commanded());
        viewerPane.setOnPhotoClicked(actions::visit);
        shortcuts = WindowKeys.actions(actions, scenes, compare, panels).on(Shortcut.KEYFRAME, pathPanel::addView);
        memory = new WindowMemory(stage, panels, appearance, viewer, export);
        memory.recall(services.preferences().present(), WindowFrame.WIDTH);
        appearance.themeProperty().get().apply();
        fill();
    }

    private WindowCommands.Parts commanded() {
        return new WindowCommands.Parts(
                scenes,
                viewer.moves(),
                photoSide.photos(),
                framing,
                appearance,
                services.log(),
                weights,
                () -> new Outlook(
                        viewer.moves().view().orElseThrow(), path.pathProperty().get()),
                this::exportDialog);
    }

    private Node exportDialog(Runnable close) {
        prepareExport(scenes.sceneProperty().get());
        return new ExportDialog(export, desktop.chooser(), close);
    }

    /** What turns by itself would fail again at every step. */
    private void sayViewFailed(Throwable failure) {
        viewer.moves().turningProperty().set(false);
        scenes.report(Problem.of(Messages.text("problem.view"), failure));
    }

    private void fill() {
        compareOverlay = new CompareOverlay(compare, viewer.pointing()::lens);
        Notice notice = new Notice(scenes, viewer, pivotMarks);
        BorderPane desk = new BorderPane(
                new WindowCentre(scenes, viewerPane, compare, compareOverlay, notice, actions, services.samples()));
        BooleanBinding hasScene = scenes.sceneProperty().isNotNull();
        PhotosPanel photosPanel = photoSide.panel(viewer, asking);
        Panels.bind(photosPanel, panels.photos(), hasScene);
        desk.setLeft(photosPanel);
        InspectorViewModel facts = new InspectorViewModel(scenes, viewer, Platform::runLater, threads::inBackground);
        inspector = new InspectorPanel(facts, viewer, framing, appearance);
        Panels.bind(inspector, panels.inspector(), hasScene);
        desk.setRight(inspector);
        desk.setTop(new ViewerToolBar(
                scenes, viewer, path.shownProperty(), actions, services.samples(), panels, appearance.themeProperty()));
        desk.setBottom(new VBox(
                pathPanel,
                new ExportQueuePanel(exports, desktop.revealer()),
                new StatusBar(new StatusViewModel(scenes, viewer), exports, actions::showWeights)));
        StackPane root = new StackPane(desk, dialogLayer);
        root.getStyleClass().add("nvs-window");
        DropTarget.install(root, scenes, viewerPane, dialogs::isShowing);
        Scene scene = WindowFrame.fill(stage, root, scenes.nameProperty());
        WindowKeys.install(scene, dialogLayer, viewerPane, shortcuts);
        stage.focusedProperty().addListener(change -> viewerPane.releaseKeys());
    }

    private void present(OpenedScene previous, OpenedScene opened) {
        viewer.show(opened);
        path.show(opened);
        boolean isAnother =
                opened != null && (previous == null || !previous.capture().isOneWith(opened.capture()));
        if (isAnother) {
            photoSide.clear();
            pivotMarks.clear();
        }
        viewer.moves().turningProperty().set(isAnother && !dialogs.isShowing());
        if (opened != null && dialogs.isShowing()) {
            prepareExport(opened); // the scene that the dialog was opened for is being closed
        }
    }

    private void setPivot(Vector3d place) {
        if (!dialogs.isShowing()) {
            framing.setPivot(place);
        }
    }

    private void prepareExport(OpenedScene opened) {
        export.prepare(
                opened,
                new ExportViewModel.Present(
                        viewer.moves().view().orElseThrow(),
                        viewer.cameraProperty().get()),
                path.pathProperty().get(),
                scenes.nameProperty().get());
    }

    /** All keys that it obeys, with those of the view. */
    Set<Shortcut> obeyed() {
        Set<Shortcut> all = EnumSet.copyOf(viewerPane.shortcuts());
        all.addAll(shortcuts.shortcuts());
        return all;
    }

    /** Shows the window and opens the first scene. */
    public void show() {
        FirstView.logOnce(viewer.pictureProperty());
        stage.show();
        viewerPane.requestFocus();
        exports.offerInterrupted();
        services.start()
                .ifPresentOrElse(
                        scenes::open,
                        () -> services.samples().stream().findFirst().ifPresent(scenes::open));
    }

    /** Opens a folder or a camera file. */
    public void open(Path location) {
        scenes.open(location);
    }

    /** Cancels what runs, and returns when all threads have freed what they hold, or will not in good time. */
    @Override
    public void close() {
        if (threads.isClosed()) {
            return;
        }
        Preferences kept = memory.present();
        threads.inBackground(() -> services.preferences().keep(kept));
        viewerPane.stop();
        compareOverlay.stop();
        inspector.stop();
        exports.close();
        weights.ifPresent(WeightsViewModel::close);
        viewer.close();
        scenes.close();
        threads.close();
    }

    /**
     * Frees what must not outlive the window, and lets a running export keep what it has. From any thread: for the end of the process, when
     * JavaFX does not answer any more.
     */
    void abandon() {
        exports.abandon();
        weights.ifPresent(WeightsViewModel::abandon);
        scenes.abandon();
        viewer.abandon();
        threads.abandon();
    }
}
