package nvs.renderer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import nvs.image.ImageSize;
import org.junit.jupiter.api.Test;

class BufferRingTest {
    private static final ImageSize SIZE = new ImageSize(6, 4);

    private final List<String> releases = new ArrayList<>();
    private final BufferRing ring = new BufferRing(3, () -> releases.add("released"));

    @Test
    void handsOutEveryBufferOnceAndThenNone() {
        List<Integer> slots =
                List.of(take(SIZE).slot(), take(SIZE).slot(), take(SIZE).slot());

        assertThat(slots).containsExactlyInAnyOrder(0, 1, 2);
        assertThat(ring.hasFree()).isFalse();
        assertThat(ring.take(SIZE)).isEmpty();
    }

    @Test
    void onlyAReleasedBufferIsHandedOutAgain() {
        take(SIZE);
        RenderedImage second = take(SIZE);
        take(SIZE);

        second.release();

        assertThat(take(SIZE).slot()).isEqualTo(second.slot());
        assertThat(ring.hasFree()).isFalse();
    }

    @Test
    void releasingTwiceDoesNotFreeTheNextPictureInTheSameBuffer() {
        RenderedImage first = take(SIZE);
        take(SIZE);
        take(SIZE);
        first.release();
        RenderedImage next = take(SIZE);

        first.release();

        assertThat(next.slot()).isEqualTo(first.slot());
        assertThat(ring.hasFree()).isFalse();
        assertThat(releases).hasSize(1);
    }

    @Test
    void slotKeepsItsBufferWhileTheSizeStays() {
        RenderedImage before = take(SIZE);
        before.release();
        take(SIZE).release();
        take(SIZE).release();
        RenderedImage after = take(SIZE);

        assertThat(after.slot()).isEqualTo(before.slot());
        assertThat(after.pixels()).isSameAs(before.pixels());
    }

    @Test
    void bufferHoldsExactlyThePixelsOfEachSize() {
        for (ImageSize size : List.of(SIZE, new ImageSize(30, 20), new ImageSize(29, 20), new ImageSize(2, 2))) {
            RenderedImage image = take(size);
            assertThat(image.pixels().isDirect()).isTrue();
            assertThat(image.pixels().capacity()).isEqualTo(size.width() * size.height());
            assertThat(new ImageSize(image.width(), image.height())).isEqualTo(size);
            image.release();
        }
    }

    @Test
    void sizeThatNoBufferCanHaveTakesNone() {
        assertThatThrownBy(() -> ring.take(new ImageSize(100_000, 100_000))).isInstanceOf(ArithmeticException.class);

        handsOutEveryBufferOnceAndThenNone();
    }

    private RenderedImage take(ImageSize size) {
        return ring.take(size).orElseThrow();
    }
}
