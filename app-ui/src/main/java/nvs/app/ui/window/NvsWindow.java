package nvs.app.ui.window;

import java.nio.file.Path;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import nvs.app.ui.compare.CompareBar;
import nvs.app.ui.compare.CompareOverlay;
import nvs.app.ui.compare.CompareViewModel;
import nvs.app.ui.export.ExportDialog;
import nvs.app.ui.export.ExportViewModel;
import nvs.app.ui.framing.PivotMarks;
import nvs.app.ui.photos.PhotoCell;
import nvs.app.ui.photos.PhotoThumbnails;
import nvs.app.ui.photos.PhotosPanel;
import nvs.app.ui.photos.PhotosViewModel;
import nvs.app.ui.scene.SceneViewModel;
import nvs.app.ui.task.Problem;
import nvs.app.ui.text.Messages;
import nvs.app.ui.theme.Theme;
import nvs.app.ui.viewer.ViewerPane;
import nvs.app.ui.viewer.ViewerViewModel;
import nvs.app.ui.weights.WeightsDialog;
import nvs.app.ui.weights.WeightsViewModel;
import nvs.image.ArgbImage;
import nvs.image.ImageSize;
import nvs.scene.CaptureView;
import nvs.task.MachineMemory;
import nvs.usecase.OpenedScene;
import org.joml.Vector3d;

