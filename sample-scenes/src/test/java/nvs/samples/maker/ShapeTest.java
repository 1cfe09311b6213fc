package nvs.samples.maker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShapeTest {

    private static final double EXACT = 1e-12;

    static Stream<Shape> shapes() {
        Shape box = new Shape.Box(0.4, 0.3, 0.2, 0.05);
        return Stream.of(
                new Shape.Sphere(0.4),
                box,
                new Shape.Cylinder(0.3, 0.2, 0.04),
                new Shape.Cone(0.3, 0.1, 0.25),
                new Shape.Torus(0.3, 0.1),
                new Shape.Torus(0.05, 0.3),
                new Shape.Sphere(0.3).stretched(1.5, 1, 0.7),
                box.without(new Shape.Sphere(0.2), 0.4, 0, 0));
    }

    @Test
    void distanceToASphereIsThatToItsCentreLessItsRadius() {
        assertThat(new Shape.Sphere(2).distance(0, 3, 4)).isCloseTo(3, within(EXACT));
    }

    @Test
    void distanceToABoxIsMeasuredFromFacesAndFromRoundedCorners() {
        Shape box = new Shape.Box(3, 2, 1, 0.5);

        assertThat(box.distance(4, 0, 0)).isCloseTo(1, within(EXACT));
        assertThat(box.distance(0, 0, 0)).isCloseTo(-1, within(EXACT));
        assertThat(box.distance(2.5 + 3, 1.5 + 4, 0.5)).isCloseTo(5 - 0.5, within(EXACT));
    }

    @Test
    void distanceToACylinderIsMeasuredFromItsSideAndItsEnds() {
        Shape cylinder = new Shape.Cylinder(2, 1, 0.1);

        assertThat(cylinder.distance(3, 4, 0)).isCloseTo(3, within(EXACT));
        assertThat(cylinder.distance(0, 0, -3)).isCloseTo(2, within(EXACT));
    }

    @Test
    void theSideOfAConePassesThroughBothRims() {
        Shape cone = new Shape.Cone(2, 1, 1);

        assertThat(cone.distance(2, 0, -1)).isCloseTo(0, within(EXACT));
        assertThat(cone.distance(0, 1, 1)).isCloseTo(0, within(EXACT));
        assertThat(cone.distance(1.5, 0, 0)).isCloseTo(0, within(EXACT));
    }

    @Test
    void distanceToATorusIsMeasuredFromTheMiddleOfItsTube() {
        Shape ring = new Shape.Torus(2, 0.5);

        assertThat(ring.distance(0, 5, 4)).isCloseTo(4.5, within(EXACT));
        assertThat(ring.distance(0, 0, 0)).isCloseTo(1.5, within(EXACT));
    }

    @Test
    void whatTheToolTookIsOutside() {
        Shape carved = new Shape.Sphere(1).without(new Shape.Sphere(0.5), 1, 0, 0);

        assertThat(carved.distance(0.8, 0, 0)).isPositive();
        assertThat(carved.distance(-0.8, 0, 0)).isNegative();
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void noDistanceGrowsFasterThanTheWayThere(Shape shape) {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            double[] p = random.doubles(3, -1, 1).toArray();
            double[] q = random.doubles(3, -1, 1).toArray();
            double way = Math.sqrt(Math.pow(p[0] - q[0], 2) + Math.pow(p[1] - q[1], 2) + Math.pow(p[2] - q[2], 2));
            double change = shape.distance(p[0], p[1], p[2]) - shape.distance(q[0], q[1], q[2]);
            assertThat(Math.abs(change)).isLessThanOrEqualTo(way + EXACT);
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void theBoundingSphereHoldsTheSolid(Shape shape) {
        Random random = new Random(8);
        for (int i = 0; i < 20_000; i++) {
            double[] p = random.doubles(3, -1, 1).toArray();
            if (shape.distance(p[0], p[1], p[2]) <= 0) {
                assertThat(Math.sqrt(p[0] * p[0] + p[1] * p[1] + p[2] * p[2]))
                        .isLessThanOrEqualTo(shape.boundingRadius());
            }
        }
    }
}
