package nvs.app.ui.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import nvs.app.ui.keys.Gesture;
import nvs.app.ui.keys.Shortcut;
import nvs.app.ui.keys.ShortcutGroup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ShortcutLinesTest {
    @ParameterizedTest
    @EnumSource(Shortcut.class)
    void everyShortcutIsListedWithWhatItDoes(Shortcut shortcut) {
        List<ShortcutLines.Line> lines = ShortcutLines.of(shortcut.group());
        assertThat(lines).anySatisfy(line -> {
            assertThat(line.keys()).contains(shortcut.keys());
            assertThat(line.does()).isNotBlank();
        });
    }

    @Test
    void everyGestureIsListed() {
        assertThat(ShortcutLines.of(ShortcutGroup.MOUSE)).hasSize(Gesture.values().length);
    }

    @Test
    void keysOfOneKindShareALine() {
        assertThat(ShortcutLines.of(ShortcutGroup.MOVE).get(0).keys()).hasSize(4);
        assertThat(Arrays.stream(ShortcutGroup.values())
                        .flatMap(group -> ShortcutLines.of(group).stream())
                        .map(ShortcutLines.Line::does))
                .contains("Fly", "Undo", "Orbit this");
    }
}
