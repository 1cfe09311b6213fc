package nvs.app.ui.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import nvs.app.ui.task.Problem;
import nvs.app.ui.text.Messages;
import nvs.app.video.ExportFormat;
import nvs.app.video.SceneExport;
import nvs.camera.OrbitView;
import nvs.camera.PinholeCamera;
import nvs.camera.PinholeIntrinsics;
import nvs.camera.path.CameraPath;
import nvs.image.ImageSize;
import nvs.usecase.OpenedScene;
import nvs.usecase.OrbitPath;
import nvs.usecase.PathFrames;
import nvs.usecase.PhotoFrames;
import nvs.usecase.RenderPlan;

/**
 * What the next export shows, what it shall look like and where it goes, until it is in the queue. Methods and properties belong to the
 * window's thread.
 */
public final class ExportViewModel {
    private final ExportQueue queue;
    private final ExportRoutes routes = new ExportRoutes();
    private final ObjectProperty<Integer> frames = new SimpleObjectProperty<>(SceneExport.USUAL_FRAMES);
    private final ObjectProperty<Integer> framesPerSecond =
            new SimpleObjectProperty<>(SceneExport.USUAL_FRAMES_PER_SECOND);
    private final ObjectProperty<Integer> elevationDegrees = new SimpleObjectProperty<>(0);
    private final ObjectProperty<ImageSize> size = new SimpleObjectProperty<>();
    private final ObservableList<ImageSize> sizes = FXCollections.observableArrayList();
    private final ExportFormats formats = new ExportFormats();
    private final ObjectProperty<Path> target = new SimpleObjectProperty<>();
    private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Problem> problem = new ReadOnlyObjectWrapper<>();

    private OpenedScene scene;
    private OrbitView view;
    private PinholeCamera camera;
    private String sceneName = "";

    /**
     * Nothing to export yet.
     *
     * @param folder where the first target is proposed
     * @param queue where exports go
     */
    public ExportViewModel(Path folder, ExportQueue queue) {
        this.queue = queue;
        target.set(folder.resolve("orbit"));
        formatProperty().addListener(change -> followFormat());
        routes.chosenProperty().addListener(change -> followRoute());
    }

    /** Null for a moment while others are offered. */
    private void followFormat() {
        if (formatProperty().get() != null) {
            propose();
            framesPerSecond.set(
                    Math.min(framesPerSecond.get(), formatProperty().get().maxFramesPerSecond()));
        }
    }

    private void followRoute() {
        formats.offerFor(routeProperty().get());
        propose();
    }

    /**
     * What is on screen.
     *
     * @param view where from, around what
     * @param camera the same with its roll and field of view, in any size; world frame
     */
    public record Present(OrbitView view, PinholeCamera camera) {}

    /**
     * Takes over what is on screen.
     *
     * @param newScene what to export
     * @param present where the user looks from; its view gives elevation and distance
     * @param cameraPath through this scene, if there is one
     * @param newSceneName names the file
     */
    public void prepare(OpenedScene newScene, Present present, Optional<CameraPath> cameraPath, String newSceneName) {
        scene = newScene;
        view = present.view;
        camera = present.camera;
        sceneName = newSceneName;
        routes.offer(cameraPath);
        elevationDegrees.set((int) Math.round(Math.toDegrees(view.elevationRadians())));
        ImageSize previous = size.get();
        sizes.setAll(ExportSizes.of(newScene.model()));
        size.set(sizes.contains(previous) ? previous : ExportSizes.usual(sizes));
        problem.set(null);
        propose();
    }

    private void propose() {
        proposeIn(target.get().toAbsolutePath().getParent());
    }

    /** Proposes a free name in that folder. */
    public void proposeIn(Path folder) {
        String name = sceneName.isEmpty()
                ? "orbit"
                : Messages.text(routeProperty().get().fileNameKey(), sceneName);
        target.set(ExportTargets.free(folder, name, formatProperty().get(), queue::isTarget));
    }

    /** Takes what the user chose; the format's extension is put behind if it is missing. */
    public void choose(Path chosen) {
        target.set(ExportTargets.named(chosen, formatProperty().get()));
    }

    /**
     * Puts the export into the queue. Call {@link #prepare} first.
     *
     * @param taken runs when it is there; if it cannot be, {@link #problemProperty} says why
     */
    public void start(Runnable taken) {
        problem.set(null);
        asking.set(true);
        queue.add(new ExportRequest(scene, sceneName, target.get(), export(scene)), new ExportAdmission.Answer() {
            @Override
            public void taken() {
                asking.set(false);
                propose(); // the next export must not replace this one
                taken.run();
            }

            @Override
            public void refused(Problem why) {
                asking.set(false);
                problem.set(why);
            }
        });
    }

