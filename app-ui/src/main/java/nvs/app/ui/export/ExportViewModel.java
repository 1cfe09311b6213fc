package nvs.app.ui.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import nvs.app.ui.task.Problem;
import nvs.app.ui.task.Work;
import nvs.app.ui.text.Messages;
import nvs.app.video.ExportFormat;
import nvs.app.video.SceneExport;
import nvs.camera.OrbitView;
import nvs.camera.path.CameraPath;
import nvs.image.ImageSize;
import nvs.task.Progress;
import nvs.usecase.OpenedScene;
import nvs.usecase.OrbitPath;
import nvs.usecase.PathFrames;
import nvs.usecase.PhotoFrames;
import nvs.usecase.RenderPlan;

/**
 * What an export shows, what it shall look like and where it goes, and the writing of it. Methods and properties belong to the window's thread; the
 * work runs on the model's.
 */
public final class ExportViewModel {
    /** Sides that people ask for, beside the sizes that the model was trained at. */
    private static final List<Integer> COMMON_SIDES = List.of(256, 512, 1024);

    private final Executor ui;
    private final Executor modelThread;
    private final Work writing;

    private final ObjectProperty<ExportRoute> route = new SimpleObjectProperty<>(ExportRoute.ORBIT);
    private final ObservableList<ExportRoute> routes =
            FXCollections.observableArrayList(ExportRoute.ORBIT, ExportRoute.PHOTOS);
    private final ObjectProperty<Integer> frames = new SimpleObjectProperty<>(SceneExport.USUAL_FRAMES);
    private final ObjectProperty<Integer> framesPerSecond =
            new SimpleObjectProperty<>(SceneExport.USUAL_FRAMES_PER_SECOND);
    private final ObjectProperty<Integer> elevationDegrees = new SimpleObjectProperty<>(0);
    private final ObjectProperty<ImageSize> size = new SimpleObjectProperty<>();
    private final ObservableList<ImageSize> sizes = FXCollections.observableArrayList();
    private final ObjectProperty<ExportFormat> format = new SimpleObjectProperty<>(ExportFormat.MP4);
    private final ObjectProperty<Path> target = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Path> result = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Problem> problem = new ReadOnlyObjectWrapper<>();

    private OpenedScene scene;
    private OrbitView view;
    private Optional<CameraPath> path = Optional.empty();
    private String sceneName = "";

    /**
     * Nothing to export yet.
     *
     * @param folder where the first target is proposed
     * @param ui runs tasks on the window's thread
     * @param modelThread runs tasks on the thread that owns the model
     */
    public ExportViewModel(Path folder, Executor ui, Executor modelThread) {
        this.ui = ui;
        this.modelThread = modelThread;
        writing = new Work(ui);
        target.set(folder.resolve("orbit"));
        format.addListener(change -> followFormat());
        route.addListener(change -> propose());
    }

    private void followFormat() {
        propose();
        framesPerSecond.set(Math.min(framesPerSecond.get(), format.get().maxFramesPerSecond()));
    }

    /**
     * Takes over what is on screen.
     *
     * @param newScene what to export
     * @param present where the user looks from; gives elevation and distance
     * @param cameraPath through this scene, if there is one
     * @param newSceneName names the file
     */
    public void prepare(OpenedScene newScene, OrbitView present, Optional<CameraPath> cameraPath, String newSceneName) {
        scene = newScene;
        view = present;
        sceneName = newSceneName;
        offer(cameraPath);
        elevationDegrees.set((int) Math.round(Math.toDegrees(present.elevationRadians())));
        ImageSize previous = size.get();
        sizes.setAll(sizesFor(newScene));
        size.set(sizes.contains(previous) ? previous : defaultSize());
        result.set(null);
        problem.set(null);
        propose();
    }

    /** A path that is new is what the user wants to export. */
    private void offer(Optional<CameraPath> cameraPath) {
        boolean wasOffered = path.isPresent();
        path = cameraPath;
        if (path.isEmpty() && route.get() == ExportRoute.PATH) {
            route.set(ExportRoute.ORBIT);
        }
        // Not all anew: a list that loses what is chosen, if only for a moment, makes a box choose nothing.
        if (path.isPresent() != routes.contains(ExportRoute.PATH)) {
            if (path.isPresent()) {
                routes.add(ExportRoute.PATH.ordinal(), ExportRoute.PATH);
            } else {
                routes.remove(ExportRoute.PATH);
            }
        }
        if (path.isPresent() && !wasOffered) {
            route.set(ExportRoute.PATH);
        }
    }

    private static List<ImageSize> sizesFor(OpenedScene scene) {
        List<ImageSize> trained = scene.model().resolutions();
        ImageSize finest = scene.model().finestResolution();
        Stream<ImageSize> enlarged = COMMON_SIDES.stream()
                .filter(side -> side > finest.height())
                .map(side -> new ImageSize((int) Math.round((double) side * finest.width() / finest.height()), side));
        return Stream.concat(trained.stream(), enlarged).toList();
    }

