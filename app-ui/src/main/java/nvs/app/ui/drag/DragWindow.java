package nvs.app.ui.drag;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import nvs.app.ui.text.Messages;
import nvs.app.ui.viewer.CpuViewPainter;
import nvs.app.ui.viewer.GlViewPainter;
import nvs.app.ui.viewer.ViewerPane;
import nvs.app.ui.viewer.ViewerViewModel;
import nvs.image.ImageSize;
import nvs.usecase.OpenedScene;

/** The viewer and nothing else, on a screen. Belongs to the window's thread, but for {@link #requireSound}. */
final class DragWindow {
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private final ViewerViewModel viewer;
    private final ViewerPane pane;
    private final DraggingHand hand;
    private final Stage stage = new Stage();

    DragWindow(ImageSize viewport, Executor model, Executor background) {
        viewer = new ViewerViewModel(
                new ViewerViewModel.Threads(Platform::runLater, model, background),
                GlViewPainter.orElse(CpuViewPainter::new),
                failure::set);
        pane = new ViewerPane(viewer);
        hand = new DraggingHand(viewer);
        stage.setTitle(Messages.text("drag.title"));
        stage.setScene(new Scene(pane, viewport.width(), viewport.height()));
    }

    void show(OpenedScene scene) {
        stage.show();
        viewer.show(scene);
        hand.start();
    }

    void begin() {
        hand.begin();
    }

    /** Lets go of the view. */
    Shown end() {
        hand.stop();
        return new Shown(hand.intervals(), viewer.painterDescriptionProperty().get());
    }

    /**
     * What was seen.
     *
     * @param intervals seconds between pictures
     * @param painter what painted them
     */
    record Shown(List<Double> intervals, String painter) {}

    void close() {
        hand.stop();
        pane.stop();
        viewer.close();
        stage.close();
    }

    /** From any thread. */
    void requireSound() {
        if (failure.get() != null) {
            throw new IllegalStateException(
                    "the view cannot go on: " + failure.get().getMessage(), failure.get());
        }
    }
}
