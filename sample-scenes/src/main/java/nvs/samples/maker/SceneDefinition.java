package nvs.samples.maker;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nvs.camera.PinholeCamera;
import nvs.camera.PinholeIntrinsics;
import nvs.synthesis.SceneKind;

/**
 * All that a bundled scene is made from.
 *
 * @param name identifier and name of its folder: lower-case words joined by hyphens
 * @param title for people
 * @param kind what sort of weights shows it
 * @param model the subject
 * @param lighting the light on it
 * @param cameras one for each view
 * @param splits held-out and input views
 */
record SceneDefinition(
        String name,
        String title,
        SceneKind kind,
        Model model,
        Lighting lighting,
        List<PinholeCamera> cameras,
        Splits splits) {

    private static final int IMAGE_SIDE = 256;
    private static final double VERTICAL_FOV_RADIANS = Math.toRadians(38);
    private static final int RING_COUNT = 12;

    /** Neighbouring rings stand a quarter step apart; the first one begins three-quarters in front, which makes the cover. */
    private static final List<Ring> RINGS = List.of(
            new Ring(20, 2.22, 40, RING_COUNT),
            new Ring(0, 2.08, 47.5, RING_COUNT),
            new Ring(40, 2.28, 55, RING_COUNT),
            new Ring(60, 2.14, 62.5, RING_COUNT));

    SceneDefinition {
        if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("a scene's name is lower-case words joined by hyphens: " + name);
        }
        cameras = List.copyOf(cameras);
    }

    /** Every bundled scene, in the order in which people see them. */
    static List<SceneDefinition> all() {
        return List.of(toyTrain());
    }

    /** A smiling locomotive from 48 sides. */
    static SceneDefinition toyTrain() {
        List<PinholeCamera> cameras = ringCameras();
        return new SceneDefinition(
                "toy-train",
                "Toy train",
                SceneKind.OBJECT,
                ToyTrain.model(),
                Lighting.studio(),
                cameras,
                Splits.covering(cameras, heldOutOfRings()));
    }

    private static List<PinholeCamera> ringCameras() {
        PinholeIntrinsics intrinsics = PinholeIntrinsics.ofVerticalFov(IMAGE_SIDE, IMAGE_SIDE, VERTICAL_FOV_RADIANS);
        List<PinholeCamera> cameras = new ArrayList<>();
        RINGS.forEach(ring -> cameras.addAll(ring.cameras(intrinsics)));
        return cameras;
    }

    /** Every fourth view of each ring, one further in each ring, so that held-out views come from all sides and heights. */
    private static List<Integer> heldOutOfRings() {
        return IntStream.range(0, RINGS.size() * RING_COUNT)
                .filter(i -> (i % RING_COUNT + i / RING_COUNT) % 4 == 2)
                .boxed()
                .toList();
    }
}
