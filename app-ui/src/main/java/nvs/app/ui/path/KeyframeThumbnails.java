package nvs.app.ui.path;

import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import nvs.camera.PinholeCamera;
import nvs.camera.PinholeIntrinsics;
import nvs.camera.path.Keyframe;
import nvs.image.ArgbImage;
import nvs.image.ImageSize;
import nvs.usecase.OpenedScene;
import nvs.usecase.PatchGrids;
import org.joml.Matrix4dc;

/**
 * Small pictures of what keyframes see, rendered by the model at the coarsest size that it knows, one after the other, so that the view
 * never waits for more than one. Methods and properties belong to the window's thread.
 */
final class KeyframeThumbnails {
    private static final System.Logger LOG = System.getLogger(KeyframeThumbnails.class.getName());

    private final Executor ui;
    private final Executor modelThread;
    private final Map<Seen, ReadOnlyObjectWrapper<ArgbImage>> pictures = new HashMap<>();
    private final Deque<Seen> waiting = new ArrayDeque<>();
    private volatile OpenedScene scene;
    private boolean rendering;

    /** What a picture depends on. */
    private record Seen(Matrix4dc worldFromCamera, double fovRadians) {}

    KeyframeThumbnails(Executor ui, Executor modelThread) {
        this.ui = ui;
        this.modelThread = modelThread;
    }

    /** Forgets all pictures; the next are of this scene, or none if it is null. */
    void show(OpenedScene newScene) {
        scene = newScene;
        waiting.clear();
        pictures.clear();
    }

    /** The picture of a keyframe; null until it is rendered. */
    ReadOnlyObjectProperty<ArgbImage> of(Keyframe keyframe) {
        Seen seen = new Seen(keyframe.worldFromCamera(), keyframe.fovRadians());
        return pictures.computeIfAbsent(seen, this::begin).getReadOnlyProperty();
    }

    private ReadOnlyObjectWrapper<ArgbImage> begin(Seen seen) {
        waiting.add(seen);
        next();
        return new ReadOnlyObjectWrapper<>();
    }

    private void next() {
        OpenedScene shown = scene;
        if (rendering || waiting.isEmpty() || shown == null) {
            return;
        }
        rendering = true;
        Seen seen = waiting.remove();
        modelThread.execute(() -> {
            ArgbImage picture = render(seen, shown);
            ui.execute(() -> arrived(seen, picture, shown));
        });
    }

    private void arrived(Seen seen, ArgbImage picture, OpenedScene shown) {
        rendering = false;
        if (shown == scene && pictures.containsKey(seen)) {
            pictures.get(seen).set(picture);
        }
        next();
    }

    /** On the model's thread; null if the scene is not shown any more, or cannot be rendered. */
    private ArgbImage render(Seen seen, OpenedScene shown) {
        if (shown != scene) {
            return null;
        }
        ImageSize size = shown.model().resolutions().stream()
                .min(Comparator.comparingInt(ImageSize::width))
                .orElseThrow();
        PinholeIntrinsics lens = PinholeIntrinsics.ofVerticalFov(size.width(), size.height(), seen.fovRadians);
        try {
            return PatchGrids.ONE
                    .render(shown.reconstruction(), new PinholeCamera(lens, seen.worldFromCamera))
                    .toArgb();
        } catch (RuntimeException | LinkageError | OutOfMemoryError failure) { // the boundary of the model's thread
            LOG.log(Level.WARNING, "a keyframe has no picture", failure);
            return null;
        }
    }
}
