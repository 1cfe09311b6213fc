package nvs.app.ui.window;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Looks at the window and waits for what it shows. */
final class WindowRobot extends FxRobot {
    private static final long PATIENCE_SECONDS = 120;
    private static final long CALM_MILLIS = 300;
    private static final int EVERY = 7;
    private static final double SAME_LEVELS = 1.5;

    void await(BooleanSupplier condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, condition::getAsBoolean);
    }

    void awaitVisible(String query) throws TimeoutException {
        await(() -> isVisible(query));
    }

    boolean isVisible(String query) {
        return lookup(query).tryQuery().filter(Node::isVisible).isPresent();
    }

    String text(String query) {
        return lookup(query).queryAs(Label.class).getText();
    }

    /** A number that differs when the picture does; 0 while there is none. */
    int picture() {
        int[] hash = {1};
        interact(() -> {
            Image image = lookup("#viewer .image-view").queryAs(ImageView.class).getImage();
            if (image == null) {
                hash[0] = 0;
                return;
            }
            for (int y = 0; y < image.getHeight(); y += EVERY) {
                for (int x = 0; x < image.getWidth(); x += EVERY) {
                    hash[0] = 31 * hash[0] + image.getPixelReader().getArgb(x, y);
                }
            }
        });
        return hash[0];
    }

    /** Some pixels of the picture; none while there is no picture. */
    int[] samples() {
        List<Integer> argb = new ArrayList<>();
        interact(() -> {
            Image image = lookup("#viewer .image-view").queryAs(ImageView.class).getImage();
            for (int y = 0; image != null && y < image.getHeight(); y += EVERY) {
                for (int x = 0; x < image.getWidth(); x += EVERY) {
                    argb.add(image.getPixelReader().getArgb(x, y));
                }
            }
        });
        return argb.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Whether the picture shows what other samples show: how it was rendered may differ by what is hardly seen. */
    boolean showsTheSameAs(int[] before) {
        int[] now = samples();
        if (now.length != before.length) {
            return false;
        }
        double sum = 0;
        for (int i = 0; i < now.length; i++) {
            for (int shift = 0; shift < 24; shift += 8) {
                sum += Math.abs((now[i] >> shift & 0xff) - (before[i] >> shift & 0xff));
            }
        }
        return sum / (3.0 * now.length) < SAME_LEVELS;
    }

    /** The first picture of a scene. */
    int awaitPicture() throws TimeoutException {
        await(() -> lookup("#viewer .image-view").queryAs(ImageView.class).getImage() != null);
        return picture();
    }

    void awaitAnotherPictureThan(int picture) throws TimeoutException {
        await(() -> {
            int now = picture();
            return now != 0 && now != picture;
        });
    }

    /** The picture from the start view, with the turntable at rest. */
    int stillPicture() throws TimeoutException {
        awaitPicture();
        push(KeyCode.R);
        return calmPicture();
    }

    /** The picture when nothing changes it any more. */
    int calmPicture() {
        int before;
        int after = picture();
        do {
            before = after;
            sleep(CALM_MILLIS);
            after = picture();
        } while (before != after);
        return after;
    }

    /** Opens the export dialog for PNG pictures; returns where they will go. */
    Path prepareExport(int frames) throws TimeoutException {
        clickOn("#export");
        awaitVisible("#export-format");
        interact(() -> {
            lookup("#export-format").queryComboBox().getSelectionModel().selectLast();
            spinner("#export-frames").getValueFactory().setValue(frames);
        });
        return Path.of(text("#export-target"));
    }

    @SuppressWarnings("unchecked")
    private Spinner<Integer> spinner(String query) {
        return lookup(query).queryAs(Spinner.class);
    }

    /** The window as it looks when the calm has come. */
    WritableImage snapshot(Node root) {
        WritableImage[] taken = new WritableImage[1];
        interact(() -> taken[0] = root.getScene().snapshot(null));
        return taken[0];
    }
}
