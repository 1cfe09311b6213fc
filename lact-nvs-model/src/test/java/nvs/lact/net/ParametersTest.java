package nvs.lact.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
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
                    .startsWith(0, 4, 8, 12, 1)
                    .endsWith(15);
            assertThat(parameters.get(prefix + Parameters.TTT_KEYS_AND_VALUES).toArray())
                    .hasSize(32)
                    .startsWith(16, 20, 24)
                    .endsWith(47);
        }
        assertThat(ledger.openCount()).isZero();
    }

    @Test
    void attentionKeepsItsProjectionWholeAndTurned() {
        try (Parameters parameters = Parameters.load(new Counting(), ledger)) {
            FloatTensor projection = parameters.get("blocks.0.module_list.0.f.to_qkv.weight");
            assertThat(projection.shape()).containsExactly(4, 12);
            assertThat(projection.toArray()).startsWith(0, 4, 8);
        }
    }

    @Test
    void hashIsThatOfTheNumbersInTheFile() throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        inTheOrderOfNames().forEach((name, numbers) -> {
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            ByteBuffer bytes = ByteBuffer.allocate(4 * numbers.length).order(ByteOrder.LITTLE_ENDIAN);
            bytes.asFloatBuffer().put(numbers);
            digest.update(bytes);
        });
        try (Parameters parameters = Parameters.load(new Counting(), ledger)) {
            assertThat(parameters.hash()).isEqualTo(HexFormat.of().formatHex(digest.digest()));
        }
    }

    /** What the file holds, queries apart from keys and values. */
    private static Map<String, float[]> inTheOrderOfNames() {
        Map<String, float[]> numbers = new TreeMap<>();
        ParameterShapes.of(CONFIG).forEach((name, shape) -> {
            int size = shape.stream().reduce(1, Math::multiplyExact);
            if (name.contains("module_list.1.f.to_qkv")) {
                numbers.put(name.replace("to_qkv", "to_q"), countUp(0, 16));
                numbers.put(name.replace("to_qkv", "to_kv"), countUp(16, 48));
            } else {
                numbers.put(name, countUp(0, size));
            }
        });
        return numbers;
    }

    private static float[] countUp(int from, int to) {
        float[] numbers = new float[to - from];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = from + i;
        }
        return numbers;
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
