package nvs.lact.net;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TensorFlowPlatformTest {

    @Test
    void thereIsAlwaysAProcessor() {
        TensorFlowPlatform platform = TensorFlowPlatform.query(2);
        assertThat(platform.version()).matches("2\\.\\d+\\.\\d+.*");
        assertThat(platform.threads()).isEqualTo(2);
        assertThat(platform.devices()).anySatisfy(device -> {
            assertThat(device.type()).isEqualTo("CPU");
            assertThat(device.name()).contains("CPU:0");
        });
    }
}
