package nvs.samples.maker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;

class LightingTest {

    private static final Finish WHITE = Finish.solid(0xffffff);
    private static final Vector3d UP = new Vector3d(0, 0, 1);

    /** A lamp straight above and nothing else, so that what arrives is what the lamp sends. */
    private final Lighting lamp =
            new Lighting(List.of(Lamp.distant(UP, grey(1), 0.2)), Colour.BLACK, Colour.BLACK, 0, 0.16);

    /** Surroundings without a lamp. */
    private final Lighting dome = new Lighting(List.of(), grey(1), grey(0.5), 0, 0.16);

    private final Part ball = Part.of(new Shape.Sphere(0.3), WHITE);
    private final Model alone = new Model(List.of(ball));

    private static Colour grey(double level) {
        return new Colour(level, level, level);
    }

    private static double brightness(Lighting lighting, Model model, Vector3d point, Vector3d normal) {
        return lighting.at(model, point, normal, normal).reflectedBy(grey(1)).green();
    }

    @Test
    void aSurfaceThatFacesTheLampTakesAllItsLight() {
        assertThat(brightness(lamp, alone, new Vector3d(0, 0, 0.3), UP)).isCloseTo(1, within(1e-6));
    }

    @Test
    void aSlantedSurfaceTakesTheCosine() {
        Vector3d normal = new Vector3d(0.6, 0, 0.8);

        assertThat(brightness(lamp, alone, new Vector3d(normal).mul(0.3), normal))
                .isCloseTo(0.8, within(1e-6));
    }

    @Test
    void theFarSideIsDark() {
        assertThat(brightness(lamp, alone, new Vector3d(0, 0, -0.3), new Vector3d(0, 0, -1)))
                .isZero();
    }

    @Test
    void aRoofCastsAFullShadowAndASoftOneBesideIt() {
        Part roof = Part.of(new Shape.Box(0.5, 0.5, 0.02, 0.01), WHITE);
        Vector3d point = new Vector3d(0, 0, 0.3);
        double lampRadiusAtRoof = 0.2 * 0.5;

        Model under = new Model(List.of(ball, roof.at(0, 0, 0.8)));
        Model beside = new Model(List.of(ball, roof.at(0.5 + lampRadiusAtRoof / 2, 0, 0.8)));
        Model farther = new Model(List.of(ball, roof.at(0.5 + 1.2 * lampRadiusAtRoof, 0, 0.8)));

        assertThat(brightness(lamp, under, point, UP)).isZero();
        assertThat(brightness(lamp, beside, point, UP)).isCloseTo(0.5, within(0.05));
        assertThat(brightness(lamp, farther, point, UP)).isCloseTo(1, within(1e-6));
    }

    @Test
    void aLampShinesFromItsPlaceAndNothingBeyondItShades() {
        Lighting near = new Lighting(
                List.of(new Lamp(new Vector3d(0, 0, 0.8), grey(1), 0.2)), Colour.BLACK, Colour.BLACK, 0, 0.16);
        Part roof = Part.of(new Shape.Box(0.5, 0.5, 0.02, 0.01), WHITE).at(0, 0, 1.2);

        double below = brightness(near, new Model(List.of(ball, roof)), new Vector3d(0, 0, 0.3), UP);
        double aside = brightness(near, alone, new Vector3d(0, 0.5, 0.3), UP);

        assertThat(below).isCloseTo(1, within(1e-6));
        assertThat(aside).isCloseTo(Math.sqrt(0.5), within(1e-6));
    }

    @Test
    void surroundingsAreBrighterFromAboveThanFromBelow() {
        assertThat(brightness(dome, alone, new Vector3d(0, 0, 0.3), UP)).isCloseTo(1, within(1e-6));
        assertThat(brightness(dome, alone, new Vector3d(0, 0, -0.3), new Vector3d(0, 0, -1)))
                .isCloseTo(0.5, within(1e-6));
    }

    @Test
    void cornersAreDarkerThanOpenSurfaces() {
        Part wall = Part.of(new Shape.Box(0.02, 0.5, 0.5, 0.01), WHITE);
        Vector3d point = new Vector3d(0, 0, 0.3);

        double open = brightness(dome, alone, point, UP);
        double corner = brightness(dome, new Model(List.of(ball, wall.at(0.05, 0, 0.3))), point, UP);

        assertThat(corner).isLessThan(0.9 * open);
    }
}
