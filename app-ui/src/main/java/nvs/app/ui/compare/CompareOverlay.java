package nvs.app.ui.compare;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Rectangle2D;
import javafx.scene.Cursor;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;
import nvs.app.ui.text.Messages;
import nvs.camera.PinholeIntrinsics;
import nvs.image.ArgbImage;

/** The photo over the novel view, as long as the user looks from where it was taken. */
public final class CompareOverlay extends Region {
    private static final Duration BLINK = Duration.millis(600);
    private static final double LINE_WIDTH = 3;
    private static final double GRIP_WIDTH = 15;

    private final CompareViewModel compare;
    private final Supplier<Optional<PinholeIntrinsics>> viewportLens;
    private final ImageView image = new ImageView();
    private final Rectangle shown = new Rectangle();
    private final Region line = new Region();
    private final Timeline blinking = new Timeline(
            new KeyFrame(Duration.ZERO, event -> image.setVisible(true)),
            new KeyFrame(BLINK, event -> image.setVisible(false)),
            new KeyFrame(BLINK.multiply(2)));
    private double split = 0.5;

    /**
     * Follows the comparison.
     *
     * @param viewportLens the lens of the view that this lies over, in points
     */
    public CompareOverlay(CompareViewModel compare, Supplier<Optional<PinholeIntrinsics>> viewportLens) {
        this.compare = compare;
        this.viewportLens = viewportLens;
        setId("compare");
        setPickOnBounds(false);
        setMinSize(0, 0);
        image.setMouseTransparent(true);
        image.setSmooth(true);
        image.setManaged(false);
        line.setId("compare-line");
        line.getStyleClass().add("nvs-compare-line");
        line.setManaged(false);
        line.setCursor(Cursor.H_RESIZE);
        line.setAccessibleText(Messages.text("compare.line"));
        line.setOnMouseDragged(event -> pull(sceneToLocal(event.getSceneX(), 0).getX()));
        blinking.setCycleCount(Timeline.INDEFINITE);
        getChildren().addAll(image, line);
        compare.modeProperty().addListener(change -> update());
        compare.comparisonProperty().addListener(change -> update());
        compare.inPlace().addListener((property, before, now) -> update());
        update();
    }

    private void pull(double x) {
        if (getWidth() > 0) {
            split = Math.max(0, Math.min(1, x / getWidth()));
            requestLayout();
        }
    }

    private void update() {
        Comparison comparison = compare.comparisonProperty().get();
        CompareMode mode = compare.modeProperty().get();
        boolean isOn = comparison != null
                && mode != CompareMode.OFF
                && compare.inPlace().get();
        blinking.stop();
        setVisible(isOn);
        if (!isOn) {
            image.setImage(null);
            return;
        }
        image.setVisible(true);
        image.setImage(toImage(
                mode == CompareMode.DIFFERENCE
                        ? comparison.difference()
                        : comparison.photo().image()));
        line.setVisible(mode == CompareMode.SPLIT);
        if (mode == CompareMode.BLINK) {
            blinking.play();
        }
        requestLayout();
    }

    private static WritableImage toImage(ArgbImage picture) {
        int width = picture.width();
        int height = picture.height();
        WritableImage image = new WritableImage(width, height);
        image.getPixelWriter()
                .setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), picture.argb(), 0, width);
        return image;
    }

    @Override
    protected void layoutChildren() {
        Comparison comparison = compare.comparisonProperty().get();
        Optional<PinholeIntrinsics> view = viewportLens.get();
        if (!isVisible() || comparison == null || view.isEmpty()) {
            return;
        }
        Rectangle2D place = place(comparison.lens(), view.get());
        image.setX(place.getMinX());
        image.setY(place.getMinY());
        image.setFitWidth(place.getWidth());
        image.setFitHeight(place.getHeight());
        cut();
    }

    /** Where a photo lies in a view through another lens from the same place: equal directions fall on each other. */
    static Rectangle2D place(PinholeIntrinsics photo, PinholeIntrinsics view) {
        double across = view.focalXPixels() / photo.focalXPixels();
        double down = view.focalYPixels() / photo.focalYPixels();
        return new Rectangle2D(
                view.centreXPixels() - photo.centreXPixels() * across,
                view.centreYPixels() - photo.centreYPixels() * down,
                photo.width() * across,
                photo.height() * down);
    }

    private void cut() {
        boolean isSplit = compare.modeProperty().get() == CompareMode.SPLIT;
        double edge = isSplit ? split * getWidth() : 0;
        shown.setX(edge);
        shown.setWidth(Math.max(0, getWidth() - edge));
        shown.setHeight(getHeight());
        image.setClip(shown);
        line.resizeRelocate(edge - GRIP_WIDTH / 2, 0, GRIP_WIDTH, getHeight());
        line.setStyle("-fx-background-insets: 0 " + (GRIP_WIDTH - LINE_WIDTH) / 2 + "px;");
    }

    /** Ends what moves by itself. */
    public void stop() {
        blinking.stop();
    }
}