    /** Large enough to look at. */
    private ImageSize defaultSize() {
        return sizes.stream()
                .filter(candidate -> candidate.height() >= 512)
                .findFirst()
                .orElse(sizes.get(sizes.size() - 1));
    }

    private void propose() {
        proposeIn(target.get().toAbsolutePath().getParent());
    }

    /** Proposes a free name in that folder. */
    public void proposeIn(Path folder) {
        String name = sceneName.isEmpty() ? "orbit" : Messages.text(route.get().fileNameKey(), sceneName);
        target.set(ExportTargets.free(folder, name, format.get()));
    }

    /** Takes what the user chose; the format's extension is put behind if it is missing. */
    public void choose(Path chosen) {
        target.set(ExportTargets.named(chosen, format.get()));
    }

    /** Writes the frames. Call {@link #prepare} first. */
    public void start() {
        OpenedScene exported = scene;
        result.set(null);
        problem.set(null);
        Progress progress = writing.begin();
        Supplier<SceneExport> export = export(exported);
        Path written = target.get();
        modelThread.execute(() -> write(export, written, exported, progress));
    }

    /** As asked for now, to be worked out on the model's thread. */
    private Supplier<SceneExport> export(OpenedScene exported) {
        ImageSize chosen = size.get();
        ExportSettings settings = new ExportSettings(chosen, framesPerSecond.get(), target.get());
        return switch (route.get()) {
            case ORBIT -> {
                OrbitView start = new OrbitView(
                        view.pivot(),
                        view.up(),
                        view.azimuthRadians(),
                        Math.toRadians(elevationDegrees.get()),
                        view.distance());
                OrbitPath orbit = new OrbitPath(start, exported.startFovRadians(), chosen, frames.get());
                yield () -> settings.export(exported, orbit.cameras(), List.of());
            }
            case PATH -> {
                CameraPath followed = path.orElseThrow();
                yield () -> settings.export(
                        exported, new PathFrames(followed, chosen, settings.framesPerSecond()).cameras(), List.of());
            }
            case PHOTOS -> {
                PhotoFrames photos = new PhotoFrames(exported.capture().views(), chosen);
                yield () -> settings.export(exported, photos.cameras(), photos.fileNames());
            }
        };
    }

    /** On the model's thread. */
    private void write(Supplier<SceneExport> export, Path written, OpenedScene exported, Progress progress) {
        try {
            progress.checkCancelled();
            export.get().write(exported, progress);
            ui.execute(() -> finish(written, progress));
        } catch (CancellationException unwanted) {
            ui.execute(() -> writing.end(progress));
        } catch (IOException | RuntimeException | LinkageError | OutOfMemoryError failure) {
            ui.execute(() -> fail(failure, progress));
        }
    }

    private void finish(Path written, Progress progress) {
        if (writing.isCurrent(progress)) {
            writing.end(progress);
            result.set(written);
            propose(); // the next export must not replace this one
        }
    }

    private void fail(Throwable failure, Progress progress) {
        if (writing.isCurrent(progress)) {
            writing.end(progress);
            problem.set(Problem.of(Messages.text("problem.export"), failure));
        }
    }

    /** Gives up the running export; nothing half-written stays. */
    public void cancel() {
        writing.cancel();
    }

    /** The running export, if any. */
    public Work writing() {
        return writing;
    }

    /** How long the export lasts and how its pixels come about, in one line. */
    public StringBinding summary() {
        return Bindings.createStringBinding(this::describe, route, frames, framesPerSecond, size, format);
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
        return format.get() == ExportFormat.PNG_FOLDER
                ? count + " " + pixels
                : count + " " + Messages.text("export.summary.seconds", seconds) + " " + pixels;
    }

    private int frameCount() {
        return switch (route.get()) {
            case ORBIT -> frames.get();
            case PATH ->
                path.map(followed -> new PathFrames(followed, size.get(), framesPerSecond.get()).count())
                        .orElse(0);
            case PHOTOS -> scene.capture().views().size();
        };
    }

    /** What is exported; the paths to choose from are {@link #routes}. */
    public ObjectProperty<ExportRoute> routeProperty() {
        return route;
    }

    /** A camera path is among them where there is one. */
    public ObservableList<ExportRoute> routes() {
        return routes;
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

    public ObjectProperty<ExportFormat> formatProperty() {
        return format;
    }

    /** File or folder; proposed anew when the format changes. */
    public ObjectProperty<Path> targetProperty() {
        return target;
    }

    /** What the last export has written; null before its end. */
    public ReadOnlyObjectProperty<Path> resultProperty() {
        return result.getReadOnlyProperty();
    }

    /** Why the last export failed; null if it did not. */
    public ReadOnlyObjectProperty<Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
