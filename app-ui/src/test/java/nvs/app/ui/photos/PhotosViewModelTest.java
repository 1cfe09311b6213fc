package nvs.app.ui.photos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nvs.app.session.Recents;
import nvs.app.ui.fixture.ByHand;
import nvs.app.ui.fixture.ToyScenes;
import nvs.app.ui.scene.SceneViewModel;
import nvs.app.ui.task.Problem;
import nvs.image.ArgbImage;
import nvs.image.ImageFiles;
import nvs.usecase.OpenedScene;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhotosViewModelTest {
    @TempDir
    private Path folder;

    private final ByHand ui = new ByHand();
    private final ByHand modelThread = new ByHand();
    private final SceneViewModel scenes = new SceneViewModel(new ToyScenes(), Recents.NONE, ui, modelThread);
    private final PhotosViewModel photos = new PhotosViewModel(scenes, ui, Runnable::run);

    @BeforeEach
    void openAScene() {
        scenes.open(folder);
        runAll();
    }

    private void runAll() {
        while (ui.waiting() + modelThread.waiting() > 0) {
            modelThread.runAll();
            ui.runAll();
        }
    }

    private List<Integer> read() {
        return photos.photos().stream()
                .filter(photo -> photo.role() == PhotoRole.INPUT)
                .map(photo -> photo.view().orElseThrow().index())
                .toList();
    }

    @Test
    void allPhotosAreListedWithWhatTheyAre() {
        assertThat(photos.photos()).hasSize(ToyScenes.PHOTOS + 1);
        assertThat(read()).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
        ListedPhoto last = photos.photos().get(ToyScenes.PHOTOS);
        assertThat(last.role()).isEqualTo(PhotoRole.SKIPPED);
        assertThat(last.reason()).isEqualTo("the file is empty");
        assertThat(photos.wantedCountProperty().get()).isEqualTo(8);
    }

    @Test
    void aClickLetsTheModelReadAPhotoAndAnotherLeavesItOut() {
        photos.toggle(photos.photos().get(10));
        runAll();
        assertThat(read()).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 10);
        assertThat(photos.chosenByHandProperty().get()).isTrue();
        photos.toggle(photos.photos().get(10));
        runAll();
        assertThat(read()).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    void theLastPhotoStays() {
        photos.readByCoverage(1);
        runAll();
        photos.toggle(photos.photos().get(0));
        runAll();
        assertThat(read()).containsExactly(0);
    }

    @Test
    void whatCannotBeUsedCannotBeChosen() {
        photos.toggle(photos.photos().get(ToyScenes.PHOTOS));
        assertThat(modelThread.waiting()).isZero();
    }

    @Test
    void aChoiceByHandIsForgottenForOneByCoverage() {
        photos.toggle(photos.photos().get(10));
        runAll();
        photos.readByCoverage(5);
        runAll();
        assertThat(read()).containsExactly(0, 1, 2, 3, 4);
        assertThat(photos.chosenByHandProperty().get()).isFalse();
    }

    @Test
    void theChoiceCanBeUndoneAndMadeAgain() {
        photos.toggle(photos.photos().get(10));
        runAll();
        scenes.edits().undo();
        runAll();
        assertThat(read()).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
        scenes.edits().redo();
        runAll();
        assertThat(read()).contains(10);
    }

    @Test
    void anAddedPhotoJoinsUnusedWithoutReadingAnewAndCanBeTicked() {
        OpenedScene before = scenes.sceneProperty().get();
        PhotoAdding adding = new PhotoAdding(scenes, ui, Runnable::run);
        adding.add(List.of(writeAnotherCameraFile()));
        runAll();

        OpenedScene after = scenes.sceneProperty().get();
        assertThat(after.reconstruction()).isSameAs(before.reconstruction());
        assertThat(after.skipped()).isEqualTo(before.skipped());
        ListedPhoto added = photos.photos().get(ToyScenes.PHOTOS);
        assertThat(added.name()).isEqualTo("late.png");
        assertThat(added.role()).isEqualTo(PhotoRole.UNUSED);
        assertThat(scenes.problemProperty().get()).isNull();

        photos.toggle(added);
        runAll();
        assertThat(read()).hasSize(9);
        assertThat(read()).contains(added.view().orElseThrow().index());
    }

    @Test
    void addingAPhotoCanBeUndoneAndMadeAgain() {
        new PhotoAdding(scenes, ui, Runnable::run).add(List.of(writeAnotherCameraFile()));
        runAll();
        photos.select(scenes.sceneProperty().get().capture().views().get(ToyScenes.PHOTOS));
        photos.toggle(photos.photos().get(ToyScenes.PHOTOS));
        runAll();

        scenes.edits().undo();
        runAll();
        assertThat(photos.photos()).hasSize(ToyScenes.PHOTOS + 2);
        scenes.edits().undo();
        runAll();
        assertThat(photos.photos()).hasSize(ToyScenes.PHOTOS + 1);
        assertThat(photos.selectedProperty().get()).isNull();

        scenes.edits().redo();
        scenes.edits().redo();
        runAll();
        assertThat(read()).hasSize(9);
    }

    @Test
    void photosThatAreAddedWhileTheSceneIsReadJoinWhenItIsThere() {
        photos.toggle(photos.photos().get(10));
        new PhotoAdding(scenes, ui, Runnable::run).add(List.of(writeAnotherCameraFile()));
        ui.runAll();
        assertThat(photos.photos()).hasSize(ToyScenes.PHOTOS + 1);
        runAll();
        assertThat(photos.photos()).hasSize(ToyScenes.PHOTOS + 2);
        assertThat(read()).contains(10);
    }

    @Test
    void whyNothingWasAddedIsSaidInOneSentence() {
        Path missing = folder.resolve("missing.json");
        new PhotoAdding(scenes, ui, Runnable::run).add(List.of(missing));
        runAll();

        assertThat(photos.photos()).hasSize(ToyScenes.PHOTOS + 1);
        assertThat(scenes.problemProperty().get())
                .isEqualTo(new Problem("No photos were added", missing + ": there is no such file or folder."));
    }

    /** With one photo that the toy capture does not have. */
    private Path writeAnotherCameraFile() {
        try {
            Files.createDirectories(folder.resolve("more"));
            Path photo = folder.resolve("more/late.png");
            ImageFiles.writePng(new ArgbImage(1, 1, new int[1]), photo);
            return Files.writeString(photo.resolveSibling("opencv_cameras.json"), """
                    [{"w": 64, "h": 64, "fx": 80, "fy": 80, "cx": 32, "cy": 32, "file_path": "late.png",
                      "w2c": [[1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 1, 3], [0, 0, 0, 1]]}]
                    """);
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    @Test
    void nextAndPreviousGoAroundTheEnd() {
        assertThat(photos.neighbour(1).orElseThrow().index()).isZero();
        photos.select(photos.neighbour(-1).orElseThrow());
        assertThat(photos.selectedProperty().get().index()).isEqualTo(ToyScenes.PHOTOS - 1);
        assertThat(photos.neighbour(1).orElseThrow().index()).isZero();
    }

    @Test
    void photosForTestingAreMarked() throws Exception {
        Files.writeString(folder.resolve("splits.json"), "{\"test\": [9], \"inputs\": {}}");
        scenes.open(folder);
        runAll();
        assertThat(photos.photos().get(9).role()).isEqualTo(PhotoRole.TEST);
    }
}
