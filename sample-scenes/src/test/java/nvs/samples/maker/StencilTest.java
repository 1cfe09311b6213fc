package nvs.samples.maker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class StencilTest {

    private final Stencil corner = new Stencil(List.of("#..", "..."), 0.5);

    @Test
    void theFirstRowIsAtTheTopAndTheFirstDotAtTheLeft() {
        assertThat(corner.isOpen(-0.5, 0.25)).isTrue();
        assertThat(corner.isOpen(0, 0.25)).isFalse();
        assertThat(corner.isOpen(-0.5, -0.25)).isFalse();
    }

    @Test
    void aroundItNothingIsOpen() {
        assertThat(corner.isOpen(-0.8, 0.25)).isFalse();
        assertThat(corner.isOpen(0.8, 0.25)).isFalse();
        assertThat(corner.isOpen(-0.5, 0.6)).isFalse();
        assertThat(corner.isOpen(-0.5, -0.6)).isFalse();
    }

    @Test
    void rowsOfDifferentLengthsAreRefused() {
        assertThatThrownBy(() -> new Stencil(List.of("##", "#"), 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
