package nvs.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nvs.camera.OrbitView;
import nvs.camera.PinholeCamera;
import nvs.camera.PinholeIntrinsics;
import nvs.camera.Similarity;
import nvs.scene.CaptureFormats;
import nvs.scene.CaptureView;
import nvs.testing.Safetensors;
import nvs.testing.SharedFolder;
import org.joml.Matrix4d;
import org.joml.Quaterniond;
import org.joml.Vector3d;
import org.joml.Vector3dc;
import org.junit.jupiter.api.Test;

class ModelFrameTest {
    private static final PinholeIntrinsics LENS = PinholeIntrinsics.ofVerticalFov(64, 64, Math.toRadians(50));
    private static final Vector3dc Z = new Vector3d(0, 0, 1);
    private static final CameraRange RANGE = CameraRange.RELEASED_OBJECT;

    /** Takes the usual ring to some other frame. */
    private static final Similarity ELSEWHERE =
            new Similarity(new Quaterniond().rotationXYZ(0.4, -0.3, 0.9), 13, new Vector3d(5, -70, 30));

    @Test
    void aCaptureInTheModelsRangeIsLeftAlone() {
        SceneFraming framing = ModelFrame.frame(SceneKind.OBJECT, ring(8, 2.7, 0.3), RANGE);

        assertThat(framing.modelFromWorld()).isEqualTo(Similarity.IDENTITY);
        assertThat(framing.pivot()).isEqualTo(new Vector3d());
        assertThat(framing.up()).isEqualTo(Z);
        assertThat(framing.warnings()).isEmpty();
    }

    @Test
    void aCaptureElsewhereIsBroughtToTheOrigin() {
        List<PinholeCamera> moved = moved(ring(8, 2.7, 0.3));

        SceneFraming framing = ModelFrame.frame(SceneKind.OBJECT, moved, RANGE);

        assertThat(framing.pivot().distance(5, -70, 30)).isLessThan(1e-9);
        Vector3d expectedUp = ELSEWHERE.rotation().transform(new Vector3d(Z));
        assertThat(framing.up().distance(expectedUp)).isLessThan(1e-9);
        Similarity modelFromWorld = framing.modelFromWorld();
        assertThat(modelFromWorld.scale()).isCloseTo(1.0 / 13, within(1e-12));
        assertThat(modelFromWorld.transformPosition(framing.pivot()).length()).isLessThan(1e-9);
        assertThat(modelFromWorld
                        .rotation()
                        .transform(new Vector3d(framing.up()))
                        .distance(Z))
                .isLessThan(1e-9);
        assertThat(framing.warnings()).isEmpty();
    }

    @Test
    void aCaptureWithYUpIsTurnedUprightEvenAtTheRightDistance() {
        Similarity yUp = new Similarity(new Quaterniond().rotationX(-Math.PI / 2), 1, new Vector3d());
        List<PinholeCamera> cameras =
                ring(8, 2.7, 0.3).stream().map(yUp::transform).toList();

        SceneFraming framing = ModelFrame.frame(SceneKind.OBJECT, cameras, RANGE);

        assertThat(framing.up().distance(new Vector3d(0, 1, 0))).isLessThan(1e-9);
        assertThat(framing.modelFromWorld()
                        .transformPosition(new Vector3d(0, 1, 0))
                        .distance(Z))
                .isLessThan(1e-9);
    }

    @Test
    void theMedianCameraComesToTheTypicalDistance() {
        List<PinholeCamera> cameras = new ArrayList<>(ring(3, 10, 0.2));
        cameras.addAll(ring(2, 12, 0.4));

        Similarity modelFromWorld =
                ModelFrame.frame(SceneKind.OBJECT, cameras, RANGE).modelFromWorld();

        assertThat(modelFromWorld.scale()).isCloseTo(0.27, within(1e-9));
    }

    @Test
    void parallelAxesFallBackToAPointAhead() {
        List<PinholeCamera> wall = IntStream.range(0, 5)
                .mapToObj(i -> PinholeCamera.lookingAt(LENS, new Vector3d(i, 0, 0), new Vector3d(i, 1, 0), Z))
                .toList();

        SceneFraming framing = ModelFrame.frame(SceneKind.OBJECT, wall, RANGE);

        assertThat(framing.pivot().distance(2, 2, 0)).isLessThan(1e-9);
    }

    @Test
    void camerasThatLookOutwardsFallBackToo() {
        List<PinholeCamera> outward = ring(6, 2, 0).stream()
                .map(camera -> PinholeCamera.lookingAt(
                        LENS, camera.centre(), camera.centre().mul(2), Z))
                .toList();

        for (SceneKind kind : SceneKind.values()) {
            SceneFraming framing = ModelFrame.frame(kind, outward, RANGE);
            assertThat(framing.pivot().length()).isLessThan(1e-9);
            assertThat(framing.modelFromWorld().toMatrix().isFinite()).isTrue();
        }
    }

