package nvs.app.ui.window;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import nvs.app.ui.viewer.PaintedView;

/** Logs once how long the user waited from the start of the process to the first view. */
final class FirstView {
    private static final System.Logger LOG = System.getLogger(FirstView.class.getName());

    private FirstView() {}

    /** Waits for the first picture that is not null. */
    static void logOnce(ObservableValue<PaintedView> picture) {
        picture.addListener(new ChangeListener<>() {
            @Override
            public void changed(ObservableValue<? extends PaintedView> shown, PaintedView before, PaintedView first) {
                if (first != null) {
                    picture.removeListener(this);
                    ProcessHandle.current().info().startInstant().ifPresent(FirstView::log);
                }
            }
        });
    }

    private static void log(Instant start) {
        double seconds = Duration.between(start, Instant.now()).toMillis() / 1e3;
        LOG.log(Level.DEBUG, () -> String.format(Locale.ROOT, "first view %.2f s after the process began", seconds));
    }
}
