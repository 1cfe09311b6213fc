package nvs.app.ui.window;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import nvs.app.session.CrashReport;
import nvs.app.session.Preferences;
import nvs.app.ui.compare.CompareBar;
import nvs.app.ui.compare.CompareOverlay;
import nvs.app.ui.compare.CompareViewModel;
import nvs.app.ui.export.ExportDialog;
import nvs.app.ui.export.ExportQueue;
import nvs.app.ui.export.ExportQueuePanel;
import nvs.app.ui.export.ExportViewModel;
import nvs.app.ui.framing.FramingViewModel;
import nvs.app.ui.framing.PivotMarks;
import nvs.app.ui.help.LogPanel;
import nvs.app.ui.help.ShortcutSheet;
import nvs.app.ui.inspector.InspectorPanel;
import nvs.app.ui.inspector.InspectorViewModel;
import nvs.app.ui.keys.Shortcut;
import nvs.app.ui.keys.ShortcutActions;
import nvs.app.ui.path.PathLine;
import nvs.app.ui.path.PathPanel;
import nvs.app.ui.path.PathViewModel;
import nvs.app.ui.photos.PhotoFrusta;
import nvs.app.ui.photos.PhotoThumbnails;
import nvs.app.ui.photos.PhotosPanel;
import nvs.app.ui.photos.PhotosViewModel;
import nvs.app.ui.scene.SceneViewModel;
import nvs.app.ui.task.Problem;
import nvs.app.ui.text.Messages;
import nvs.app.ui.theme.Appearance;
import nvs.app.ui.theme.Theme;
import nvs.app.ui.viewer.ViewerPane;
import nvs.app.ui.viewer.ViewerViewModel;
import nvs.app.ui.weights.WeightsDialog;
import nvs.app.ui.weights.WeightsViewModel;
import nvs.scene.CaptureView;
import nvs.task.MachineMemory;
import nvs.usecase.OpenedScene;
import org.joml.Vector3d;

/**
 * The main window. Owns the model's thread, one for the background and one that encodes; closing the window cancels what runs, frees scene, model and
 * painter on their threads, and ends those. All methods belong to the JavaFX thread.
 */
public final class NvsWindow implements AutoCloseable {
    private static final double WIDTH = 1180;
    private static final double HEIGHT = 800;
    private static final double MIN_WIDTH = 720;
    private static final double MIN_HEIGHT = 480;

    private final Stage stage;
    private final ViewerServices services;
    private final Desktop desktop;
    private final WindowThreads threads = new WindowThreads();
    private final SceneViewModel scenes;
    private final ViewerViewModel viewer;
    private final PhotosViewModel photos;
    private final PhotoThumbnails thumbnails;
    private final CompareViewModel compare;
    private final ExportQueue exports;
    private final ExportViewModel export;
    private final PathViewModel path;
    private final PathPanel pathPanel;
    private final Optional<WeightsViewModel> weights;
    private final ViewerPane viewerPane;
    private final PivotMarks pivotMarks = new PivotMarks();
    private CompareOverlay compareOverlay;
    private final DialogLayer dialogs = new DialogLayer();
    private final WindowActions actions;
    private final ShortcutActions shortcuts;
    private final Panels panels = new Panels();
    private final WindowMemory memory;
    private final Appearance appearance = new Appearance();
    private final FramingViewModel framing;
    private InspectorPanel inspector;

