package nvs.lact.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.FloatBuffer;
import org.junit.jupiter.api.Test;

class ParametersTest {
    private static final LactConfig CONFIG = new LactConfig(4, 2, 2, 4, 2, 1);

    private final TensorLedger ledger = new TensorLedger();

    @Test
    void queriesAreTheFirstRowsOfTheJoinedProjection() {
        try (Parameters parameters = Parameters.load(new Counting(), ledger)) {
            String prefix = "blocks.1.module_list.1.f.";
            assertThat(parameters.get(prefix + Parameters.TTT_QUERIES).toArray())
                    .hasSize(16)
                    .startsWith(0)
                    .endsWith(15);
            assertThat(parameters.get(prefix + Parameters.TTT_KEYS_AND_VALUES).toArray())
                    .hasSize(32)
                    .startsWith(16)
                    .endsWith(47);
        }
        assertThat(ledger.openCount()).isZero();
    }

    @Test
    void attentionKeepsItsProjectionWhole() {
        try (Parameters parameters = Parameters.load(new Counting(), ledger)) {
            FloatTensor projection = parameters.get("blocks.0.module_list.0.f.to_qkv.weight");
            assertThat(projection.shape()).containsExactly(12, 4);
        }
    }

    @Test
    void unknownNameIsRefused() {
        try (Parameters parameters = Parameters.load(new Counting(), ledger)) {
            assertThatThrownBy(() -> parameters.get("blocks.2.module_list.0.ln.weight"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("blocks.2.module_list.0.ln.weight");
        }
    }

    @Test
    void sourceThatFailsHalfWayLeavesNothingBehind() {
        ParameterSource failing = new ParameterSource() {
            @Override
            public LactConfig config() {
                return CONFIG;
            }

            @Override
            public void read(String name, FloatBuffer target) {
                if (name.startsWith("blocks.1.")) {
                    throw new IllegalStateException("torn file");
                }
                target.position(target.limit());
            }
        };
        assertThatThrownBy(() -> Parameters.load(failing, ledger)).hasMessage("torn file");
        assertThat(ledger.openCount()).isZero();
    }

    /** Every parameter counts up from 0. */
    private static final class Counting implements ParameterSource {
        @Override
        public LactConfig config() {
            return CONFIG;
        }

        @Override
        public void read(String name, FloatBuffer target) {
            for (int i = 0; target.hasRemaining(); i++) {
                target.put(i);
            }
        }
    }
}
