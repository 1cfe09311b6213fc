package nvs.app.ui.viewer;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nvs.renderer.request.RenderRequest;
import nvs.renderer.request.SceneOverlay;

/**
 * The window's side of a {@link ViewPainter}: opens and closes it in the background, asks it for pictures once it is there, and gives
 * their buffers back when they are off the screen. Methods belong to the window's thread.
 */
final class Painting {
    /** The toolkit may still be reading the picture before the one on screen. */
    private static final int PICTURES_IN_USE = 2;

    private final Executor ui;
    private final Executor background;
    private final Supplier<Optional<RenderRequest>> present;
    private final Listener listener;
    private final Deque<PaintedView> inUse = new ArrayDeque<>();
    private Optional<SceneOverlay> scene = Optional.empty();
    private volatile ViewPainter painter;
    private final RepaintPace pace = new RepaintPace();
    private boolean closed;
    private boolean waiting;

    /** Hears of the painter and its pictures, on the window's thread. */
    record Listener(Consumer<ViewPainter> opened, Consumer<PaintedView> painted, Consumer<Throwable> failed) {}

    Painting(Executor ui, Executor background, Supplier<Optional<RenderRequest>> present, Listener listener) {
        this.ui = ui;
        this.background = background;
        this.present = present;
        this.listener = listener;
    }

    void open(ViewPainter.Factory factory) {
        background.execute(() -> {
            try {
                ViewPainter opened = factory.open(new HandOver());
                ui.execute(() -> take(opened));
            } catch (RuntimeException | LinkageError failure) {
                ui.execute(() -> listener.failed.accept(failure));
            }
        });
    }

    private void take(ViewPainter opened) {
        if (closed) {
            opened.close();
            return;
        }
        painter = opened;
        listener.opened.accept(opened);
        scene.ifPresent(opened::showScene);
        repaint();
    }

    void showScene(SceneOverlay newScene) {
        scene = Optional.of(newScene);
        if (painter != null) {
            painter.showScene(newScene);
        }
    }

    /** Something has changed that the picture shows. */
    void repaint() {
        if (painter != null && painter.sharesProcessor()) {
            waiting = true;
        } else {
            paint();
        }
    }

    /** Called for every refresh of the screen. */
    void tick(long nowNanos) {
        if (waiting && pace.isDue(nowNanos)) {
            waiting = false;
            paint();
        }
    }

    private void paint() {
        if (painter != null && !closed) {
            present.get().ifPresent(painter::submit);
        }
    }

    private void show(PaintedView view) {
        if (closed) {
            return;
        }
        listener.painted.accept(view);
        inUse.addLast(view);
        if (inUse.size() > PICTURES_IN_USE) {
            inUse.removeFirst().release().run();
        }
    }

    /** Paints no more; closes the painter in the background. */
    void close() {
        closed = true;
        if (painter != null) {
            background.execute(painter::close);
        }
    }

    /** Closes the painter at once; from any thread, when the process ends. */
    void abandon() {
        ViewPainter open = painter;
        if (open != null) {
            open.close();
        }
    }

    /** From the painter's thread to the window's. */
    private final class HandOver implements ViewPainter.Listener {
        @Override
        public void painted(PaintedView view) {
            ui.execute(() -> show(view));
        }

        @Override
        public void failed(Throwable failure) {
            ui.execute(() -> listener.failed.accept(failure));
        }
    }
}
