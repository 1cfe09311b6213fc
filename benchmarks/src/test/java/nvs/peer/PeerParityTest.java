package nvs.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeerParityTest {

    @TempDir
    private Path folder;

    /** One head and one shard; then several of both, the last shard with fewer views. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "--config=width=64,layers=3,patchSize=8 --views=3 --size=32",
                "--config=width=64,layers=2,patchSize=4,fastWeightHeadWidth=16 --views=18 --size=64"
            })
    void bothEnginesComputeTheSame(String options) throws Exception {
        Map<String, String> parsed = PeerOptions.parse(options.split(" "));
        Path a = results("tensorflow", parsed);
        Path b = results("libtorch", parsed);

        Difference difference = Difference.between(a, b);
        assertThat(difference.isSmall()).as("%s", difference).isTrue();
    }

    private Path results(String engine, Map<String, String> options) throws Exception {
        Path file = folder.resolve(engine);
        try (EngineClient client = new EngineClient(engine, options)) {
            assertThat(client.seconds(EngineProcess.RECONSTRUCT)).isPositive();
            client.keep(file);
        }
        return file;
    }

    @Test
    void differenceIsTheLargestAndNothingIsCloseToNotANumber() {
        assertThat(Difference.largest(new float[] {1, 2, 3}, new float[] {1, 2.5f, 2.75f}))
                .isEqualTo(0.5);
        assertThat(Difference.largest(new float[] {1, Float.NaN}, new float[] {1, 2}))
                .isInfinite();
        assertThat(new Difference(0, Difference.TOLERANCE).isSmall()).isFalse();
        assertThatThrownBy(() -> Difference.largest(new float[1], new float[2]))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void optionsThatDoNotExistAreRefused() {
        assertThat(PeerOptions.parse("--views=3")).containsEntry("views", "3").containsEntry("size", "128");
        assertThatThrownBy(() -> PeerOptions.parse("--view=3")).hasMessage("there is no option --view=3");
        assertThatThrownBy(() -> PeerOptions.parse("--views=0")).hasMessage("views must be a positive number: 0");
    }
}
