package nvs.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import nvs.camera.OrbitView;
import nvs.camera.PinholeCamera;
import nvs.camera.PinholeIntrinsics;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;

class SceneKindGuessTest {
    private static final PinholeIntrinsics LENS = PinholeIntrinsics.ofVerticalFov(64, 64, 0.8);
    private static final Vector3d UP = new Vector3d(0, 0, 1);

    @Test
    void camerasAllAroundAPointGoAroundAnObject() {
        assertGuess(
                ring(12, 2 * Math.PI), SceneKind.OBJECT, "12 of 12 cameras look at one point, from directions that");
    }

    @Test
    void camerasOnOneSideOfAPointDoSoToo() {
        assertGuess(
                ring(5, Math.toRadians(100)),
                SceneKind.OBJECT,
                "5 of 5 cameras look at one point, from directions that are up to 76° apart.");
    }

    @Test
    void aFewStrayCamerasChangeNothing() {
        List<PinholeCamera> cameras = new ArrayList<>(ring(12, 2 * Math.PI));
        cameras.add(looking(new Vector3d(2, 0, 0), new Vector3d(5, 1, 0)));
        assertGuess(cameras, SceneKind.OBJECT, "12 of 13 cameras");
    }

    @Test
    void camerasSideBySideLookAtAScene() {
        List<PinholeCamera> parallel = IntStream.range(0, 6)
                .mapToObj(i -> looking(new Vector3d(0.2 * i, 0, 0), new Vector3d(0.2 * i, 10, 0)))
                .toList();
        assertGuess(parallel, SceneKind.SCENE, "The cameras look the same way.");
    }

    @Test
    void camerasThatConvergeALittleStillDo() {
        assertGuess(
                ring(6, Math.toRadians(30)),
                SceneKind.SCENE,
                "6 of 6 cameras look at one point, but from one direction: they are at most 24° apart.");
    }

    @Test
    void camerasThatTurnOnTheSpotLookAtAScene() {
        List<PinholeCamera> panorama = IntStream.range(0, 8)
                .mapToObj(i -> 2 * Math.PI * i / 8)
                .map(angle -> {
                    Vector3d out = new Vector3d(Math.cos(angle), Math.sin(angle), 0);
                    return looking(new Vector3d(out).mul(0.1), new Vector3d(out).mul(5));
                })
                .toList();
        assertGuess(panorama, SceneKind.SCENE, "The cameras look outward, not at one point.");
    }

    @Test
    void camerasOfAWalkLookAtAScene() {
        // Along a corridor, looking left and right in turn.
        List<PinholeCamera> walk = DoubleStream.iterate(0, x -> x + 1)
                .limit(12)
                .mapToObj(x -> looking(new Vector3d(x, 0, 0), new Vector3d(x + 1, x % 2 == 0 ? 2 : -2, 0)))
                .toList();
        assertThat(SceneKindGuess.of(walk).kind()).isEqualTo(SceneKind.SCENE);
    }

    @Test
    void oneCameraTellsNothing() {
        assertGuess(ring(1, 1), SceneKind.SCENE, "One camera alone goes around nothing.");
    }

    private static void assertGuess(List<PinholeCamera> cameras, SceneKind kind, String reason) {
        SceneKindGuess guess = SceneKindGuess.of(cameras);
        assertThat(guess.reason()).startsWith(reason);
        assertThat(guess.kind()).isEqualTo(kind);
    }

    /** Around a point that is not the origin; the last camera is one step short of the whole span. */
    private static List<PinholeCamera> ring(int count, double spanRadians) {
        return IntStream.range(0, count)
                .mapToObj(
                        i -> new OrbitView(new Vector3d(3, -2, 7), UP, spanRadians * i / count, 0.3, 2.5).camera(LENS))
                .toList();
    }

    private static PinholeCamera looking(Vector3d eye, Vector3d target) {
        return PinholeCamera.lookingAt(LENS, eye, target, UP);
    }
}