    @Test
    void aPanoramaIsOrbitedAroundWhatItsFirstPhotoLooksAt() {
        for (Vector3dc place : List.of(new Vector3d(), new Vector3d(0.1, -70.3, 30.7))) {
            List<PinholeCamera> panorama = ring(7, 2, 0.1).stream()
                    .map(camera ->
                            PinholeCamera.lookingAt(LENS, place, camera.centre().add(place), Z))
                    .toList();
            for (SceneKind kind : SceneKind.values()) {
                SceneFraming framing = ModelFrame.frame(kind, panorama, RANGE);

                PinholeCamera first = panorama.get(0);
                OrbitView start = OrbitView.through(first, framing.pivot(), framing.up());
                assertThat(start.distance()).isCloseTo(1, within(1e-9));
                assertThat(start.camera(LENS).forward().distance(first.forward()))
                        .isLessThan(1e-9);
                assertThat(framing.modelFromWorld().scale()).isBetween(1.0, RANGE.typicalDistance());
            }
        }
    }

    @Test
    void aFirstCameraInTheMiddleOfOthersIsNotOrbitedItself() {
        List<PinholeCamera> cameras = new ArrayList<>();
        cameras.add(PinholeCamera.lookingAt(LENS, new Vector3d(), new Vector3d(0, 1, 0), Z));
        ring(6, 2, 0)
                .forEach(camera -> cameras.add(PinholeCamera.lookingAt(
                        LENS, camera.centre(), camera.centre().negate(), Z)));

        SceneFraming framing = ModelFrame.frame(SceneKind.SCENE, cameras, RANGE);

        assertThat(framing.pivot().distance(0, 2, 0)).isLessThan(1e-6);
    }

    @Test
    void camerasRolledEveryWayTakeTheFirstOnesUp() {
        Matrix4d pose = ring(1, 5, 0.2).get(0).worldFromCamera().get(new Matrix4d());
        List<PinholeCamera> rolled = IntStream.range(0, 4)
                .mapToObj(i -> new PinholeCamera(LENS, pose.rotateZ(i * Math.PI / 2, new Matrix4d())))
                .toList();

        SceneFraming framing = ModelFrame.frame(SceneKind.OBJECT, rolled, RANGE);

        assertThat(framing.up().distance(rolled.get(0).up())).isLessThan(1e-9);
    }

    @Test
    void oneCameraIsFramed() {
        for (SceneKind kind : SceneKind.values()) {
            SceneFraming framing = ModelFrame.frame(kind, moved(ring(1, 2, 0.5)), RANGE);
            assertThat(framing.modelFromWorld().toMatrix().isFinite()).isTrue();
            assertThat(framing.pivot().isFinite()).isTrue();
        }
    }

