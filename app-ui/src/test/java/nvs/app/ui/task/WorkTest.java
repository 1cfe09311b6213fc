package nvs.app.ui.task;

import static org.assertj.core.api.Assertions.assertThat;

import nvs.app.ui.fixture.ByHand;
import nvs.task.Progress;
import org.junit.jupiter.api.Test;

class WorkTest {
    private final ByHand ui = new ByHand();
    private final Work work = new Work(ui);

    @Test
    void nothingRunsAtFirst() {
        assertThat(work.runningProperty().get()).isFalse();
    }

    @Test
    void aStepIsShownWithItsFraction() {
        Progress progress = work.begin();
        progress.step("Reading photos", 8);
        progress.advanceTo(2);
        ui.runAll();
        assertThat(work.stepProperty().get()).isEqualTo("Reading photos");
        assertThat(work.fractionProperty().get()).isEqualTo(0.25);
    }

    @Test
    void aStepOfUnknownLengthHasNoFraction() {
        Progress progress = work.begin();
        progress.step("Loading", 0);
        progress.advanceTo(3);
        ui.runAll();
        assertThat(work.fractionProperty().get()).isEqualTo(Work.UNKNOWN);
    }

    @Test
    void reportsThatComeFasterThanTheyAreShownAreSkipped() {
        Progress progress = work.begin();
        progress.step("Rendering", 1000);
        for (int i = 1; i <= 1000; i++) {
            progress.advanceTo(i);
        }
        assertThat(ui.waiting()).isEqualTo(1);
        ui.runAll();
        assertThat(work.fractionProperty().get()).isEqualTo(1);
    }

    @Test
    void cancellingTellsTheWorkerAndEndsTheDisplay() {
        Progress progress = work.begin();
        work.cancel();
        assertThat(progress.isCancelled()).isTrue();
        assertThat(work.runningProperty().get()).isFalse();
    }

    @Test
    void beginningAnewCancelsWhatCameBeforeAndIgnoresItsReports() {
        Progress first = work.begin();
        Progress second = work.begin();
        second.step("Second", 0);
        first.step("First", 0);
        ui.runAll();
        assertThat(first.isCancelled()).isTrue();
        assertThat(second.isCancelled()).isFalse();
        assertThat(work.stepProperty().get()).isEqualTo("Second");
    }

    @Test
    void abandonedWorkIsCancelledNowAndLater() {
        Progress running = work.begin();
        work.abandon();
        assertThat(running.isCancelled()).isTrue();
        assertThat(work.begin().isCancelled()).isTrue();
    }

    @Test
    void theEndOfAnOldPieceDoesNotEndTheNewOne() {
        Progress first = work.begin();
        work.begin();
        work.end(first);
        assertThat(work.runningProperty().get()).isTrue();
    }
}
