package nvs.samples.maker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nvs.camera.PinholeCamera;
import nvs.camera.PinholeIntrinsics;
import org.junit.jupiter.api.Test;

class SplitsTest {

    private static final PinholeIntrinsics LENS = PinholeIntrinsics.ofVerticalFov(64, 64, 1);

    private final List<PinholeCamera> ring = new Ring(0, 2, 0, 40).cameras(LENS);
    private final Splits splits =
            Splits.covering(ring.stream().map(PinholeCamera::centre).toList(), List.of(1, 5, 9));

    @Test
    void fourInputsOfARingStandAtRightAngles() {
        assertThat(splits.inputs().get(4)).containsExactly(0, 10, 20, 30);
    }

    @Test
    void everyNumberOfInputsIsExactAndHasNoTestView() {
        splits.inputs().forEach((count, views) -> {
            assertThat(views).hasSize(count).doesNotHaveDuplicates().isSorted();
            assertThat(views).doesNotContainAnyElementsOf(splits.test());
        });
        assertThat(splits.inputs()).containsOnlyKeys(4, 8, 16, 32);
    }

    @Test
    void whatIsNotHeldOutIsTheRest() {
        assertThat(splits.rest(11)).containsExactly(0, 2, 3, 4, 6, 7, 8, 10);
    }

    @Test
    void fewerInputsAreASubsetOfMore() {
        List<Integer> counts = new ArrayList<>(splits.inputs().keySet());
        for (int i = 1; i < counts.size(); i++) {
            assertThat(splits.inputs().get(counts.get(i)))
                    .containsAll(splits.inputs().get(counts.get(i - 1)));
        }
    }
}
