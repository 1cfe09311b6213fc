package nvs.samples.maker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;

class ModelTest {

    private static final Finish WHITE = Finish.solid(0xffffff);

    private final Part ball = Part.of(new Shape.Sphere(0.2), WHITE).at(0.5, 0, 0);
    private final Part rod = Part.of(new Shape.Cylinder(0.1, 0.3, 0.01), WHITE)
            .turned(Part.ALONG_X)
            .at(-0.4, 0, 0);
    private final Model model = new Model(List.of(ball, rod));

    @Test
    void aRayEndsOnTheSurfaceThatItMeetsFirst() {
        double t = model.trace(new Vector3d(3, 0, 0), new Vector3d(-1, 0, 0));

        assertThat(t).isCloseTo(3 - 0.7, within(2e-4));
    }

    @Test
    void aRayBesideTheModelMisses() {
        double t = model.trace(new Vector3d(3, 0, 0.25), new Vector3d(-1, 0, 0));

        assertThat(t).isNaN();
    }

    @Test
    void aRayThatLeavesTheModelBehindMisses() {
        double t = model.trace(new Vector3d(3, 0, 0), new Vector3d(1, 0, 0));

        assertThat(t).isNaN();
    }

    @Test
    void aTurnedCylinderLiesAlongX() {
        assertThat(model.distance(-0.4 - 0.3 - 0.05, 0, 0)).isCloseTo(0.05, within(1e-12));
        assertThat(model.distance(-0.4, 0, 0.15)).isCloseTo(0.05, within(1e-12));
    }

    @Test
    void theNearestPartOwnsAPoint() {
        assertThat(model.partAt(new Vector3d(0.5, 0, 0.2))).isSameAs(ball);
        assertThat(model.partAt(new Vector3d(-0.4, 0.1, 0))).isSameAs(rod);
    }

    @Test
    void normalsPointOutOfTheSurface() {
        Vector3d slanted = new Vector3d(1, 2, 2).div(3);

        assertThat(ball.normal(new Vector3d(0.5, 0, 0).fma(0.2, slanted)).distance(slanted))
                .isLessThan(1e-6);
        assertThat(rod.normal(new Vector3d(-0.4, 0, 0.1)).distance(0, 0, 1)).isLessThan(1e-6);
    }

    @Test
    void paintMovesAndTurnsWithItsPart() {
        Finish marked = WHITE.over((x, y, z) -> z > 0, 0x000000);
        Part part = Part.of(new Shape.Sphere(0.2), marked).turned(Part.ALONG_X).at(0, 1, 0);

        assertThat(part.colour(new Vector3d(0.1, 1, -0.1))).isEqualTo(Colour.BLACK);
        assertThat(part.colour(new Vector3d(-0.1, 1, 0.1))).isEqualTo(new Colour(1, 1, 1));
    }

    @Test
    void aBeamSeesWhatTheWholeModelShows() {
        Vector3d eye = new Vector3d(3, 0, 0);
        Model seen = model.in(new Beam(eye, new Vector3d(-1, 0, 0), 0));

        assertThat(seen.trace(eye, new Vector3d(-1, 0, 0))).isEqualTo(model.trace(eye, new Vector3d(-1, 0, 0)));
        assertThat(model.in(new Beam(eye, new Vector3d(1, 0, 0), 0)).trace(eye, new Vector3d(1, 0, 0)))
                .isNaN();
    }

    @Test
    void distancesBeyondTheFarthestAreNotMeasured() {
        assertThat(model.distanceUpTo(0.1, 0.5, 0, 0.25)).isCloseTo(0.05, within(1e-12));
        assertThat(model.distanceUpTo(0.1, 0.5, 0, 5)).isEqualTo(0.1);
    }

    @Test
    void aCarriedPartTurnsCounterClockwiseAndThenMoves() {
        Finish marked = WHITE.over((x, y, z) -> x > 0, 0x000000);
        Part carried = Part.of(new Shape.Sphere(0.2), marked).at(1, 0, 0).carried(90, 0, 0, 3);

        assertThat(carried.centre().distance(0, 1, 3)).isLessThan(1e-12);
        assertThat(carried.colour(new Vector3d(0, 1.1, 3))).isEqualTo(Colour.BLACK);
        assertThat(carried.colour(new Vector3d(0, 0.9, 3))).isEqualTo(new Colour(1, 1, 1));
    }

    @Test
    void aModelWithoutPartsIsRefused() {
        assertThatThrownBy(() -> new Model(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
