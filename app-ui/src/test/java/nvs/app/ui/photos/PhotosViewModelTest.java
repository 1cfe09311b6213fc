package nvs.app.ui.photos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nvs.app.session.Recents;
import nvs.app.ui.fixture.ByHand;
import nvs.app.ui.fixture.ToyScenes;
import nvs.app.ui.scene.SceneViewModel;
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
        scenes.undo();
        runAll();
        assertThat(read()).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
        scenes.redo();
        runAll();
        assertThat(read()).contains(10);
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
