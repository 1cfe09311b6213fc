package nvs.app.ui.task;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EditHistoryTest {
    private final EditHistory<String> history = new EditHistory<>();

    @Test
    void whatWasChangedCanBeTakenBackAndMadeAgain() {
        history.begin("a");
        history.arrived("b");
        assertThat(history.previous()).contains("a");
        history.arrived("a");
        assertThat(history.previous()).isEmpty();
        assertThat(history.next()).contains("b");
        history.arrived("b");
        assertThat(history.next()).isEmpty();
    }

    @Test
    void aNewChangeForgetsWhatWasTakenBack() {
        history.begin("a");
        history.arrived("b");
        history.arrived("a");
        history.arrived("c");
        assertThat(history.next()).isEmpty();
        assertThat(history.previous()).contains("a");
    }

    @Test
    void arrivingWhereOneIsChangesNothing() {
        history.begin("a");
        history.arrived("a");
        assertThat(history.previous()).isEmpty();
    }

    @Test
    void beginningForgetsAll() {
        history.begin("a");
        history.arrived("b");
        history.begin("c");
        assertThat(history.previous()).isEmpty();
        assertThat(history.next()).isEmpty();
    }
}
