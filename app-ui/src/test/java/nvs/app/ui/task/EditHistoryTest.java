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

    @Test
    void aChangeToWhatWasBeforeCanBeUndoneToo() {
        EditHistory<String> states = new EditHistory<>();
        states.begin("a");
        states.changed("b");
        states.changed("a");
        assertThat(states.back()).contains("b");
        assertThat(states.back()).contains("a");
        assertThat(states.back()).isEmpty();
        assertThat(states.forward()).contains("b");
        assertThat(states.forward()).contains("a");
        assertThat(states.forward()).isEmpty();
    }
}
