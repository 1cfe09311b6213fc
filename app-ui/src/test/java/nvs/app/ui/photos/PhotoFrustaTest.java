package nvs.app.ui.photos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import nvs.app.session.Recents;
import nvs.app.ui.fixture.ByHand;
import nvs.app.ui.fixture.ToyScenes;
import nvs.app.ui.scene.SceneViewModel;
import nvs.app.ui.viewer.PhotoFrustum;
import nvs.image.ArgbImage;
import nvs.renderer.request.CameraRole;
import nvs.scene.CaptureView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhotoFrustaTest {
    private static final ArgbImage PICTURE = new ArgbImage(2, 2, new int[4]);

    @TempDir
    private Path folder;

    private final ByHand ui = new ByHand();
    private final ByHand others = new ByHand();
    private final SceneViewModel scenes = new SceneViewModel(new ToyScenes(), Recents.NONE, ui, others);
    private final PhotosViewModel photos = new PhotosViewModel(scenes, ui, others);
    private final SimpleBooleanProperty shown = new SimpleBooleanProperty();
    private final Map<CaptureView, ObjectProperty<ArgbImage>> thumbnails = new HashMap<>();
    private final List<List<PhotoFrustum>> drawn = new ArrayList<>();
    private CaptureView marked;

    @BeforeEach
    void openAScene() {
        new PhotoFrusta(
                photos,
                view -> thumbnails.computeIfAbsent(view, key -> new SimpleObjectProperty<>()),
                shown,
                new PhotoFrusta.Threads(ui, others),
                (frusta, selected) -> {
                    drawn.add(frusta);
                    marked = selected;
                });
        scenes.open(folder);
        runAll();
    }

    private void runAll() {
        while (ui.waiting() + others.waiting() > 0) {
            others.runAll();
            ui.runAll();
        }
    }

    private List<PhotoFrustum> newest() {
        return drawn.get(drawn.size() - 1);
    }

    private long pictures() {
        return newest().stream()
                .filter(photo -> photo.camera().thumbnail().isPresent())
                .count();
    }

    @Test
    void everyUsablePhotoIsDrawnAsWhatItIs() {
        assertThat(newest()).hasSize(ToyScenes.PHOTOS);
        assertThat(newest().get(0).camera().role()).isEqualTo(CameraRole.INPUT);
        assertThat(newest().get(11).camera().role()).isEqualTo(CameraRole.UNUSED);
        photos.toggle(photos.photos().get(11));
        runAll();
        assertThat(newest().get(11).camera().role()).isEqualTo(CameraRole.INPUT);
    }

    @Test
    void picturesAreAskedForWhenTheFrustaAreShown() {
        assertThat(thumbnails).isEmpty();
        shown.set(true);
        runAll();
        assertThat(thumbnails).hasSize(ToyScenes.PHOTOS);
        assertThat(pictures()).isZero();
    }

    @Test
    void picturesThatComeTogetherAreShownTogether() {
        shown.set(true);
        runAll();
        int before = drawn.size();
        thumbnails.values().forEach(thumbnail -> thumbnail.set(PICTURE));
        runAll();
        assertThat(pictures()).isEqualTo(ToyScenes.PHOTOS);
        assertThat(drawn).hasSize(before + 1);
    }

    @Test
    void aPhotoKeepsItsPictureWhenItsRoleChanges() {
        shown.set(true);
        runAll();
        thumbnails.values().forEach(thumbnail -> thumbnail.set(PICTURE));
        runAll();
        ArgbImage picture = newest().get(11).camera().thumbnail().orElseThrow();
        photos.toggle(photos.photos().get(11));
        runAll();
        assertThat(newest().get(11).camera().thumbnail())
                .hasValueSatisfying(same -> assertThat(same).isSameAs(picture));
    }

    @Test
    void theSelectedPhotoIsMarked() {
        CaptureView third = photos.photos().get(2).view().orElseThrow();
        photos.select(third);
        runAll();
        assertThat(marked).isSameAs(third);
    }
}
