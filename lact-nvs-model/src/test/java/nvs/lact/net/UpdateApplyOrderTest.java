package nvs.lact.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UpdateApplyOrderTest {

    @Test
    void fullLearnsFromEverythingBeforeItAnswers() {
        assertThat(done(UpdateApplyOrder.full(3)))
                .containsExactly("gather 0", "gather 1", "gather 2", "update", "apply 0", "apply 1", "apply 2");
    }

    @Test
    void blockWiseCausalLearnsFromEachChunkBeforeItAnswersIt() {
        assertThat(done(UpdateApplyOrder.blockWiseCausal(2)))
                .containsExactly("gather 0", "update", "apply 0", "gather 1", "update", "apply 1");
    }

    @Test
    void shiftedBlockWiseCausalAnswersEachChunkBeforeItLearnsFromIt() {
        assertThat(done(UpdateApplyOrder.shiftedBlockWiseCausal(2)))
                .containsExactly("apply 0", "gather 0", "update", "apply 1", "gather 1", "update");
    }

    @Test
    void stridedBlockWiseCausalLearnsFromGivenChunksAndAnswersAll() {
        assertThat(done(UpdateApplyOrder.strided(3, Set.of(0, 2))))
                .containsExactly("gather 0", "update", "apply 0", "apply 1", "gather 2", "update", "apply 2");
    }

    @Test
    void viewSynthesisMakesOneUpdateFromAllGivenChunks() {
        assertThat(done(UpdateApplyOrder.viewSynthesis(2, 3)))
                .containsExactly("gather 0", "gather 1", "update", "apply 0", "apply 1", "apply 2");
    }

    @Test
    void withoutAnswersOnlyLearningIsLeft() {
        assertThat(done(UpdateApplyOrder.viewSynthesis(2, 3).updatesOnly()))
                .containsExactly("gather 0", "gather 1", "update");
    }

    @Test
    void chunkIsFinishedAfterItsLastStep() {
        Recorder recorder = new Recorder(true);
        UpdateApplyOrder.viewSynthesis(1, 2).run(recorder);
        assertThat(recorder.steps)
                .containsExactly("gather 0", "update", "apply 0", "finished 0", "apply 1", "finished 1");
    }

    @Test
    void stepBeyondTheSequenceIsRefused() {
        assertThatThrownBy(() -> UpdateApplyOrder.viewSynthesis(3, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 chunks");
    }

    @Test
    void stepOverNothingIsRefused() {
        assertThatThrownBy(() -> UpdateApplyOrder.full(0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> done(UpdateApplyOrder order) {
        Recorder recorder = new Recorder(false);
        order.run(recorder);
        return recorder.steps;
    }

    private static final class Recorder implements UpdateApplyOrder.Layer {
        private final List<String> steps = new ArrayList<>();
        private final boolean recordsFinished;

        Recorder(boolean recordsFinished) {
            this.recordsFinished = recordsFinished;
        }

        @Override
        public void gather(int chunk) {
            steps.add("gather " + chunk);
        }

        @Override
        public void update() {
            steps.add("update");
        }

        @Override
        public void apply(int chunk) {
            steps.add("apply " + chunk);
        }

        @Override
        public void finished(int chunk) {
            if (recordsFinished) {
                steps.add("finished " + chunk);
            }
        }
    }
}
