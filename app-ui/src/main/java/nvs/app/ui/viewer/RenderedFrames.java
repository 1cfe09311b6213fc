package nvs.app.ui.viewer;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import nvs.app.ui.viewer.ModelFrames.ModelFrame;
import nvs.camera.PinholeCamera;
import nvs.image.ImageSize;
import nvs.synthesis.ModelDescription;
import nvs.synthesis.SceneKind;
import nvs.usecase.OpenedScene;

/**
 * Which frames the model renders for the view: such as come at a fluent rate while it moves, and the best of the last view once it
 * rests, which gives way as soon as the view moves on. Belongs to the window's thread.
 */
final class RenderedFrames {
    private final ModelFrames frames;
    private Optional<OpenedScene> scene = Optional.empty();
    private Optional<ModelFrame> newest = Optional.empty();
    private FrameQuality quality;
    private FrameExtent extent;

    RenderedFrames(Executor ui, Executor modelThread, Consumer<ModelFrame> arrived, Consumer<Throwable> failed) {
        frames = new ModelFrames(ui, modelThread, arrived, failed);
    }

    /** From now on frames show this scene, or nothing. */
    void show(Optional<OpenedScene> newScene) {
        frames.clear();
        scene = newScene;
        newest = Optional.empty();
        newScene.map(OpenedScene::model).ifPresent(this::begin);
    }

    private void begin(ModelDescription model) {
        quality = FrameQuality.of(model);
        extent = new FrameExtent(model.kind() == SceneKind.OBJECT);
    }

    /** Asks for a frame of a view that moves. */
    void request(Aim aim) {
        FrameGrade grade = quality.whileMoving(trained -> size(camera(aim, trained)));
        frames.request(new ModelFrames.Request(aim.scene(), camera(aim, grade.trainedSize()), grade, false));
    }

    /** Once the hand rests, the last view is rendered as well as it can be, and as far as it is seen. */
    void refine(Aim aim) {
        PinholeCamera wanted = bestCamera(aim);
        FrameGrade best = quality.atRest();
        boolean isBetter = newest.filter(
                        frame -> frame.camera().worldFromCamera().equals(wanted.worldFromCamera()))
                .filter(frame ->
                        !frame.grade().equals(best) || isSmaller(frame.image().size(), wanted))
                .isPresent();
        if (isBetter) {
            frames.request(new ModelFrames.Request(aim.scene(), wanted, best, true));
        }
    }

    private static boolean isSmaller(ImageSize rendered, PinholeCamera wanted) {
        return rendered.width() < wanted.intrinsics().width()
                || rendered.height() < wanted.intrinsics().height();
    }

    /** What is rendered of a view at rest. */
    PinholeCamera bestCamera(Aim aim) {
        return camera(aim, quality.atRest().trainedSize());
    }

    private PinholeCamera camera(Aim aim, ImageSize trainedSize) {
        Lens lens = aim.lens().at(trainedSize);
        return aim.pose()
                .camera(aim.viewport().map(size -> extent.frame(lens, size)).orElseGet(lens::trained));
    }

    private static ImageSize size(PinholeCamera camera) {
        return new ImageSize(camera.intrinsics().width(), camera.intrinsics().height());
    }

    /** Keeps a frame that has arrived; whether it shows the present scene. */
    boolean accept(ModelFrame frame) {
        if (scene.isEmpty() || scene.get() != frame.scene()) {
            return false;
        }
        newest = Optional.of(frame);
        extent.rendered(frame.image(), frame.grade().trainedSize());
        quality.measured(frame.grade(), frame.image().size(), frame.time());
        return true;
    }

    /** The last frame that has arrived. */
    Optional<ModelFrame> newest() {
        return newest;
    }

    /** Usual time of the frames while the view moves; NaN before the first. */
    double usualSeconds() {
        return quality.usualSeconds();
    }
}
