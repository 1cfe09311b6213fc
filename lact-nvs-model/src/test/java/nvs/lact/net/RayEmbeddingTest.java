package nvs.lact.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import nvs.camera.PinholeCamera;
import nvs.camera.PinholeIntrinsics;
import nvs.image.ImageSize;
import nvs.image.RgbImage;
import org.joml.Matrix4d;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;

class RayEmbeddingTest {
    private static final int WIDTH = 6;
    private static final int HEIGHT = 4;
    private static final PatchLayout LAYOUT = new PatchLayout(new ImageSize(WIDTH, HEIGHT), 2);

    /** Its principal point is the centre of pixel (3, 1). */
    private static final PinholeIntrinsics LENS = new PinholeIntrinsics(WIDTH, HEIGHT, 5, 7, 3.5, 1.5);

    private static final Matrix4d POSE = new Matrix4d().translation(1, -2, 3).rotateXYZ(0.3, -0.8, 1.1);
    private static final PinholeCamera CAMERA = new PinholeCamera(LENS, POSE);

    @Test
    void rayThroughThePrincipalPointIsTheOpticalAxis() {
        assertClose(vector(rays(CAMERA), 3, 1, 3), CAMERA.forward());
    }

    @Test
    void everyRayStartsAtTheCameraCentre() {
        float[] rays = rays(CAMERA);
        assertClose(vector(rays, 0, 0, 0), CAMERA.centre());
        assertClose(vector(rays, 5, 3, 0), CAMERA.centre());
    }

    @Test
    void pixelsAreSampledAtTheirCentres() {
        assertClose(vector(rays(CAMERA), 5, 2, 3), CAMERA.rayThrough(5.5, 2.5));
    }

    @Test
    void momentIsOriginTimesDirection() {
        float[] rays = rays(CAMERA);
        assertClose(vector(rays, 4, 3, 6), CAMERA.centre().cross(vector(rays, 4, 3, 3)));
    }

    @Test
    void momentStaysWhenTheCameraMovesAlongItsRay() {
        Matrix4d moved = new Matrix4d(POSE)
                .setTranslation(CAMERA.centre().add(CAMERA.rayThrough(1.5, 2.5).mul(10)));
        Vector3d moment = vector(rays(new PinholeCamera(LENS, moved)), 1, 2, 6);
        assertClose(moment, vector(rays(CAMERA), 1, 2, 6));
    }

    @Test
    void coloursFillMinusOneToOne() {
        float[] rgb = new float[WIDTH * HEIGHT * 3];
        int pixel = 3 * (2 * WIDTH + 5);
        rgb[pixel] = 1;
        rgb[pixel + 1] = 0.5f;
        float[] patches = new float[WIDTH * HEIGHT * 12];
        new RayEmbedding(LAYOUT).writeColours(new RgbImage(WIDTH, HEIGHT, rgb), patches, 0);
        assertClose(vector(patches, 5, 2, 9), new Vector3d(1, 0, -1));
    }

    @Test
    void unknownColoursAreZero() {
        assertClose(vector(rays(CAMERA), 2, 2, 9), new Vector3d());
    }

    @Test
    void viewsLieOneAfterTheOther() {
        float[] two = new float[2 * WIDTH * HEIGHT * 12];
        new RayEmbedding(LAYOUT).writeRays(CAMERA, two, 1);
        float[] one = rays(CAMERA);
        assertThat(two).startsWith(new float[one.length]).endsWith(one);
    }

    private static float[] rays(PinholeCamera camera) {
        float[] patches = new float[WIDTH * HEIGHT * 12];
        new RayEmbedding(LAYOUT).writeRays(camera, patches, 0);
        return patches;
    }

    /** Three channels of pixel (x, y), found by counting: patches of 2x2 row by row, then rows, columns, channels. */
    private static Vector3d vector(float[] patches, int x, int y, int channel) {
        int patch = (y / 2) * 3 + x / 2;
        int offset = patch * 48 + (y % 2) * 24 + (x % 2) * 12 + channel;
        return new Vector3d(patches[offset], patches[offset + 1], patches[offset + 2]);
    }

    private static void assertClose(Vector3d actual, Vector3d expected) {
        assertThat(actual.distance(expected)).isCloseTo(0, within(1e-5));
    }
}
