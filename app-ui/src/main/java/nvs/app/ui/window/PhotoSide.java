package nvs.app.ui.window;

import javafx.application.Platform;
import nvs.app.ui.photos.PhotoAdding;
import nvs.app.ui.photos.PhotoFrusta;
import nvs.app.ui.photos.PhotoThumbnails;
import nvs.app.ui.photos.PhotosPanel;
import nvs.app.ui.photos.PhotosViewModel;
import nvs.app.ui.scene.SceneViewModel;
import nvs.app.ui.viewer.ViewerViewModel;
import nvs.scene.PhotoPreparation;

/** The photos of the open capture wherever the window shows them: in the list, and in their places in the scene. */
final class PhotoSide {
    private final SceneViewModel scenes;
    private final WindowThreads threads;
    private final PhotosViewModel photos;
    private final PhotoThumbnails thumbnails;
    private final PhotoCells cells;

    PhotoSide(SceneViewModel scenes, PhotoPreparation preparation, WindowThreads threads) {
        this.scenes = scenes;
        this.threads = threads;
        photos = new PhotosViewModel(scenes, Platform::runLater, threads::inBackground);
        thumbnails = new PhotoThumbnails(preparation, Platform::runLater, threads::inBackground);
        cells = new PhotoCells(scenes, thumbnails);
    }

    PhotosViewModel photos() {
        return photos;
    }

    /** Another capture is open. */
    void clear() {
        thumbnails.clear();
    }

    /** Hangs the photos in their frusta. */
    void hangIn(ViewerViewModel viewer) {
        new PhotoFrusta(
                photos,
                cells::thumbnail,
                viewer.display().camerasShownProperty(),
                new PhotoFrusta.Threads(Platform::runLater, threads::inBackground),
                viewer::showPhotos);
    }

    PhotosPanel panel(ViewerViewModel viewer, OpenDialogs asking) {
        return new PhotosPanel(
                photos,
                new PhotoAdding(scenes, Platform::runLater, threads::inBackground),
                new PhotosPanel.Host(cells, viewer.moves()::flyTo, asking::photosToAdd, asking::folderToAdd));
    }
}
