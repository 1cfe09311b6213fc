package nvs.app.ui.photos;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import nvs.image.ArgbImage;
import nvs.image.ImageSize;
import nvs.scene.CoverCrop;

/** A small photo in which what the model does not see of it is dimmed. */
final class ThumbnailView extends StackPane {
    private static final double WIDTH = 72;
    private static final double HEIGHT = 54;

    private final ImageView image = new ImageView();
    private final Rectangle before = dimmed();
    private final Rectangle after = dimmed();
    private final ChangeListener<ArgbImage> arrival = (property, previous, picture) -> show(picture);
    private ObservableValue<ArgbImage> shown;
    private ImageSize frame;

    ThumbnailView() {
        getStyleClass().add("nvs-thumbnail");
        setMinSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
        setPrefSize(WIDTH, HEIGHT);
        image.setFitWidth(WIDTH);
        image.setFitHeight(HEIGHT);
        image.setPreserveRatio(true);
        image.setSmooth(true);
        getChildren().addAll(image, before, after);
    }

    private static Rectangle dimmed() {
        Rectangle rectangle = new Rectangle();
        rectangle.getStyleClass().add("nvs-thumbnail-lost");
        return rectangle;
    }

    void show(ObservableValue<ArgbImage> picture, ImageSize newFrame) {
        forget();
        frame = newFrame;
        shown = picture;
        shown.addListener(arrival);
        show(picture.getValue());
    }

    void showNothing() {
        forget();
        show((ArgbImage) null);
    }

    private void forget() {
        if (shown != null) {
            shown.removeListener(arrival);
            shown = null;
        }
    }

    private void show(ArgbImage picture) {
        image.setImage(picture == null ? null : toImage(picture));
        before.setVisible(picture != null);
        after.setVisible(picture != null);
        if (picture != null) {
            dim(picture.size());
        }
    }

    private static WritableImage toImage(ArgbImage picture) {
        WritableImage image = new WritableImage(picture.width(), picture.height());
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        picture.width(),
                        picture.height(),
                        PixelFormat.getIntArgbInstance(),
                        picture.argb(),
                        0,
                        picture.width());
        return image;
    }

    /** Both strips along the longer side. */
    private void dim(ImageSize size) {
        double scale = Math.min(WIDTH / size.width(), HEIGHT / size.height());
        double lost = CoverCrop.of(size, frame).lostShare();
        boolean isWide = (long) size.width() * frame.height() > (long) size.height() * frame.width();
        double width = size.width() * scale * (isWide ? lost / 2 : 1);
        double height = size.height() * scale * (isWide ? 1 : lost / 2);
        double right = (size.width() * scale - width) / 2;
        double down = (size.height() * scale - height) / 2;
        place(before, width, height, -right, -down);
        place(after, width, height, right, down);
    }

    private static void place(Rectangle strip, double width, double height, double right, double down) {
        strip.setWidth(width);
        strip.setHeight(height);
        strip.setTranslateX(right);
        strip.setTranslateY(down);
    }
}