    /** Builds the window on a stage that is not shown yet. */
    public NvsWindow(Stage stage, ViewerServices services, Desktop desktop) {
        this.stage = stage;
        this.services = services;
        this.desktop = desktop;
        scenes = new SceneViewModel(services.scenes(), services.recents(), Platform::runLater, threads::onModel);
        viewer = new ViewerViewModel(
                new ViewerViewModel.Threads(Platform::runLater, threads::onModel, threads::inBackground),
                desktop.painters(),
                this::sayViewFailed);
        photos = new PhotosViewModel(scenes, Platform::runLater, threads::inBackground);
        thumbnails = new PhotoThumbnails(services.photos(), Platform::runLater, threads::inBackground);
        compare = new CompareViewModel(
                services.photos(),
                new CompareViewModel.Threads(Platform::runLater, threads::onModel, threads::inBackground),
                scenes.sceneProperty(),
                photos.selectedProperty(),
                viewer.cameraProperty(),
                this::sayViewFailed);
        exports = new ExportQueue(
                scenes.keeper(),
                services.exports(),
                new ExportQueue.Threads(
                        Platform::runLater, threads::onModel, threads::inBackground, threads::onEncoder));
        export = new ExportViewModel(desktop.exportFolder(), exports);
        path = new PathViewModel(
                viewer,
                new PathViewModel.Threads(Platform::runLater, threads::onModel, threads::inBackground),
                scenes::report);
        pathPanel = new PathPanel(path, new PathPanel.Host(desktop.chooser(), this::pathFile));
        weights = services.scenes()
                .library()
                .map(library -> new WeightsViewModel(
                        library, scenes, MachineMemory::now, Platform::runLater, threads::inBackground));
        viewerPane = new ViewerPane(viewer);
        viewerPane.setOnPicked(this::setPivot);
        viewerPane.setOnPhotoClicked(this::visit);
        new PathLine(path, Platform::runLater, viewer::showPath, scenes.sceneProperty());
        new PhotoFrusta(
                photos,
                new PhotoCells(scenes, thumbnails)::thumbnail,
                viewer.display().camerasShownProperty(),
                new PhotoFrusta.Threads(Platform::runLater, threads::inBackground),
                viewer::showPhotos);
        viewerPane.setOnMarked(sight -> pivotMarks.mark(sight).ifPresent(this::setPivot));
        scenes.sceneProperty().addListener((property, previous, opened) -> present(previous, opened));
        framing = new FramingViewModel(scenes, viewer, Platform::runLater);
        viewer.display().canvasProperty().bind(appearance.canvas());
        appearance.themeProperty().addListener((property, before, theme) -> theme.apply());
        actions = new Actions();
        shortcuts = WindowKeys.actions(actions, scenes, compare, panels).on(Shortcut.KEYFRAME, pathPanel::addView);
        memory = new WindowMemory(stage, panels, appearance, viewer, export);
        memory.recall(services.preferences().present(), WIDTH);
        appearance.themeProperty().get().apply();
        fill();
    }

    /** What turns by itself would fail again at every step. */
    private void sayViewFailed(Throwable failure) {
        viewer.turningProperty().set(false);
        scenes.report(Problem.of(Messages.text("problem.view"), failure));
    }

    private void fill() {
        BorderPane desk = new BorderPane(centre());
        BooleanBinding hasScene = scenes.sceneProperty().isNotNull();
        PhotosPanel photosPanel = new PhotosPanel(photos, new PhotoCells(scenes, thumbnails), viewer::flyTo);
        Panels.bind(photosPanel, panels.photos(), hasScene);
        desk.setLeft(photosPanel);
        InspectorViewModel inspected =
                new InspectorViewModel(scenes, viewer, Platform::runLater, threads::inBackground);
        inspector = new InspectorPanel(inspected, viewer, framing, appearance);
        Panels.bind(inspector, panels.inspector(), hasScene);
        desk.setRight(inspector);
        desk.setTop(new ViewerToolBar(
                scenes, viewer, path.shownProperty(), actions, services.samples(), panels, appearance.themeProperty()));
        desk.setBottom(new VBox(
                pathPanel,
                new ExportQueuePanel(exports, desktop.revealer()),
                new StatusBar(new StatusViewModel(scenes, viewer), exports, actions::showWeights)));
        StackPane root = new StackPane(desk, dialogs);
        root.getStyleClass().add("nvs-window");
        DropTarget.install(root, scenes, viewerPane, dialogs::isShowing);
        Scene scene = new Scene(root, WIDTH, HEIGHT);
        Theme.prepare(scene);
        WindowKeys.install(scene, dialogs, viewerPane, shortcuts);
        stage.focusedProperty().addListener(change -> viewerPane.releaseKeys());
        stage.setScene(scene);
        stage.setMinWidth(MIN_WIDTH);
        stage.setMinHeight(MIN_HEIGHT);
        stage.titleProperty()
                .bind(scenes.nameProperty()
                        .map(name -> name.isEmpty()
                                ? Messages.text("app.title")
                                : Messages.text("app.titleWithScene", name)));
    }

