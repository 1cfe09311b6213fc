package nvs.samples.maker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToysTest {

    private static final int RED = 0xff0000;

    /** Half a unit, so that a dot of the stencil is a twelfth of one. */
    private final Part block = Toys.block(0.5, List.of("##.", "...", "..."), RED);

    /** Who stands before a face has its left upper dot at the left, whichever face it is. */
    @ParameterizedTest
    @CsvSource({"0.5, -0.08, 0.58", "-0.5, 0.08, 0.58", "0.08, 0.5, 0.58", "-0.08, -0.5, 0.58", "-0.08, 0.08, 1"})
    void lettersStandUprightOnEveryFace(double x, double y, double z) {
        assertThat(block.colour(new Vector3d(x, y, z))).isEqualTo(Colour.ofSrgb(RED));
        double mirroredX = Math.abs(x) == 0.5 ? x : -x;
        double mirroredY = Math.abs(y) == 0.5 || z == 1 ? y : -y;
        assertThat(block.colour(new Vector3d(mirroredX, mirroredY, z))).isNotEqualTo(Colour.ofSrgb(RED));
    }

    @Test
    void aBookIsAsThickAsItSaysAndItsPagesKeepBehindItsBoards() {
        List<Part> book = Toys.book(0.2, 0.15, 0.03, RED, 0);
        Model model = new Model(book);

        assertThat(model.distance(0, 0, 0.07)).isBetween(0.0099, 0.0101);
        assertThat(model.partAt(new Vector3d(0.192, 0, 0.03))).isSameAs(book.get(1));
        assertThat(model.partAt(new Vector3d(-0.201, 0, 0.03))).isSameAs(book.get(0));
    }
}
