package nvs.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import nvs.camera.PinholeCamera;
import nvs.camera.PinholeIntrinsics;
import nvs.camera.Similarity;
import nvs.image.ImageSize;
import nvs.image.RgbImage;
import nvs.synthesis.Frame;
import nvs.synthesis.Reconstruction;
import nvs.task.Progress;
import org.joml.Matrix4d;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatchGridsTest {
    private static final int PATCH = 4;
    private static final PinholeCamera CAMERA =
            new PinholeCamera(new PinholeIntrinsics(8, 12, 20, 21, 3.5, 6.5), new Matrix4d());

    private final List<PinholeCamera> asked = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void whatDependsOnTheDirectionAloneStaysAsItIs(int count) {
        RgbImage averaged = new PatchGrids(count, PATCH).render(scene(false), CAMERA);
        RgbImage plain = PatchGrids.ONE.render(scene(false), CAMERA);

        assertThat(asked).hasSize(count + 1);
        assertThat(averaged.size()).isEqualTo(plain.size());
        for (int i = 0; i < plain.rgb().length; i++) {
            assertThat(averaged.rgb()[i]).isCloseTo(plain.rgb()[i], within(1e-6f));
        }
    }

    /** A network that draws a dark line along the upper and left rim of every patch. */
    @Test
    void seamsAreSpreadOverAllCuts() {
        float[] one = new PatchGrids(1, PATCH).render(scene(true), CAMERA).rgb();
        float[] four = new PatchGrids(4, PATCH).render(scene(true), CAMERA).rgb();

        assertThat(one[0]).isZero();
        assertThat(deepestLine(one)).isEqualTo(1);
        assertThat(deepestLine(four)).isLessThanOrEqualTo(0.6f);
    }

    /** A mean in equal parts would be as dark as each of the two. */
    @Test
    void twoCutsShowLessOfTheirSeamsThanTheyHave() {
        double one =
                darkness(new PatchGrids(1, PATCH).render(scene(true), CAMERA).rgb());
        double two =
                darkness(new PatchGrids(2, PATCH).render(scene(true), CAMERA).rgb());
        assertThat(two).isLessThan(0.85 * one);
    }

    private static double darkness(float[] rgb) {
        double sum = 0;
        for (float value : rgb) {
            sum += 1 - value;
        }
        return sum / rgb.length;
    }

    @ParameterizedTest
    @CsvSource({"64,8,4", "128,8,4", "192,8,4", "256,8,1", "64,2,1", "15,3,1"})
    void aModelOfFewPatchesIsRenderedFourTimes(int side, int patchSize, int expected) {
        assertThat(PatchGrids.of(RenderPlanTest.model(patchSize, ImageSize.square(side)))
                        .count())
                .isEqualTo(expected);
    }

    @Test
    void eachSizeOfAModelHasItsOwnGrids() {
        var model = RenderPlanTest.model(8, ImageSize.square(64), ImageSize.square(256));
        assertThat(PatchGrids.of(model, ImageSize.square(64)).count()).isEqualTo(4);
        assertThat(PatchGrids.of(model).count()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void theModelRendersAsManyPixelsAsIsSaid(int count) {
        PatchGrids grids = new PatchGrids(count, PATCH);
        grids.render(scene(false), CAMERA);

        long pixels = asked.stream()
                .mapToLong(camera ->
                        (long) camera.intrinsics().width() * camera.intrinsics().height())
                .sum();
        assertThat(grids.renderedPixels(new ImageSize(8, 12))).isEqualTo(pixels);
    }

    @Test
    void aPictureThatIsNotWantedAnyMoreIsGivenUpBetweenTwoRenders() {
        Progress twoAreEnough = Progress.silentUntil(() -> asked.size() == 2);
        assertThatThrownBy(() -> new PatchGrids(4, PATCH).render(scene(false), CAMERA, twoAreEnough))
                .isInstanceOf(CancellationException.class);
        assertThat(asked).hasSize(2);
    }

    @Test
    void noMoreThanWantedAreCut() {
        PatchGrids four = new PatchGrids(4, PATCH);
        assertThat(four.atMost(3)).isEqualTo(new PatchGrids(2, PATCH));
        assertThat(four.atMost(1).count()).isEqualTo(1);
        assertThat(PatchGrids.ONE.atMost(4).count()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 5})
    void otherNumbersAreRefused(int count) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PatchGrids(count, PATCH))
                .withMessage("patches can be cut in 1, 2 or 4 ways, not in " + count);
    }

    private static float deepestLine(float[] rgb) {
        float deepest = 0;
        for (float value : rgb) {
            deepest = Math.max(deepest, 1 - value);
        }
        return deepest;
    }

    /** Colours are the direction, or white with dark rims of patches. */
    private Reconstruction scene(boolean seams) {
        return new Reconstruction() {
            @Override
            public Similarity modelFromWorld() {
                return Similarity.IDENTITY;
            }

            @Override
            public Frame render(PinholeCamera camera) {
                asked.add(camera);
                RgbImage image = seams ? withSeams(camera) : directions(camera);
                return new Frame() {
                    @Override
                    public RgbImage pixels() {
                        return image;
                    }

                    @Override
                    public void close() {
                        // nothing is held
                    }
                };
            }

            @Override
            public void save(Path file) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void close() {
                // nothing is held
            }
        };
    }

    private static RgbImage withSeams(PinholeCamera camera) {
        int width = camera.intrinsics().width();
        int height = camera.intrinsics().height();
        float[] rgb = new float[3 * width * height];
        for (int i = 0; i < rgb.length; i++) {
            int x = i / 3 % width;
            int y = i / 3 / width;
            rgb[i] = x % PATCH == 0 || y % PATCH == 0 ? 0 : 1;
        }
        return new RgbImage(width, height, rgb);
    }

    private static RgbImage directions(PinholeCamera camera) {
        int width = camera.intrinsics().width();
        int height = camera.intrinsics().height();
        float[] rgb = new float[3 * width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                var ray = camera.rayThrough(x + 0.5, y + 0.5);
                rgb[3 * (y * width + x)] = (float) (0.5 + ray.x);
                rgb[3 * (y * width + x) + 1] = (float) (0.5 + ray.y);
                rgb[3 * (y * width + x) + 2] = (float) ray.z;
            }
        }
        return new RgbImage(width, height, rgb);
    }
}
