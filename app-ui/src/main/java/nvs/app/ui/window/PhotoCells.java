package nvs.app.ui.window;

import javafx.beans.value.ObservableValue;
import nvs.app.ui.photos.PhotoCell;
import nvs.app.ui.photos.PhotoThumbnails;
import nvs.app.ui.scene.SceneViewModel;
import nvs.image.ArgbImage;
import nvs.image.ImageSize;
import nvs.scene.CaptureView;
import nvs.synthesis.ModelDescription;

/** Shows photos as the model of the open scene sees them. */
record PhotoCells(SceneViewModel scenes, PhotoThumbnails thumbnails) implements PhotoCell.Source {
    @Override
    public ObservableValue<ArgbImage> thumbnail(CaptureView view) {
        return thumbnails.of(view, model().kind());
    }

    @Override
    public ImageSize frame() {
        return model().finestResolution();
    }

    private ModelDescription model() {
        return scenes.sceneProperty().get().model();
    }
}