    @Test
    void noCameraIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> ModelFrame.frame(SceneKind.SCENE, List.of(), RANGE));
    }

    @Test
    void aSceneHasItsMeanCameraAtTheOriginAndLookingAlongZ() {
        List<PinholeCamera> row = new ArrayList<>();
        for (int i = -2; i <= 2; i++) {
            row.add(PinholeCamera.lookingAt(LENS, new Vector3d(3 * i, 0, 1), new Vector3d(3 * i, 10, 1), Z));
        }

        SceneFraming framing = ModelFrame.frame(SceneKind.SCENE, row, CameraRange.RELEASED_SCENE);

        PinholeCamera middle = framing.modelFromWorld().transform(row.get(2));
        assertThat(middle.worldFromCamera().equals(new Matrix4d(), 1e-12)).isTrue();
        Vector3d last = framing.modelFromWorld().transformPosition(row.get(4).centre());
        assertThat(last.distance(1, 0, 0)).isLessThan(1e-12);
        assertThat(framing.up().distance(Z)).isLessThan(1e-12);
        assertThat(framing.pivot().y()).isPositive();
    }

    @Test
    void aRingOfInwardCamerasTakesTheFirstOnesAxes() {
        List<PinholeCamera> inward = ring(6, 4, 0);

        Similarity modelFromWorld = ModelFrame.frame(SceneKind.SCENE, inward, CameraRange.RELEASED_SCENE)
                .modelFromWorld();

        PinholeCamera first = modelFromWorld.transform(inward.get(0));
        assertThat(first.forward().distance(Z)).isLessThan(1e-9);
        assertThat(first.right().distance(1, 0, 0)).isLessThan(1e-9);
    }

    @Test
    void theOrbitPointOfASceneStaysNearTheCameras() {
        List<PinholeCamera> nearlyParallel = IntStream.range(0, 5)
                .mapToObj(i -> PinholeCamera.lookingAt(LENS, new Vector3d(i, 0, 0), new Vector3d(2, 50, 0), Z))
                .toList();

        SceneFraming framing = ModelFrame.frame(SceneKind.SCENE, nearlyParallel, CameraRange.RELEASED_SCENE);

        assertThat(framing.pivot().distance(2, 8, 0)).isLessThan(1e-9);
    }

    @Test
    void camerasOutsideTheTrainedRangeAreSaidInWords() {
        List<PinholeCamera> cameras = new ArrayList<>(ring(6, 10, 0.1));
        cameras.addAll(ring(2, 20, 1.2));
        var narrow = new CameraRange(1.7, 3, 2.7, 0, 40, 60, 90);

        assertThat(ModelFrame.frame(SceneKind.OBJECT, cameras, narrow).warnings())
                .containsExactly(
                        "2 of 8 cameras are farther away than those that the weights were trained on: "
                                + "5.40 in the model's units, trained on 1.70 to 3.00.",
                        "2 of 8 cameras are higher than those that the weights were trained on: "
                                + "69° of elevation, trained on 0° to 40°.",
                        "8 of 8 cameras are narrower than those that the weights were trained on: "
                                + "50° of vertical field of view, trained on 60° to 90°.");
    }

    @Test
    void oneCameraOutsideIsSaidInTheSingular() {
        List<PinholeCamera> cameras = new ArrayList<>(ring(6, 2.7, 0.1));
        cameras.addAll(ring(1, 2.7, -0.5));
        var aboveOnly = new CameraRange(1.7, 3, 2.7, 0, 60, 20, 90);

        assertThat(ModelFrame.frame(SceneKind.OBJECT, cameras, aboveOnly).warnings())
                .containsExactly("1 of 7 cameras is lower than those that the weights were trained on: "
                        + "-29° of elevation, trained on 0° to 60°.");
    }

    @Test
    void aViewIsTrainedIfNothingWouldBeSaidAboutItsCamera() {
        var range = new CameraRange(1.7, 3, 2.7, 0, 40, 20, 60);
        SceneFraming framing = ModelFrame.frame(SceneKind.OBJECT, moved(ring(8, 2.7, 0.3)), range);

        for (double distance : new double[] {1.6, 1.66, 2.7, 3.04, 3.1}) {
            for (double elevationDegrees : new double[] {-2, -0.5, 20, 40.5, 42}) {
                PinholeCamera camera =
                        ring(1, distance, Math.toRadians(elevationDegrees)).get(0);
                boolean isInside = distance > 1.65 && distance < 3.05 && elevationDegrees > -1 && elevationDegrees < 41;
                assertThat(framing.isTrained(ELSEWHERE.transform(camera), range))
                        .as("%s at %s degrees", distance, elevationDegrees)
                        .isEqualTo(isInside);
            }
        }
        PinholeCamera centred = ring(1, 2.7, 0.3).get(0);
        var wide = new PinholeCamera(
                PinholeIntrinsics.ofVerticalFov(64, 64, Math.toRadians(62)), centred.worldFromCamera());
        assertThat(framing.isTrained(ELSEWHERE.transform(wide), range)).isFalse();
    }

    @Test
    void theCharacterNeedsNoChangeAsAnObject() throws Exception {
        List<PinholeCamera> cameras = CaptureFormats.open(SharedFolder.require("scenes/gso-character")).views().stream()
                .map(CaptureView::camera)
                .toList();

        SceneFraming framing = ModelFrame.frame(SceneKind.OBJECT, cameras, RANGE);

        assertThat(framing.modelFromWorld()).isEqualTo(Similarity.IDENTITY);
        assertThat(framing.warnings()).isEmpty();
    }

    @Test
    void normalisedPosesOfTheCharacterEqualTheReference() throws Exception {
        Safetensors oracle =
                Safetensors.read(SharedFolder.require("oracle/preprocess/gso-character_72x128_scene.safetensors"));
        List<CaptureView> all = CaptureFormats.open(SharedFolder.require("scenes/gso-character"))
                .views();
        List<PinholeCamera> inputs = new ArrayList<>();
        for (float index : oracle.floats("index")) {
            inputs.add(all.get((int) index).camera());
        }

        Similarity modelFromWorld = ModelFrame.frame(SceneKind.SCENE, inputs, CameraRange.RELEASED_SCENE)
                .modelFromWorld();

        float[] c2w = oracle.floats("c2w");
        for (int i = 0; i < inputs.size(); i++) {
            Matrix4d expected = new Matrix4d();
            for (int k = 0; k < 16; k++) {
                expected.set(k % 4, k / 4, c2w[16 * i + k]);
            }
            assertThat(modelFromWorld.transform(inputs.get(i)).worldFromCamera().equals(expected, 1e-4))
                    .isTrue();
        }
    }

    private static List<PinholeCamera> ring(int count, double distance, double elevationRadians) {
        return IntStream.range(0, count)
                .mapToObj(i -> new OrbitView(new Vector3d(), Z, 2 * Math.PI * i / count, elevationRadians, distance)
                        .camera(LENS))
                .toList();
    }

    private static List<PinholeCamera> moved(List<PinholeCamera> cameras) {
        return cameras.stream().map(ELSEWHERE::transform).toList();
    }
}
