package nvs.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.joml.Matrix4d;
import org.joml.Quaterniond;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;

class SimilarityTest {
    private static final Similarity QUARTER_TURN =
            new Similarity(new Quaterniond().rotationZ(Math.PI / 2), 2, new Vector3d(10, 0, 0));
    private static final Similarity ANY =
            new Similarity(new Quaterniond().rotationXYZ(0.5, 1.5, -0.7), 0.3, new Vector3d(-4, 5, 6));
    private static final PinholeIntrinsics LENS = PinholeIntrinsics.ofVerticalFov(40, 30, 0.9);

    @Test
    void rotationComesFirstThenScaleThenTranslation() {
        assertThat(QUARTER_TURN.transformPosition(new Vector3d(1, 0, 0)).distance(10, 2, 0))
                .isLessThan(1e-12);
    }

    @Test
    void identityChangesNothing() {
        assertThat(Similarity.IDENTITY.transformPosition(new Vector3d(1, 2, 3))).isEqualTo(new Vector3d(1, 2, 3));
        assertThat(Similarity.IDENTITY.toMatrix()).isEqualTo(new Matrix4d());
    }

    @Test
    void theMatrixDoesTheSameToPoints() {
        Vector3d point = new Vector3d(7, -3, 2);

        Vector3d byMatrix = ANY.toMatrix().transformPosition(point, new Vector3d());

        assertThat(byMatrix.distance(ANY.transformPosition(point))).isLessThan(1e-12);
    }

    @Test
    void theInverseLeadsBack() {
        Vector3d point = new Vector3d(7, -3, 2);

        assertThat(ANY.inverse().transformPosition(ANY.transformPosition(point)).distance(point))
                .isLessThan(1e-12);
        assertThat(ANY.transformPosition(ANY.inverse().transformPosition(point)).distance(point))
                .isLessThan(1e-12);
    }

    @Test
    void thePictureOfATransformedWorldIsTheSame() {
        PinholeCamera camera =
                PinholeCamera.lookingAt(LENS, new Vector3d(3, 1, 2), new Vector3d(0.2, -0.1, 0), new Vector3d(0, 0, 1));
        Vector3d point = new Vector3d(0.4, 0.3, -0.2);

        PinholeCamera moved = ANY.transform(camera);

        assertThat(moved.project(ANY.transformPosition(point)).distance(camera.project(point)))
                .isLessThan(1e-9);
        assertThat(moved.intrinsics()).isEqualTo(LENS);
    }

    @Test
    void aQuaternionOfAnyLengthIsARotation() {
        Similarity similarity = new Similarity(new Quaterniond(0, 0, 0, 7), 1, new Vector3d());

        assertThat(similarity.transformPosition(new Vector3d(1, 2, 3))).isEqualTo(new Vector3d(1, 2, 3));
    }

    @Test
    void nothingThatCannotBeUndoneIsAccepted() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Similarity(new Quaterniond(), 0, new Vector3d()))
                .withMessageContaining("scale");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Similarity(new Quaterniond(), 1, new Vector3d(Double.NaN, 0, 0)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Similarity(new Quaterniond(0, 0, 0, 0), 1, new Vector3d()));
    }
}