    /** As asked for now, to be worked out on another thread. */
    private Supplier<SceneExport> export(OpenedScene exported) {
        ImageSize chosen = size.get();
        ExportSettings settings = new ExportSettings(chosen, framesPerSecond.get(), target.get());
        return switch (routeProperty().get()) {
            case ORBIT -> {
                OrbitPath orbit = new OrbitPath(orbitStart(), exported.startFovRadians(), chosen, frames.get());
                yield () -> settings.export(exported, orbit.cameras(), List.of());
            }
            case PATH -> {
                CameraPath followed = routes.path().orElseThrow();
                yield () -> settings.export(
                        exported, new PathFrames(followed, chosen, settings.framesPerSecond()).cameras(), List.of());
            }
            case PHOTOS -> {
                PhotoFrames photos = new PhotoFrames(exported.capture().views(), chosen);
                yield () -> settings.export(exported, photos.cameras(), photos.fileNames());
            }
            case VIEW -> {
                PinholeCamera seen = camera.withIntrinsics(PinholeIntrinsics.ofVerticalFov(
                        chosen.width(), chosen.height(), camera.intrinsics().verticalFovRadians()));
                yield () -> settings.export(exported, List.of(seen), List.of());
            }
        };
    }

    private OrbitView orbitStart() {
        double elevationRadians = Math.toRadians(elevationDegrees.get());
        return new OrbitView(view.pivot(), view.up(), view.azimuthRadians(), elevationRadians, view.distance());
    }

    /** How long the export lasts and how its pixels come about, in one line. */
    public StringBinding summary() {
        return Bindings.createStringBinding(
                this::describe, routeProperty(), frames, framesPerSecond, size, formatProperty());
    }

    private String describe() {
        if (scene == null || size.get() == null) {
            return "";
        }
        ImageSize rendered = RenderPlan.of(scene.model(), size.get()).modelSize();
        String pixels = rendered.equals(size.get())
                ? Messages.text("export.summary.native")
                : Messages.text("export.summary.enlarged", rendered.width() + " × " + rendered.height());
        String count = Messages.text("export.summary.frames", frameCount());
        double seconds = (double) frameCount() / framesPerSecond.get();
        boolean lasts =
                formatProperty().get() == ExportFormat.MP4 || formatProperty().get() == ExportFormat.GIF;
        return lasts
                ? count + " " + Messages.text("export.summary.seconds", seconds) + " " + pixels
                : count + " " + pixels;
    }

    private int frameCount() {
        return switch (routeProperty().get()) {
            case ORBIT -> frames.get();
            case PATH ->
                routes.path()
                        .map(followed -> new PathFrames(followed, size.get(), framesPerSecond.get()).count())
                        .orElse(0);
            case PHOTOS -> scene.capture().views().size();
            case VIEW -> 1;
        };
    }

    /** What is exported; the paths to choose from are {@link #routes}. */
    public ObjectProperty<ExportRoute> routeProperty() {
        return routes.chosenProperty();
    }

    /** A camera path is among them where there is one. */
    public ObservableList<ExportRoute> routes() {
        return routes.offered();
    }

    /** Frames in a whole turn. */
    public ObjectProperty<Integer> framesProperty() {
        return frames;
    }

    /** At most what the format shows; slowed down when the format changes. */
    public ObjectProperty<Integer> framesPerSecondProperty() {
        return framesPerSecond;
    }

    /** Above the horizon through the pivot. */
    public ObjectProperty<Integer> elevationDegreesProperty() {
        return elevationDegrees;
    }

    public ObjectProperty<ImageSize> sizeProperty() {
        return size;
    }

    /** The sizes to choose from: what the model was trained at, then enlarged ones. */
    public ObservableList<ImageSize> sizes() {
        return sizes;
    }

    /** How it is written. */
    public ObjectProperty<ExportFormat> formatProperty() {
        return formats.chosenProperty();
    }

    /** The formats that what is exported can be written in. */
    public ObservableList<ExportFormat> formats() {
        return formats.offered();
    }

    /** File or folder; proposed anew when the format changes. */
    public ObjectProperty<Path> targetProperty() {
        return target;
    }

    /** Whether the last export is on its way into the queue. */
    public ReadOnlyBooleanProperty askingProperty() {
        return asking.getReadOnlyProperty();
    }

    /** Why the last export did not get into the queue; null if it did. */
    public ReadOnlyObjectProperty<Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
