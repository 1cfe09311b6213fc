package nvs.app.ui.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

class ShortcutTest {
    private static KeyEvent pressed(KeyCode key, boolean shift, boolean control, boolean alt) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, shift, control, alt, false);
    }

    @Test
    void noTwoAskForTheSameKey() {
        List<KeyCombination> all = new ArrayList<>();
        for (Shortcut shortcut : Shortcut.values()) {
            all.addAll(shortcut.combinations());
        }
        assertThat(all).doesNotHaveDuplicates();
    }

    @Test
    void aPlainKeyAsksForNothingWithAltOrControl() {
        assertThat(Shortcut.of(pressed(KeyCode.R, false, false, false))).contains(Shortcut.RESET);
        assertThat(Shortcut.of(pressed(KeyCode.R, true, false, false))).contains(Shortcut.RESET);
        assertThat(Shortcut.of(pressed(KeyCode.R, false, true, false))).isEmpty();
        assertThat(Shortcut.of(pressed(KeyCode.R, false, false, true))).isEmpty();
    }

    @Test
    void aQuestionMarkAsksForHelp() {
        assertThat(Shortcut.of(pressed(KeyCode.SLASH, true, false, false))).contains(Shortcut.HELP);
        assertThat(Shortcut.of(pressed(KeyCode.SLASH, false, false, false))).isEmpty();
        assertThat(Shortcut.of(pressed(KeyCode.F1, false, false, false))).contains(Shortcut.HELP);
    }

    @Test
    void aShortcutDoesOneThing() {
        ShortcutActions actions = new ShortcutActions().on(Shortcut.RESET, () -> {});
        assertThatThrownBy(() -> actions.on(Shortcut.RESET, () -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("RESET");
    }

    @Test
    void onlyTheKeyThatDoesSomethingIsConsumed() {
        List<String> done = new ArrayList<>();
        ShortcutActions actions = new ShortcutActions().on(Shortcut.RESET, () -> done.add("reset"));
        KeyEvent reset = pressed(KeyCode.R, false, false, false);
        KeyEvent other = pressed(KeyCode.G, false, false, false);
        actions.handle(reset);
        actions.handle(other);
        assertThat(done).containsExactly("reset");
        assertThat(reset.isConsumed()).isTrue();
        assertThat(other.isConsumed()).isFalse();
    }
}
