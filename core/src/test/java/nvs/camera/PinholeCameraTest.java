package nvs.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.joml.Matrix4d;
import org.joml.Matrix4f;
import org.joml.Vector2d;
import org.joml.Vector3d;
import org.joml.Vector3dc;
import org.junit.jupiter.api.Test;

class PinholeCameraTest {
    private static final PinholeIntrinsics LENS = new PinholeIntrinsics(64, 48, 50, 55, 31, 25);
    private static final Vector3dc UP = new Vector3d(0, 0, 1);

    private static final PinholeCamera CAMERA =
            PinholeCamera.lookingAt(LENS, new Vector3d(3, -4, 2), new Vector3d(0, 1, 0.5), UP);

    @Test
    void theCameraFrameIsOpenCvs() {
        PinholeCamera camera = new PinholeCamera(LENS, new Matrix4d());

        assertThat(camera.right()).isEqualTo(new Vector3d(1, 0, 0));
        assertThat(camera.up()).isEqualTo(new Vector3d(0, -1, 0));
        assertThat(camera.forward()).isEqualTo(new Vector3d(0, 0, 1));
    }

    @Test
    void targetProjectsToThePrincipalPoint() {
        assertThat(CAMERA.project(new Vector3d(0, 1, 0.5)).distance(31, 25)).isLessThan(1e-9);
    }

    @Test
    void upInTheWorldIsUpInTheImage() {
        Vector2d higher = CAMERA.project(new Vector3d(0, 1, 1.5));

        assertThat(higher.y).isLessThan(25);
        assertThat(Math.abs(higher.x - 31)).isLessThan(1e-9);
    }

    @Test
    void theThreeAxesAreARightHandedFrame() {
        Vector3d down = CAMERA.up().negate();

        assertThat(CAMERA.right().cross(down).distance(CAMERA.forward())).isLessThan(1e-12);
        assertThat(CAMERA.centre()).isEqualTo(new Vector3d(3, -4, 2));
    }

    @Test
    void aPointOnARayProjectsToWhereTheRayWentThrough() {
        Vector3d ray = CAMERA.rayThrough(7.25, 40.5);

        assertThat(Math.abs(ray.length() - 1)).isLessThan(1e-12);
        Vector3d point = ray.mul(9).add(CAMERA.centre());
        assertThat(CAMERA.project(point).distance(7.25, 40.5)).isLessThan(1e-9);
    }

    @Test
    void thereAndBackIsWhereItWas() {
        Matrix4d identity = CAMERA.cameraFromWorld().mul(CAMERA.worldFromCamera(), new Matrix4d());

        assertThat(identity.equals(new Matrix4d(), 1e-12)).isTrue();
    }

    @Test
    void aPointBehindTheCameraHasNoImage() {
        Vector3d behind = CAMERA.forward().negate().add(CAMERA.centre());

        assertThatIllegalArgumentException().isThrownBy(() -> CAMERA.project(behind));
    }

    @Test
    void anotherLensLeavesThePose() {
        PinholeIntrinsics other = PinholeIntrinsics.ofVerticalFov(10, 10, 1);

        assertThat(CAMERA.withIntrinsics(other)).isEqualTo(new PinholeCamera(other, CAMERA.worldFromCamera()));
    }

    @Test
    void theMatrixGivenIsCopied() {
        Matrix4d pose = new Matrix4d();
        PinholeCamera camera = new PinholeCamera(LENS, pose);

        pose.translate(1, 2, 3);

        assertThat(camera.centre()).isEqualTo(new Vector3d());
    }

    @Test
    void onlyRotationsWithTranslationsAreRigid() {
        assertThat(PinholeCamera.isRigid(new Matrix4d().rotateXYZ(1, 2, 3).setTranslation(1e6, 0, -4)))
                .isTrue();
        assertThat(PinholeCamera.isRigid(new Matrix4d().scaling(1.01))).isFalse();
        assertThat(PinholeCamera.isRigid(new Matrix4d().scaling(1, 1, -1))).isFalse();
        assertThat(PinholeCamera.isRigid(new Matrix4d().m01(0.1))).isFalse();
        assertThat(PinholeCamera.isRigid(new Matrix4d().m30(Double.NaN))).isFalse();
    }

    @Test
    void theLastRowOfARigidMatrixIsFixed() {
        assertThat(PinholeCamera.isRigid(new Matrix4d().m33(-1))).isFalse();
        assertThat(PinholeCamera.isRigid(new Matrix4d().m33(2))).isFalse();
        assertThat(PinholeCamera.isRigid(new Matrix4d().m03(0.5))).isFalse();
    }

    @Test
    void singlePrecisionPosesAreRigidEnough() {
        Matrix4d rounded = new Matrix4d(new Matrix4f().rotateXYZ(0.3f, -1.2f, 2.2f));

        assertThat(PinholeCamera.isRigid(rounded)).isTrue();
    }

    @Test
    void aPoseThatIsNotRigidIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PinholeCamera(LENS, new Matrix4d().scaling(2)));
    }

    @Test
    void lookingAlongUpOrAtOneselfIsRefused() {
        Vector3d eye = new Vector3d(1, 2, 3);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> PinholeCamera.lookingAt(LENS, eye, new Vector3d(1, 2, 9), UP));
        assertThatIllegalArgumentException().isThrownBy(() -> PinholeCamera.lookingAt(LENS, eye, eye, UP));
    }
}
