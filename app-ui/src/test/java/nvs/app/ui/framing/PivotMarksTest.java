package nvs.app.ui.framing;

import static org.assertj.core.api.Assertions.assertThat;

import nvs.camera.Ray;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;

class PivotMarksTest {
    private final PivotMarks marks = new PivotMarks();

    private static Ray from(double x, double y, Vector3d to) {
        Vector3d eye = new Vector3d(x, y, 1);
        return new Ray(eye, new Vector3d(to).sub(eye));
    }

    @Test
    void whatWasMarkedFromTwoSidesIsFound() {
        Vector3d place = new Vector3d(0.2, 0.1, 0.3);
        assertThat(marks.mark(from(3, 0, place))).isEmpty();
        assertThat(marks.waitingProperty().get()).isTrue();
        assertThat(marks.mark(from(0, 3, place)).orElseThrow().distance(place)).isLessThan(1e-12);
        assertThat(marks.waitingProperty().get()).isFalse();
    }

    @Test
    void aSecondMarkFromTheSameSideIsTheFirstAgain() {
        Vector3d place = new Vector3d(0.2, 0.1, 0.3);
        marks.mark(from(3, 0, new Vector3d()));
        assertThat(marks.mark(from(3, 0.01, place))).isEmpty();
        assertThat(marks.waitingProperty().get()).isTrue();
        assertThat(marks.mark(from(0, 3, place)).orElseThrow().distance(place)).isLessThan(1e-12);
    }

    @Test
    void clearingForgetsTheFirstMark() {
        marks.mark(from(3, 0, new Vector3d()));
        marks.clear();
        assertThat(marks.waitingProperty().get()).isFalse();
        assertThat(marks.mark(from(0, 3, new Vector3d()))).isEmpty();
    }
}
