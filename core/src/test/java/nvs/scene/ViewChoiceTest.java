package nvs.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import nvs.camera.PinholeCamera;
import org.joml.Matrix4d;
import org.joml.Vector3d;
import org.joml.Vector3dc;
import org.junit.jupiter.api.Test;

class ViewChoiceTest {

    @Test
    void eachOfThreeFarGroupsGivesItsMiddleView() {
        List<CaptureView> views = at(
                new Vector3d(0, 0, 0),
                new Vector3d(100, 0, 0),
                new Vector3d(0, 100, 0),
                new Vector3d(1, 0, 0),
                new Vector3d(101, 0, 0),
                new Vector3d(0, 101, 0),
                new Vector3d(2, 0, 0),
                new Vector3d(102, 0, 0),
                new Vector3d(0, 102, 0));

        assertThat(ViewChoice.spread(views, 3)).extracting(CaptureView::index).containsExactly(3, 4, 5);
    }

    @Test
    void fourOfARingStandAQuarterTurnApart() {
        List<CaptureView> ring = at(IntStream.range(0, 64)
                .mapToObj(i -> new Vector3d(Math.cos(i * Math.PI / 32), Math.sin(i * Math.PI / 32), 0))
                .toArray(Vector3d[]::new));

        List<Integer> chosen =
                ViewChoice.spread(ring, 4).stream().map(CaptureView::index).toList();

        for (int i = 0; i < 4; i++) {
            int step = Math.floorMod(chosen.get((i + 1) % 4) - chosen.get(i), 64);
            assertThat(step).isBetween(13, 19);
        }
    }

    @Test
    void theChoiceIsTheSameEveryTime() {
        List<CaptureView> views = at(IntStream.range(0, 40)
                .mapToObj(i -> new Vector3d(i * 37 % 41, i * 17 % 23, i % 7))
                .toArray(Vector3d[]::new));

        assertThat(ViewChoice.spread(views, 9))
                .hasSize(9)
                .doesNotHaveDuplicates()
                .isEqualTo(ViewChoice.spread(views, 9));
    }

    @Test
    void camerasAtOnePlaceStillGiveTheNumberAskedFor() {
        List<CaptureView> views =
                at(new Vector3d(1), new Vector3d(1), new Vector3d(1), new Vector3d(1), new Vector3d(1));

        assertThat(ViewChoice.spread(views, 3)).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void askingForMoreThanThereAreGivesAll() {
        List<CaptureView> views = at(new Vector3d(0), new Vector3d(1));

        assertThat(ViewChoice.spread(views, 5)).isEqualTo(views);
    }

    @Test
    void askingForNoneIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> ViewChoice.spread(at(new Vector3d()), 0));
    }

    private static List<CaptureView> at(Vector3dc... centres) {
        return IntStream.range(0, centres.length)
                .mapToObj(i -> CaptureView.of(
                        i,
                        "view " + i,
                        Path.of(i + ".png"),
                        new PinholeCamera(CaptureFolder.LENS, new Matrix4d().translation(centres[i]))))
                .toList();
    }
}
