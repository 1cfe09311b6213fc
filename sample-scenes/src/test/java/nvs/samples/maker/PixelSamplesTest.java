package nvs.samples.maker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;

class PixelSamplesTest {

    private static final Colour WHITE = new Colour(1, 1, 1);

    private final PixelSamples samples = new PixelSamples();

    @Test
    void aPixelWithoutHitsIsEmpty() {
        samples.addMiss();
        samples.addMiss();

        assertThat(samples.agree()).isTrue();
        assertThat(samples.argb()).isEqualTo(RayTracer.BACKGROUND);
    }

    @Test
    void hitsAndMissesDisagreeInEitherOrder() {
        PixelSamples other = new PixelSamples();
        samples.add(WHITE);
        samples.addMiss();
        other.addMiss();
        other.add(WHITE);

        assertThat(samples.agree()).isFalse();
        assertThat(other.agree()).isFalse();
        assertThat(samples.argb()).isEqualTo(0x80ffffff);
    }

    @Test
    void differentColoursDisagreeAndAreMixed() {
        samples.add(WHITE);
        samples.add(Colour.BLACK);

        assertThat(samples.agree()).isFalse();
        assertThat(samples.argb()).isEqualTo(0xff000000 | new Colour(0.5, 0.5, 0.5).toSrgb());
    }

    @Test
    void theLightOnAFaceIsAskedForOnce() {
        Part part = Part.of(new Shape.Sphere(1), Finish.solid(0));
        AtomicInteger asked = new AtomicInteger();
        for (Vector3d normal :
                new Vector3d[] {new Vector3d(0, 0, 1), new Vector3d(0, 0.01, 1), new Vector3d(1, 0, 0)}) {
            samples.light(part, normal.normalize(), () -> {
                asked.incrementAndGet();
                return new Light(WHITE, Colour.BLACK);
            });
        }

        assertThat(asked).hasValue(2);
    }
}
