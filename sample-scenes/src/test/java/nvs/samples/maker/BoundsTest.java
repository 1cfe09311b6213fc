package nvs.samples.maker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.joml.Matrix3d;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;

class BoundsTest {

    private final Part part = Part.of(new Shape.Box(0.5, 0.2, 0.1, 0.02), Finish.solid(0xffffff))
            .turned(new Matrix3d().rotationXYZ(0.4, 0.7, -0.3))
            .at(1, -2, 3);
    private final Bounds bounds = part.bounds();

    private static Vector3d somewhere(Random random) {
        return new Vector3d(random.nextDouble() - 0.5, random.nextDouble() - 0.5, random.nextDouble() - 0.5)
                .mul(4)
                .add(1, -2, 3);
    }

    @Test
    void boundsOfATurnedPartAreNoFartherThanThePart() {
        Random random = new Random(3);
        for (int i = 0; i < 10_000; i++) {
            Vector3d p = somewhere(random);
            double distance = part.distance(p.x, p.y, p.z);
            assertThat(distance > 0 && bounds.isBeyond(1.0001 * distance, p.x, p.y, p.z))
                    .isFalse();
        }
    }

    @Test
    void aPartIsNotBeyondADistanceThatReachesItsBounds() {
        Bounds cube = Part.of(new Shape.Box(1, 1, 1, 0.1), Finish.solid(0)).bounds();

        assertThat(cube.isBeyond(0.9, 2, 0, 0)).isTrue();
        assertThat(cube.isBeyond(1.1, 2, 0, 0)).isFalse();
        assertThat(cube.isBeyond(1.1, 2, 2, 0)).isTrue();
    }

    /** Whatever point of a beam lies in the part, the beam touches the bounds. */
    @Test
    void everyBeamThroughThePartTouchesItsBounds() {
        Random random = new Random(4);
        int met = 0;
        for (int i = 0; i < 10_000; i++) {
            Vector3d eye = somewhere(random);
            Vector3d direction = somewhere(random).sub(eye).normalize();
            Beam beam = new Beam(eye, direction, 0.2);
            double t = 2 * random.nextDouble();
            Vector3d p = new Vector3d(eye).fma(t, direction);
            if (part.distance(p.x, p.y, p.z) < 0.2 * t) {
                assertThat(bounds.isTouchedBy(beam)).isTrue();
                met++;
            }
        }
        assertThat(met).isGreaterThan(100);
    }

    @Test
    void aRayAsideOfTheBoundsDoesNotTouchThem() {
        Bounds cube = Part.of(new Shape.Box(1, 1, 1, 0.1), Finish.solid(0)).bounds();

        assertThat(cube.isTouchedBy(new Beam(new Vector3d(3, 1.1, 0), new Vector3d(-1, 0, 0), 0)))
                .isFalse();
        assertThat(cube.isTouchedBy(new Beam(new Vector3d(3, 0.9, 0), new Vector3d(-1, 0, 0), 0)))
                .isTrue();
        assertThat(cube.isTouchedBy(new Beam(new Vector3d(3, 0.9, 0), new Vector3d(1, 0, 0), 0)))
                .isFalse();
    }
}
