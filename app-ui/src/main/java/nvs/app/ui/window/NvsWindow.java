package nvs.app.ui.window;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import nvs.app.ui.export.ExportDialog;
import nvs.app.ui.export.ExportViewModel;
import nvs.app.ui.path.PathPanel;
import nvs.app.ui.path.PathViewModel;
import nvs.app.ui.scene.SceneViewModel;
import nvs.app.ui.task.Problem;
import nvs.app.ui.text.Messages;
import nvs.app.ui.theme.Theme;
import nvs.app.ui.viewer.ViewerPane;
import nvs.app.ui.viewer.ViewerViewModel;
import nvs.task.NvsThreads;
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
    private static final long CLOSE_PATIENCE_SECONDS = 20;
    private static final System.Logger LOG = System.getLogger(NvsWindow.class.getName());

    private final Stage stage;
    private final ViewerServices services;
    private final Desktop desktop;
    private final ExecutorService modelThread = NvsThreads.single(NvsThreads.MODEL);
    private final ExecutorService backgroundThread = NvsThreads.single(NvsThreads.IO);
    private final SceneViewModel scenes;
    private final ViewerViewModel viewer;
    private final ExportViewModel export;
    private final PathViewModel path;
    private final PathPanel pathPanel;
    private final ViewerPane viewerPane;
    private final DialogLayer dialogs = new DialogLayer();
    private final WindowActions actions = new Actions();
    private Theme theme = Theme.LIGHT;

    /** Builds the window on a stage that is not shown yet. */
    public NvsWindow(Stage stage, ViewerServices services, Desktop desktop) {
        this.stage = stage;
        this.services = services;
        this.desktop = desktop;
        scenes = new SceneViewModel(services.scenes(), services.recents(), Platform::runLater, this::onModelThread);
        viewer = new ViewerViewModel(
                new ViewerViewModel.Threads(Platform::runLater, this::onModelThread, backgroundThread),
                desktop.painters(),
                this::sayViewFailed);
        export = new ExportViewModel(desktop.exportFolder(), Platform::runLater, this::onModelThread);
        path = new PathViewModel(
                viewer,
                new PathViewModel.Threads(Platform::runLater, this::onModelThread, backgroundThread),
                scenes::report);
        pathPanel = new PathPanel(path, new PathPanel.Host(desktop.chooser(), this::pathFile));
        viewerPane = new ViewerPane(viewer);
        viewerPane.setOnPicked(this::setPivot);
        scenes.sceneProperty().addListener((property, previous, opened) -> present(previous, opened));
        theme.apply();
        fill();
    }

    /** What turns by itself would fail again at every step. */
    private void sayViewFailed(Throwable failure) {
        viewer.turningProperty().set(false);
        scenes.report(Problem.of(Messages.text("problem.view"), failure));
    }

    /** While the process ends, what is still asked of the model is not wanted any more. */
    private void onModelThread(Runnable task) {
        try {
            modelThread.execute(task);
        } catch (RejectedExecutionException ending) {
            LOG.log(System.Logger.Level.DEBUG, "asked of the model after its end", ending);
        }
    }

    private void fill() {
        BorderPane desk = new BorderPane(centre());
        desk.setTop(new ViewerToolBar(scenes, viewer, path.shownProperty(), actions, services.samples()));
        desk.setBottom(new VBox(pathPanel, new StatusBar(new StatusViewModel(scenes, viewer))));
        StackPane root = new StackPane(desk, dialogs);
        root.getStyleClass().add("nvs-window");
        DropTarget.install(root, scenes, viewerPane, dialogs::isShowing);
        Scene scene = new Scene(root, WIDTH, HEIGHT);
        Theme.prepare(scene);
        scene.getAccelerators().put(WindowActions.OPEN, actions::openFolder);
        scene.getAccelerators().put(WindowActions.EXPORT, actions::exportOrbit);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::routeKey);
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
        Notice notice = new Notice(scenes, viewer);
        StackPane centre = new StackPane(
                viewerPane, notice, new WelcomePane(scenes, actions, services.samples()), loading, problem);
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
                opened,
                viewer.view().orElseThrow(),
                path.pathProperty().get(),
                scenes.nameProperty().get());
    }

    private Path pathFile() {
        String name = scenes.nameProperty().get();
        return desktop.exportFolder().resolve(Messages.text("path.fileName", name.isEmpty() ? "nvs" : name));
    }

    private void routeKey(KeyEvent event) {
        Node focus = stage.getScene().getFocusOwner();
        boolean pressesButton = focus instanceof ButtonBase && event.getCode().isWhitespaceKey();
        if (!dialogs.isShowing() && !(focus instanceof TextInputControl) && !pressesButton) {
            viewerPane.handleKey(event);
            pathPanel.handleKey(event);
        }
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
        if (modelThread.isShutdown()) {
            return;
        }
        viewerPane.stop();
        export.cancel();
        viewer.close();
        scenes.close();
        modelThread.shutdown();
        backgroundThread.shutdown();
        for (ExecutorService thread : List.of(backgroundThread, modelThread)) {
            awaitEnd(thread);
        }
    }

    /**
     * Frees what must not outlive the window, and lets a running export clean up. From any thread: for the end of the process, when
     * JavaFX does not answer any more.
     */
    void abandon() {
        export.writing().abandon();
        scenes.abandon();
        viewer.abandon();
        modelThread.shutdown();
        awaitEnd(modelThread);
    }

    private static void awaitEnd(ExecutorService thread) {
        try {
            boolean ended = thread.awaitTermination(CLOSE_PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (!ended) {
                LOG.log(System.Logger.Level.WARNING, "a thread did not end in time; the process leaves it behind");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
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

        private void endDialog() {
            dialogs.hide();
            viewerPane.requestFocus();
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