    private Node centre() {
        LoadingCard loading = new LoadingCard(scenes.opening(), scenes::cancel);
        ProblemBanner problem = new ProblemBanner(scenes);
        Notice notice = new Notice(scenes, viewer, pivotMarks);
        CompareBar compareBar = new CompareBar(compare);
        compareOverlay = new CompareOverlay(compare, viewer::viewportLens);
        StackPane centre = new StackPane(
                viewerPane,
                compareOverlay,
                notice,
                compareBar,
                new WelcomePane(scenes, actions, services.samples()),
                loading,
                problem);
        StackPane.setAlignment(compareBar, Pos.BOTTOM_CENTER);
        StackPane.setMargin(compareBar, new Insets(16));
        StackPane.setAlignment(notice, Pos.TOP_LEFT);
        StackPane.setMargin(notice, new Insets(12));
        StackPane.setMargin(loading, new Insets(24));
        StackPane.setAlignment(problem, Pos.TOP_CENTER);
        StackPane.setMargin(problem, new Insets(16));
        // Over a scene the card stands aside.
        scenes.sceneProperty()
                .addListener((property, previous, opened) ->
                        StackPane.setAlignment(loading, opened == null ? Pos.CENTER : Pos.BOTTOM_CENTER));
        return centre;
    }

    private void present(OpenedScene previous, OpenedScene opened) {
        viewer.show(opened);
        path.show(opened);
        boolean isAnother = opened != null && (previous == null || previous.capture() != opened.capture());
        if (isAnother) {
            thumbnails.clear();
            pivotMarks.clear();
        }
        viewer.turningProperty().set(isAnother && !dialogs.isShowing());
        if (opened != null && dialogs.isShowing()) {
            prepareExport(opened); // the scene that the dialog was opened for is being closed
        }
    }

    private void visit(CaptureView photo) {
        photos.select(photo);
        viewer.flyTo(photo);
    }

    private void setPivot(Vector3d place) {
        OpenedScene opened = scenes.sceneProperty().get();
        if (opened != null && !dialogs.isShowing()) {
            viewer.turningProperty().set(false);
            scenes.correct(opened.correction().withPivot(place));
        }
    }

    private void prepareExport(OpenedScene opened) {
        export.prepare(
                opened,
                viewer.view().orElseThrow(),
                path.pathProperty().get(),
                scenes.nameProperty().get());
    }

    private Path pathFile() {
        String name = scenes.nameProperty().get();
        return desktop.exportFolder().resolve(Messages.text("path.fileName", name.isEmpty() ? "nvs" : name));
    }

    /** All keys that it obeys, with those of the view. */
    Set<Shortcut> obeyed() {
        Set<Shortcut> all = EnumSet.copyOf(viewerPane.shortcuts());
        all.addAll(shortcuts.shortcuts());
        return all;
    }

    /** Shows the window and opens the first scene. */
    public void show() {
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

    private final class Actions implements WindowActions {
        private final OpenDialogs open = new OpenDialogs(stage, desktop.chooser(), scenes);

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
        public void exportOrbit() {
            OpenedScene opened = scenes.sceneProperty().get();
            if (opened == null || dialogs.isShowing()) {
                return;
            }
            viewer.turningProperty().set(false);
            prepareExport(opened);
            dialogs.show(new ExportDialog(export, desktop.chooser(), this::endDialog));
        }

        @Override
        public void showWeights() {
            if (!dialogs.isShowing()) {
                viewer.turningProperty().set(false);
                weights.ifPresent(shown -> dialogs.show(new WeightsDialog(shown, desktop.chooser(), this::endDialog)));
            }
        }

        private void endDialog() {
            dialogs.hide();
            viewerPane.requestFocus();
        }

        @Override
        public void visitPhoto(int step) {
            photos.neighbour(step).ifPresent(NvsWindow.this::visit);
        }

        @Override
        public void upFromView() {
            if (!dialogs.isShowing()) {
                framing.upFromView();
            }
        }

        @Override
        public void toggleTheme() {
            appearance.themeProperty().set(appearance.themeProperty().get().toggled());
        }

        @Override
        public void showShortcuts() {
            showHelp(() -> new ShortcutSheet(this::endDialog));
        }

        @Override
        public void showLog() {
            Runnable crashReports = () -> desktop.revealer().accept(CrashReport.folder());
            showHelp(() -> new LogPanel(services.log(), crashReports, this::endDialog));
        }

        private void showHelp(Supplier<Node> dialog) {
            if (!dialogs.isShowing()) {
                dialogs.show(dialog.get());
            }
        }
    }
}
