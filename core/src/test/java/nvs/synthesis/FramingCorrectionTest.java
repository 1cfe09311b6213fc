package nvs.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nvs.camera.OrbitView;
import nvs.camera.PinholeCamera;
import nvs.camera.PinholeIntrinsics;
import nvs.camera.Similarity;
import org.joml.Vector3d;
import org.joml.Vector3dc;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FramingCorrectionTest {
    private static final Vector3dc X = new Vector3d(1, 0, 0);
    private static final Vector3dc Z = new Vector3d(0, 0, 1);
    private static final CameraRange RANGE = CameraRange.RELEASED_OBJECT;

    @Test
    void upOfAnObjectIsTheModelsUp() {
        SceneFraming framing = object(FramingCorrection.NONE.withUp(new Vector3d(3, 0, 0)));

        assertThat(framing.up()).isEqualTo(X);
        assertThat(inModel(framing, X).distance(Z)).isLessThan(1e-12);
        assertThat(framing.modelFromWorld().scale()).as("what was right stays").isEqualTo(1);
    }

    @Test
    void thePivotOfAnObjectIsTheModelsOrigin() {
        Vector3d pivot = new Vector3d(0.1, -0.2, 0.3);

        SceneFraming framing = object(FramingCorrection.NONE.withPivot(pivot));

        assertThat(framing.pivot()).isEqualTo(pivot);
        assertThat(inModel(framing, pivot).length()).isLessThan(1e-12);
    }

    @Test
    void aCaptureElsewhereIsScaledFromItsCorrectedPivot() {
        Vector3d middle = new Vector3d(100, 0, 0);
        List<PinholeCamera> far = ring(middle, 50);

        SceneFraming framing = ModelFrame.frame(
                SceneKind.OBJECT, far, RANGE, new FramingCorrection(Optional.empty(), Optional.of(middle), 2));

        assertThat(framing.modelFromWorld().scale()).isCloseTo(2 * RANGE.typicalDistance() / 50, within(1e-12));
    }

    @Test
    void scaleEnlargesAnObjectInPlace() {
        SceneFraming framing = object(new FramingCorrection(Optional.empty(), Optional.empty(), 1.25));

        assertThat(framing.modelFromWorld().scale()).isEqualTo(1.25);
        assertThat(inModel(framing, new Vector3d()).length()).isZero();
    }

    @Test
    void aSceneKeepsItsModelFrameAndIsOrbitedAsSaid() {
        List<PinholeCamera> cameras = ring(new Vector3d(), 3);
        Vector3d pivot = new Vector3d(0.5, 0, 0);
        var said = new FramingCorrection(Optional.of(X), Optional.of(pivot), 1);

        SceneFraming framing = ModelFrame.frame(SceneKind.SCENE, cameras, RANGE, said);

        assertThat(framing.modelFromWorld())
                .isEqualTo(ModelFrame.frame(SceneKind.SCENE, cameras, RANGE).modelFromWorld());
        assertThat(framing.up()).isEqualTo(X);
        assertThat(framing.pivot()).isEqualTo(pivot);
    }

    @ParameterizedTest
    @EnumSource
    void theKindThatIsSaidFramesWhateverTheWeightsWereTrainedOn(SceneKind said) {
        SceneKind other = said == SceneKind.OBJECT ? SceneKind.SCENE : SceneKind.OBJECT;
        List<PinholeCamera> cameras = ring(new Vector3d(4, 5, 6), 20);

        SceneFraming framing =
                ModelFrame.frame(other, cameras, RANGE, FramingCorrection.NONE.withKind(Optional.of(said)));

        assertThat(framing.kind()).isEqualTo(said);
        assertThat(framing.modelFromWorld())
                .isEqualTo(ModelFrame.frame(said, cameras, RANGE).modelFromWorld());
        assertThat(framing.warnings())
                .startsWith("The capture is framed as the kind " + said.word()
                        + ", and the weights were trained on captures of the kind " + other.word() + ".");
    }

    @ParameterizedTest
    @EnumSource
    void sayingWhatTheWeightsWantChangesNothing(SceneKind kind) {
        List<PinholeCamera> inPlace = ring(new Vector3d(), 2.7);

        assertThat(ModelFrame.frame(kind, inPlace, RANGE, FramingCorrection.NONE.withKind(Optional.of(kind))))
                .isEqualTo(ModelFrame.frame(kind, inPlace, RANGE));
    }

    @Test
    void theKindStaysWithUpAndPivot() {
        FramingCorrection said = FramingCorrection.NONE
                .withKind(Optional.of(SceneKind.SCENE))
                .withUp(Z)
                .withPivot(X);

        assertThat(said.kind()).contains(SceneKind.SCENE);
        assertThat(said.withKind(Optional.empty()).isNone()).isFalse();
        assertThat(FramingCorrection.NONE.withKind(Optional.of(SceneKind.SCENE)).isNone())
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void withoutCorrectionAllIsAsGuessed(SceneKind kind) {
        List<PinholeCamera> cameras = ring(new Vector3d(4, 5, 6), 20);

        assertThat(ModelFrame.frame(kind, cameras, RANGE, FramingCorrection.NONE)
                        .modelFromWorld())
                .isEqualTo(ModelFrame.frame(kind, cameras, RANGE).modelFromWorld());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void aSenselessScaleIsRefused(double scale) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FramingCorrection(Optional.empty(), Optional.empty(), scale))
                .withMessage("scale must be positive and finite: " + scale);
    }

    @Test
    void upIsADirection() {
        assertThatIllegalArgumentException().isThrownBy(() -> FramingCorrection.NONE.withUp(new Vector3d()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FramingCorrection.NONE.withPivot(new Vector3d(Double.NaN)));
        assertThat(FramingCorrection.NONE.withUp(new Vector3d(0, 0, 9)).up()).contains(Z);
    }

    private static SceneFraming object(FramingCorrection correction) {
        return ModelFrame.frame(SceneKind.OBJECT, ring(new Vector3d(), 2.7), RANGE, correction);
    }

    private static Vector3d inModel(SceneFraming framing, Vector3dc world) {
        Similarity modelFromWorld = framing.modelFromWorld();
        return modelFromWorld.transformPosition(new Vector3d(world));
    }

    private static List<PinholeCamera> ring(Vector3dc middle, double distance) {
        PinholeIntrinsics lens = PinholeIntrinsics.ofVerticalFov(64, 64, Math.toRadians(50));
        return IntStream.range(0, 8)
                .mapToObj(i -> new OrbitView(middle, Z, i * Math.PI / 4, 0.3, distance).camera(lens))
                .toList();
    }

    @Test
    void aDirectionOfUnitLengthStaysTheSameToTheLastBit() {
        for (int i = 0; i < 1000; i++) {
            Vector3d direction = new Vector3d(Math.sin(i), Math.cos(3.0 * i), Math.sin(7.0 * i) + 1.1);
            FramingCorrection once = FramingCorrection.NONE.withUp(direction);
            FramingCorrection again = FramingCorrection.NONE.withUp(once.up().orElseThrow());
            assertThat(again).isEqualTo(once);
        }
    }
}
