package nvs.app.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.IntBuffer;
import java.util.logging.Logger;
import javafx.beans.property.SimpleObjectProperty;
import nvs.app.session.RecentLog;
import nvs.app.ui.viewer.PaintedView;
import org.junit.jupiter.api.Test;

class FirstViewTest {

    @Test
    void theTimeToTheFirstViewIsLoggedOnce() {
        RecentLog log = RecentLog.install();
        try {
            SimpleObjectProperty<PaintedView> picture = new SimpleObjectProperty<>();
            FirstView.logOnce(picture);
            picture.set(view());
            picture.set(null);
            picture.set(view());
            assertThat(log.text().lines().filter(line -> line.contains("first view")))
                    .hasSize(1);
            assertThat(log.text()).containsPattern("first view \\d+\\.\\d\\d s after the process began");
        } finally {
            Logger.getLogger("").removeHandler(log);
        }
    }

    private static PaintedView view() {
        return new PaintedView(1, 1, IntBuffer.allocate(1), () -> {});
    }
}
