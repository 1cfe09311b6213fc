package nvs.samples.maker;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nvs.camera.PinholeCamera;
import nvs.camera.PinholeIntrinsics;
import nvs.synthesis.SceneKind;
import org.joml.Vector3d;

/** The scenes that come with the product. */
final class BundledScenes {

    private BundledScenes() {}

    /** Every bundled scene, in the order in which people see them. */
    static List<SceneDefinition> all() {
        return List.of(rubberDuck(), toyTrain(), tableTop(), smallRoom());
    }

    /** A duck from 48 sides, first from three-quarters in front. What people see first is what the bundled network shows best. */
    static SceneDefinition rubberDuck() {
        return toy("rubber-duck", "Rubber duck", RubberDuck.model(), List.of(2.65, 2.65, 2.65, 2.65));
    }

    /** A smiling locomotive from 48 sides. Distances are such that the train fills the pictures. */
    static SceneDefinition toyTrain() {
        return toy("toy-train", "Toy train", ToyTrain.model(), List.of(2.22, 2.08, 2.28, 2.14));
    }

    /**
     * A toy from four heights. Neighbouring rings stand a quarter step apart; the first one begins three-quarters in front, which makes
     * the cover.
     *
     * @param distances of the rings, the cover's first, then those at the level of the toy and higher
     */
    private static SceneDefinition toy(String name, String title, Model model, List<Double> distances) {
        List<Ring> rings = List.of(
                new Ring(20, distances.get(0), 40, 12),
                new Ring(0, distances.get(1), 47.5, 12),
                new Ring(40, distances.get(2), 55, 12),
                new Ring(60, distances.get(3), 62.5, 12));
        List<PinholeCamera> cameras = cameras(rings, PinholeIntrinsics.ofVerticalFov(256, 256, Math.toRadians(38)));
        return new SceneDefinition(
                name,
                title,
                SceneKind.OBJECT,
                model,
                Lighting.studio(),
                cameras,
                Splits.covering(directions(cameras), everyFourth(cameras.size(), 12)),
                new OpencvLayout("png", false));
    }

    /** A laid table from 60 sides, two rings from low and two from above. The table fills the middle square of the pictures. */
    static SceneDefinition tableTop() {
        List<Ring> rings = List.of(
                new Ring(24, 2.2, -72, 15),
                new Ring(10, 2.2, -66, 15),
                new Ring(40, 2.2, -60, 15),
                new Ring(62, 2.2, -54, 15));
        List<PinholeCamera> cameras = cameras(rings, PinholeIntrinsics.ofVerticalFov(384, 256, Math.toRadians(38)));
        return new SceneDefinition(
                "table-top",
                "Table top",
                SceneKind.OBJECT,
                TableTop.model(),
                Lighting.studio(),
                cameras,
                Splits.covering(directions(cameras), everyFourth(cameras.size(), 15)),
                ColmapModelFolder.ofLowAndTop(30, 30));
    }

    /** A furnished room from within, along two walks: a wide one that looks across, and a narrow one that looks around. */
    static SceneDefinition smallRoom() {
        PinholeIntrinsics intrinsics = PinholeIntrinsics.ofVerticalFov(320, 240, Math.toRadians(60));
        List<PinholeCamera> cameras = new ArrayList<>();
        cameras.addAll(new Walk(1.5, 1.15, 1.55, -0.4, 1.0, 40).cameras(intrinsics));
        cameras.addAll(new Walk(0.45, 0.35, 1.4, 4, 1.1, 40).cameras(intrinsics));
        List<Vector3d> seen = cameras.stream()
                .map(camera -> camera.centre().add(camera.forward()))
                .toList();
        return new SceneDefinition(
                "small-room",
                "Small room",
                SceneKind.SCENE,
                SmallRoom.model(),
                Lighting.sunnyRoom(),
                cameras,
                Splits.covering(seen, everyFourth(cameras.size(), 40)),
                new OpencvLayout("jpg", true));
    }

    private static List<PinholeCamera> cameras(List<Ring> rings, PinholeIntrinsics intrinsics) {
        return rings.stream().flatMap(ring -> ring.cameras(intrinsics).stream()).toList();
    }

    private static List<Vector3d> directions(List<PinholeCamera> cameras) {
        return cameras.stream().map(camera -> camera.centre().normalize()).toList();
    }

    /** Every fourth view of each round, one further in each, so that held-out views come from all sides and heights. */
    private static List<Integer> everyFourth(int views, int round) {
        return IntStream.range(0, views)
                .filter(i -> (i % round + i / round) % 4 == 2)
                .boxed()
                .toList();
    }
}
