package nvs.app.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.ActionEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class NumberSpinnerTest {
    private final FxRobot robot = new FxRobot();
    private final ObjectProperty<Integer> frames = new SimpleObjectProperty<>(72);
    private NumberSpinner spinner;

    @BeforeEach
    void make() {
        robot.interact(() -> spinner = new NumberSpinner(1, 100, frames));
    }

    private void type(String text) {
        robot.interact(() -> {
            spinner.getEditor().setText(text);
            spinner.getEditor().fireEvent(new ActionEvent());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "many", "1.5", "99999999999"})
    void whatIsNoNumberLeavesThePresentOne(String typed) {
        type(typed);
        assertThat(frames.get()).isEqualTo(72);
        assertThat(spinner.getEditor().getText()).isEqualTo("72");
    }

    @Test
    void aNumberIsTaken() {
        type(" 36 ");
        assertThat(frames.get()).isEqualTo(36);
        assertThat(spinner.getEditor().getText()).isEqualTo("36");
    }

    @Test
    void aLowerBoundTakesTheNumberWithIt() {
        var most = new SimpleObjectProperty<>(120);
        robot.interact(() -> spinner = new NumberSpinner(1, most, frames));
        robot.interact(() -> most.set(50));
        assertThat(frames.get()).isEqualTo(50);
        type("51");
        assertThat(frames.get()).isEqualTo(50);
    }

    @Test
    void aNumberBeyondTheBoundsBecomesTheBound() {
        type("1000");
        assertThat(frames.get()).isEqualTo(100);
        type("0");
        assertThat(frames.get()).isEqualTo(1);
    }
}