/**
 * The main window. Owns the model's thread and one for the background; closing the window cancels what runs, frees scene, model and
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
    private final ExportViewModel export;
    private final Optional<WeightsViewModel> weights;
    private final ViewerPane viewerPane;
    private final PivotMarks pivotMarks = new PivotMarks();
    private CompareOverlay compareOverlay;
    private final DialogLayer dialogs = new DialogLayer();
    private final WindowActions actions = new Actions();
    private final BooleanProperty photosShown = new SimpleBooleanProperty(true);
    private Theme theme = Theme.LIGHT;

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
        export = new ExportViewModel(desktop.exportFolder(), Platform::runLater, threads::onModel);
        weights = services.scenes()
                .library()
                .map(library -> new WeightsViewModel(
                        library, scenes, MachineMemory::now, Platform::runLater, threads::inBackground));
        viewerPane = new ViewerPane(viewer);
        viewerPane.setOnPicked(this::setPivot);
        viewerPane.setOnMarked(sight -> pivotMarks.mark(sight).ifPresent(this::setPivot));
        scenes.sceneProperty().addListener((property, previous, opened) -> present(previous, opened));
        theme.apply();
        fill();
    }

    /** What turns by itself would fail again at every step. */
    private void sayViewFailed(Throwable failure) {
        viewer.turningProperty().set(false);
        scenes.report(Problem.of(Messages.text("problem.view"), failure));
    }

    private void fill() {
        BorderPane desk = new BorderPane(centre());
        PhotosPanel photosPanel = new PhotosPanel(photos, new Cells(), viewer::flyTo);
        photosPanel
                .visibleProperty()
                .bind(photosShown.and(scenes.sceneProperty().isNotNull()));
        photosPanel.managedProperty().bind(photosPanel.visibleProperty());
        desk.setLeft(photosPanel);
        desk.setTop(new ViewerToolBar(scenes, viewer, actions, services.samples(), photosShown));
        desk.setBottom(new StatusBar(new StatusViewModel(scenes, viewer), actions::showWeights));
        StackPane root = new StackPane(desk, dialogs);
        root.getStyleClass().add("nvs-window");
        DropTarget.install(root, scenes, viewerPane, dialogs::isShowing);
        Scene scene = new Scene(root, WIDTH, HEIGHT);
        Theme.prepare(scene);
        scene.getAccelerators().put(WindowActions.OPEN, actions::openFolder);
        scene.getAccelerators().put(WindowActions.EXPORT, actions::exportOrbit);
        scene.getAccelerators().put(WindowActions.WEIGHTS, actions::showWeights);
        scene.getAccelerators().put(WindowActions.UNDO, scenes::undo);
        scene.getAccelerators().put(WindowActions.REDO, scenes::redo);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::routeKey);
        scene.addEventFilter(KeyEvent.KEY_RELEASED, viewerPane::handleKeyReleased);
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

    private void setPivot(Vector3d place) {
        OpenedScene opened = scenes.sceneProperty().get();
        if (opened != null && !dialogs.isShowing()) {
            viewer.turningProperty().set(false);
            scenes.correct(opened.correction().withPivot(place));
        }
    }

    private void prepareExport(OpenedScene opened) {
        export.prepare(
                opened, viewer.view().orElseThrow(), scenes.nameProperty().get());
    }

    private void routeKey(KeyEvent event) {
        Node focus = stage.getScene().getFocusOwner();
        boolean pressesButton = focus instanceof ButtonBase && event.getCode().isWhitespaceKey();
        if (!dialogs.isShowing() && !(focus instanceof TextInputControl) && !pressesButton) {
            viewerPane.handleKey(event);
            if (!event.isConsumed() && !event.isShortcutDown()) {
                handleKey(event);
            }
        }
    }

    private void handleKey(KeyEvent event) {
        switch (event.getCode()) {
            case N -> actions.visitPhoto(1);
            case B -> actions.visitPhoto(-1);
            case X -> compare.next();
            case L -> photosShown.set(!photosShown.get());
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** Shows the window and opens the first scene. */
    public void show() {
        stage.show();
        viewerPane.requestFocus();
        services.start()
                .ifPresentOrElse(
                        scenes::open,
                        () -> services.samples().stream().findFirst().ifPresent(scenes::open));
    }

    /** Opens a folder or a camera file. */
    public void open(Path location) {
        scenes.open(location);
    }

    /** Cancels what runs, and returns when both threads have freed what they hold, or will not in good time. */
    @Override
    public void close() {
        if (threads.isClosed()) {
            return;
        }
        viewerPane.stop();
        compareOverlay.stop();
        export.cancel();
        weights.ifPresent(WeightsViewModel::close);
        viewer.close();
        scenes.close();
        threads.close();
    }

    /**
     * Frees what must not outlive the window, and lets a running export clean up. From any thread: for the end of the process, when
     * JavaFX does not answer any more.
     */
    void abandon() {
        export.writing().abandon();
        weights.ifPresent(WeightsViewModel::abandon);
        scenes.abandon();
        viewer.abandon();
        threads.abandon();
    }

    private final class Cells implements PhotoCell.Source {
        @Override
        public ObservableValue<ArgbImage> thumbnail(CaptureView view) {
            return thumbnails.of(view, scenes.sceneProperty().get().model().kind());
        }

        @Override
        public ImageSize frame() {
            return scenes.sceneProperty().get().model().finestResolution();
        }
    }

    private final class Actions implements WindowActions {
        @Override
        public void openFolder() {
            if (dialogs.isShowing()) {
                return;
            }
            Optional<Path> present = Optional.ofNullable(scenes.sceneProperty().get())
                    .map(opened -> opened.capture().folder());
            desktop.chooser()
                    .chooseFolder(stage, Messages.text("chooser.folder"), present)
                    .ifPresent(scenes::open);
        }

        @Override
        public void exportOrbit() {
            OpenedScene opened = scenes.sceneProperty().get();
            if (opened == null || dialogs.isShowing()) {
                return;
            }
            viewer.turningProperty().set(false);
            prepareExport(opened);
            dialogs.show(new ExportDialog(
                    export, new ExportDialog.Host(desktop.chooser(), desktop.revealer(), this::endDialog)));
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
            photos.neighbour(step).ifPresent(photo -> {
                photos.select(photo);
                viewer.flyTo(photo);
            });
        }

        @Override
        public void upFromView() {
            OpenedScene opened = scenes.sceneProperty().get();
            if (opened != null && !dialogs.isShowing()) {
                viewer.turningProperty().set(false);
                viewer.upOnScreen()
                        .ifPresent(up -> scenes.correct(opened.correction().withUp(up)));
            }
        }

        @Override
        public boolean toggleTheme() {
            theme = theme.toggled();
            theme.apply();
            viewer.canvasProperty().set(theme.canvas());
            return theme == Theme.DARK;
        }
    }
}
