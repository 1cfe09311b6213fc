package nvs.app.ui.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import nvs.app.ui.fixture.ByHand;
import nvs.app.ui.fixture.ToyScenes;
import nvs.app.ui.task.Problem;
import nvs.app.ui.viewer.GuidedView;
import nvs.camera.PinholeCamera;
import nvs.camera.PinholeIntrinsics;
import nvs.camera.Similarity;
import nvs.camera.path.CameraPath;
import nvs.camera.path.Ease;
import nvs.camera.path.Keyframe;
import nvs.image.ArgbImage;
import nvs.image.ImageSize;
import nvs.scene.CameraPathFile;
import nvs.synthesis.FramingCorrection;
import nvs.task.Progress;
import nvs.usecase.OpenedScene;
import nvs.usecase.SceneSettings;
import org.assertj.core.data.Offset;
import org.joml.Vector3d;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PathViewModelTest {
    private static final Offset<Double> TINY = within(1e-9);
    private static final long SECOND = 1_000_000_000L;

    @TempDir
    private Path folder;

    private final ByHand ui = new ByHand();
    private final ByHand modelThread = new ByHand();
    private final ToyScenes scenes = new ToyScenes();
    private final View view = new View();
    private final List<Problem> problems = new ArrayList<>();
    private final PathViewModel path =
            new PathViewModel(view, new PathViewModel.Threads(ui, modelThread, Runnable::run), problems::add);
    private OpenedScene scene;

    @BeforeEach
    void openAScene() {
        scene = toyScene();
        path.show(scene);
    }

    private OpenedScene toyScene() {
        return scenes.scene(scenes.model().reconstruct(List.of(), Similarity.IDENTITY, Progress.NONE), folder);
    }

    /** Adds keyframes at these places on a line. */
    private void add(double... places) {
        for (double x : places) {
            view.at(x);
            path.addView();
        }
    }

    private List<Double> places() {
        return path.pathProperty().get().map(CameraPath::keyframes).orElse(List.of()).stream()
                .map(keyframe -> keyframe.position().x)
                .toList();
    }

    private List<Ease> eases() {
        return path.pathProperty().get().orElseThrow().keyframes().stream()
                .map(Keyframe::ease)
                .toList();
    }

    private double seenFrom() {
        return view.led.get(view.led.size() - 1).centre().x;
    }

    @Test
    void withoutASceneThereIsNothingToAdd() {
        view.camera = Optional.empty();
        path.addView();
        assertThat(path.pathProperty().get()).isEmpty();
    }

    @Test
    void viewsAreAddedInOrderAtEvenSpeed() {
        add(0, 1, 4);
        assertThat(places()).containsExactly(0.0, 1.0, 4.0);
        assertThat(path.timing().secondsProperty().get()).isCloseTo(4, TINY);
        CameraPath made = path.pathProperty().get().orElseThrow();
        assertThat(made.secondsAt(1)).isCloseTo(1, within(0.01));
    }

    @Test
    void aViewIsAddedBehindTheChosenKeyframe() {
        add(0, 4);
        path.goTo(0);
        add(2);
        assertThat(places()).containsExactly(0.0, 2.0, 4.0);
        assertThat(path.chosenProperty().get()).isEqualTo(1);
    }

    @Test
    void aViewFromTheMiddleOfThePathIsAddedThere() {
        add(0, 4, 8);
        path.playback().scrub(3);
        path.addView();
        assertThat(places()).hasSize(4);
        assertThat(places().get(2)).isCloseTo(6, within(0.1));
    }

    @Test
    void thePhotosThatWereReadAreAddedInTheirOrder() {
        path.addPhotos();
        List<Keyframe> keyframes = path.pathProperty().get().orElseThrow().keyframes();
        assertThat(keyframes)
                .extracting(Keyframe::worldFromCamera)
                .containsExactlyElementsOf(scene.inputCameras().stream()
                        .map(PinholeCamera::worldFromCamera)
                        .toList());
        assertThat(keyframes.get(0).fovRadians()).isCloseTo(Math.toRadians(40), TINY);
    }

    @Test
    void keyframesAreReorderedReplacedAndTakenAway() {
        add(0, 1, 2);
        path.move(0, 2);
        assertThat(places()).containsExactly(1.0, 2.0, 0.0);
        path.move(2, -5);
        assertThat(places()).containsExactly(0.0, 1.0, 2.0);
        view.at(7);
        path.replace(1);
        assertThat(places()).containsExactly(0.0, 7.0, 2.0);
        path.remove(0);
        assertThat(places()).containsExactly(7.0, 2.0);
        path.clear();
        assertThat(path.pathProperty().get()).isEmpty();
    }

    @Test
    void aChosenDurationHoldsForThePathAndGrowsWithIt() {
        add(0, 1, 2);
        path.timing().secondsProperty().set(10.0);
        assertThat(path.pathProperty().get().orElseThrow().durationSeconds()).isCloseTo(10, TINY);
        add(3);
        assertThat(path.timing().secondsProperty().get()).isCloseTo(15, TINY);
    }

    @Test
    void aDurationThatIsNoneIsNotTaken() {
        add(0, 1);
        path.timing().secondsProperty().set(0.0);
        assertThat(path.timing().secondsProperty().get()).isCloseTo(2, TINY);
        path.timing().secondsProperty().set(1e9);
        assertThat(path.timing().secondsProperty().get()).isCloseTo(3600, TINY);
    }

    @Test
    void anEasedPathRestsAtItsEndsWhereverTheyAre() {
        add(0, 1, 2);
        path.timing().easedProperty().set(true);
        assertThat(eases()).containsExactly(Ease.SMOOTH, Ease.LINEAR, Ease.SMOOTH);
        add(3);
        assertThat(eases()).containsExactly(Ease.SMOOTH, Ease.LINEAR, Ease.LINEAR, Ease.SMOOTH);
        path.timing().closedProperty().set(true);
        assertThat(eases()).containsExactly(Ease.SMOOTH, Ease.LINEAR, Ease.LINEAR, Ease.LINEAR);
        path.timing().easedProperty().set(false);
        assertThat(eases()).containsOnly(Ease.LINEAR);
    }

    @Test
    void everyEditIsUndoneAndRedone() {
        add(0, 1);
        path.timing().closedProperty().set(true);
        path.timing().secondsProperty().set(9.0);
        path.undo();
        assertThat(path.timing().secondsProperty().get()).isCloseTo(4, TINY);
        path.undo();
        assertThat(path.timing().closedProperty().get()).isFalse();
        path.undo();
        path.undo();
        assertThat(places()).isEmpty();
        assertThat(path.canUndoProperty().get()).isFalse();
        for (int i = 0; i < 4; i++) {
            path.redo();
        }
        assertThat(places()).containsExactly(0.0, 1.0);
        assertThat(path.timing().closedProperty().get()).isTrue();
        assertThat(path.timing().secondsProperty().get()).isCloseTo(9, TINY);
        assertThat(path.canRedoProperty().get()).isFalse();
    }

    @Test
    void aNewEditForgetsWhatWasUndone() {
        add(0, 1);
        path.undo();
        add(5);
        assertThat(path.canRedoProperty().get()).isFalse();
        assertThat(places()).containsExactly(0.0, 5.0);
    }

    @Test
    void scrubbingLooksFromThePath() {
        add(0, 4);
        path.playback().scrub(0.5);
        assertThat(seenFrom()).isCloseTo(1, within(0.01));
        path.goTo(1);
        assertThat(seenFrom()).isCloseTo(4, TINY);
        assertThat(path.playback().timeProperty().get()).isCloseTo(2, TINY);
    }

    @Test
    void anOpenPathIsPlayedToItsEndAndThenFromItsBeginning() {
        add(0, 4);
        path.playback().scrub(0);
        path.playback().toggle();
        path.playback().tick(100 * SECOND);
        path.playback().tick(101 * SECOND);
        assertThat(seenFrom()).isCloseTo(2, within(0.02));
        path.playback().tick(109 * SECOND);
        assertThat(seenFrom()).isCloseTo(4, TINY);
        assertThat(path.playback().playingProperty().get()).isFalse();
        path.playback().toggle();
        assertThat(seenFrom()).isCloseTo(0, TINY);
    }

    @Test
    void aClosedPathIsPlayedOnAndOn() {
        add(0, 4);
        path.timing().closedProperty().set(true);
        path.playback().scrub(0);
        path.playback().toggle();
        path.playback().tick(SECOND);
        path.playback().tick(6 * SECOND);
        assertThat(path.playback().timeProperty().get()).isCloseTo(1, TINY);
        assertThat(path.playback().playingProperty().get()).isTrue();
    }

    @Test
    void aHandOnTheViewStopsThePlaying() {
        add(0, 4);
        path.playback().scrub(0);
        path.playback().toggle();
        view.guided.set(false);
        assertThat(path.playback().playingProperty().get()).isFalse();
        int led = view.led.size();
        path.playback().tick(SECOND);
        assertThat(view.led).hasSize(led);
    }

    private List<Double> secondsToNext() {
        return path.pathProperty().get().orElseThrow().keyframes().stream()
                .map(Keyframe::secondsToNext)
                .toList();
    }

    @Test
    void aSinglePartTakesAnotherTimeAndTheOthersStay() {
        add(0, 1, 2);
        path.timing().setSecondsToNext(0, 5);
        assertThat(secondsToNext().subList(0, 2)).containsExactly(5.0, 2.0);
        assertThat(path.timing().secondsProperty().get()).isCloseTo(7, TINY);

        path.undo();
        assertThat(secondsToNext().subList(0, 2)).containsExactly(2.0, 2.0);
        path.redo();
        assertThat(secondsToNext().subList(0, 2)).containsExactly(5.0, 2.0);

        path.timing().setSecondsToNext(0, 0);
        assertThat(secondsToNext().get(0)).as("no time is no wish").isEqualTo(5.0);
    }

    @Test
    void timesThatWereSetStayWhenKeyframesComeAndGoUntilTheyAreEvenedOut() {
        add(0, 1, 2);
        path.timing().setSecondsToNext(0, 5);
        add(4);
        assertThat(secondsToNext().subList(0, 3)).containsExactly(5.0, 2.0, 2.0);
        path.remove(1);
        assertThat(secondsToNext().subList(0, 2)).containsExactly(5.0, 2.0);

        path.timing().evenOut();
        assertThat(secondsToNext().get(0)).isCloseTo(3.5, within(0.1));
        assertThat(path.timing().secondsProperty().get()).isCloseTo(7, within(1e-6));
    }

    @Test
    void aSingleKeyframeIsPassedOtherwise() {
        add(0, 1, 2);
        path.timing().setEase(1, Ease.SMOOTH);
        assertThat(eases()).containsExactly(Ease.LINEAR, Ease.SMOOTH, Ease.LINEAR);
        assertThat(path.timing().easedProperty().get()).isFalse();

        path.timing().easedProperty().set(true);
        path.timing().setEase(0, Ease.LINEAR);
        assertThat(eases()).containsExactly(Ease.LINEAR, Ease.SMOOTH, Ease.SMOOTH);
        assertThat(path.timing().easedProperty().get()).isFalse();
        path.undo();
        assertThat(eases()).containsOnly(Ease.SMOOTH);
    }

    @Test
    void timesAndEasesOfSingleKeyframesAreSavedAndKept() {
        add(0, 1, 2);
        path.timing().setSecondsToNext(1, 6);
        path.timing().setEase(1, Ease.SMOOTH);
        Path file = folder.resolve("timed.json");
        path.save(file);
        path.clear();
        path.load(file);
        ui.runAll();

        assertThat(secondsToNext().subList(0, 2)).containsExactly(2.0, 6.0);
        assertThat(eases()).containsExactly(Ease.LINEAR, Ease.SMOOTH, Ease.LINEAR);
        path.move(0, 2);
        assertThat(secondsToNext()).as("times of the user's").contains(6.0);
    }

    @Test
    void aSceneThatWasSavedWithAPathBringsItBack() {
        add(0, 1, 5);
        CameraPath saved = path.pathProperty().get().orElseThrow();
        path.shownProperty().set(false);
        path.show(ToyScenes.savedWith(toyScene(), saved));
        assertThat(places()).containsExactly(0.0, 1.0, 5.0);
        assertThat(path.shownProperty().get()).isTrue();
        path.undo();
        assertThat(places()).as("it was there from the beginning").hasSize(3);
        path.show(toyScene());
        assertThat(places()).as("a scene without one").isEmpty();
    }

    @Test
    void aPathIsSavedAndLoaded() {
        add(0, 1, 5);
        path.timing().closedProperty().set(true);
        path.timing().easedProperty().set(true);
        path.timing().secondsProperty().set(7.0);
        CameraPath saved = path.pathProperty().get().orElseThrow();
        Path file = folder.resolve("path.json");
        path.save(file);
        path.clear();
        path.load(file);
        ui.runAll();
        CameraPath loaded = path.pathProperty().get().orElseThrow();
        assertThat(places()).containsExactly(0.0, 1.0, 5.0);
        assertThat(loaded.durationSeconds()).isCloseTo(saved.durationSeconds(), TINY);
        assertThat(path.timing().closedProperty().get()).isTrue();
        assertThat(path.timing().easedProperty().get()).isTrue();
        path.undo();
        assertThat(places()).isEmpty();
        assertThat(problems).isEmpty();
    }

    @Test
    void aFileThatIsNoPathIsSaidAndThePresentPathStays() throws Exception {
        add(0, 1);
        path.load(Files.writeString(folder.resolve("other.json"), "{\"camera_path_version\": 9}"));
        ui.runAll();
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.title()).isEqualTo("The camera path was not loaded");
            assertThat(problem.sentence())
                    .contains("other.json", "camera_path_version")
                    .endsWith("9.");
        });
        assertThat(places()).containsExactly(0.0, 1.0);
    }

    @Test
    void aPlaceThatCannotBeWrittenIsSaid() throws Exception {
        add(0);
        Path taken = Files.createFile(folder.resolve("taken"));
        path.save(taken.resolve("path.json"));
        ui.runAll();
        assertThat(problems).singleElement().extracting(Problem::title).isEqualTo("The camera path was not saved");
    }

    @Test
    void aSavedPathIsTheOneThatIsExported() throws Exception {
        add(0, 1);
        Path file = folder.resolve("path.json");
        path.save(file);
        assertThat(CameraPathFile.read(file).keyframes()).hasSize(2);
    }

    @Test
    void anotherCaptureHasNoPathAndTheSameReadAnewKeepsIt() throws Exception {
        add(0, 1);
        path.show(scenes.readAnew(
                scenes.model(), scene, SceneSettings.DEFAULT.withCorrection(FramingCorrection.NONE), Progress.NONE));
        assertThat(places()).containsExactly(0.0, 1.0);
        path.show(toyScene());
        assertThat(places()).isEmpty();
        assertThat(path.canUndoProperty().get()).isFalse();
    }

    @Test
    void aThumbnailIsRenderedByTheModelAtItsCoarsestSize() {
        path.addPhotos();
        Keyframe first = path.pathProperty().get().orElseThrow().keyframes().get(0);
        assertThat(path.thumbnailOf(first).get()).isNull();
        modelThread.runAll();
        ui.runAll();
        ArgbImage seen = path.thumbnailOf(first).get();
        assertThat(seen.size()).isEqualTo(ImageSize.square(32));
        assertThat(seen.pixel(16, 16)).as("the ball").isNotEqualTo(0xffffffff);
    }

    @Test
    void aThumbnailOfASceneThatIsClosedIsNotRendered() {
        path.addPhotos();
        path.thumbnailOf(path.pathProperty().get().orElseThrow().keyframes().get(0));
        path.show(null);
        scene.close();
        modelThread.runAll();
        ui.runAll();
        assertThat(path.pathProperty().get()).isEmpty();
    }

    /** Looks along +y from places on the x axis. */
    private static final class View implements GuidedView {
        private final List<PinholeCamera> led = new ArrayList<>();
        private final ReadOnlyBooleanWrapper guided = new ReadOnlyBooleanWrapper();
        private Optional<PinholeCamera> camera = Optional.empty();

        void at(double x) {
            PinholeIntrinsics lens = PinholeIntrinsics.ofVerticalFov(64, 64, 0.7);
            camera = Optional.of(
                    PinholeCamera.lookingAt(lens, new Vector3d(x, 0, 0), new Vector3d(x, 1, 0), new Vector3d(0, 0, 1)));
            guided.set(false);
        }

        @Override
        public Optional<PinholeCamera> camera() {
            return camera;
        }

        @Override
        public void guide(PinholeCamera view) {
            led.add(view);
            camera = Optional.of(view);
            guided.set(true);
        }

        @Override
        public ReadOnlyBooleanProperty guidedProperty() {
            return guided.getReadOnlyProperty();
        }
    }
}
