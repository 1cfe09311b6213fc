package nvs.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nvs.camera.OrbitView;
import nvs.camera.PinholeCamera;
import nvs.camera.PinholeIntrinsics;
import nvs.image.ImageSize;
import nvs.synthesis.CameraRange;
import nvs.synthesis.ModelDescription;
import nvs.synthesis.SceneKind;
import org.assertj.core.data.Offset;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;

class RenderPlanTest {

    private static ModelDescription model(ImageSize... resolutions) {
        return model(8, resolutions);
    }

    static ModelDescription model(int patchSize, ImageSize... resolutions) {
        return new ModelDescription(
                "test",
                "Test",
                SceneKind.OBJECT,
                List.of(resolutions),
                CameraRange.RELEASED_OBJECT,
                4,
                16,
                1,
                patchSize,
                "none",
                "CPU");
    }

    @Test
    void aTrainedSizeIsRenderedAsItIs() {
        RenderPlan plan = RenderPlan.of(model(ImageSize.square(64), ImageSize.square(128)), ImageSize.square(64));
        assertThat(plan.modelSize()).isEqualTo(ImageSize.square(64));
        assertThat(plan.resamples()).isFalse();
    }

    @Test
    void aLargerSquareIsRenderedAtTheFinestTrainedSize() {
        RenderPlan plan = RenderPlan.of(model(ImageSize.square(64), ImageSize.square(128)), ImageSize.square(512));
        assertThat(plan.modelSize()).isEqualTo(ImageSize.square(128));
        assertThat(plan.resamples()).isTrue();
    }

    @Test
    void aWideFrameKeepsItsShapeAndTheNumberOfPixelsThatTheModelKnows() {
        RenderPlan plan = RenderPlan.of(model(new ImageSize(128, 72)), new ImageSize(1920, 1080));
        assertThat(plan.modelSize()).isEqualTo(new ImageSize(128, 72));
    }

    @Test
    void sidesAreMultiplesOfThePatch() {
        RenderPlan plan = RenderPlan.of(model(ImageSize.square(64)), new ImageSize(640, 480));
        assertThat(plan.modelSize()).isEqualTo(new ImageSize(72, 56));
    }

    @Test
    void theModelSeesTheSameFieldOfView() {
        RenderPlan plan = RenderPlan.of(model(ImageSize.square(64)), new ImageSize(640, 480));
        PinholeCamera wanted = new OrbitView(new Vector3d(), new Vector3d(0, 0, 1), 0.3, 0.2, 2.7)
                .camera(PinholeIntrinsics.ofVerticalFov(640, 480, 0.8));
        PinholeCamera rendered = plan.modelCamera(wanted);
        assertThat(rendered.intrinsics().verticalFovRadians()).isCloseTo(0.8, Offset.offset(1e-12));
        assertThat(rendered.intrinsics().horizontalFovRadians())
                .isCloseTo(wanted.intrinsics().horizontalFovRadians(), Offset.offset(1e-12));
    }
}
