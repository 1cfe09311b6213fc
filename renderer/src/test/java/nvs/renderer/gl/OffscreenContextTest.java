package nvs.renderer.gl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lwjgl.opengl.GL33C;

class OffscreenContextTest {

    static Stream<ContextProvider> providers() {
        return OffscreenContext.providers().stream();
    }

    @ParameterizedTest
    @MethodSource("providers")
    void everyProviderThatOpensDrawsAndOpensAgain(ContextProvider provider) {
        for (int i = 0; i < 2; i++) {
            try (OffscreenContext context = open(provider)) {
                assertThat(context.description()).startsWith("OpenGL ").endsWith(provider.name());
                assertThat(GL33C.glGetError()).isEqualTo(GL33C.GL_NO_ERROR);
            }
        }
    }

    @Test
    void driversThatDrawOnTheProcessorAreKnownByTheirNames() {
        assertThat(List.of("llvmpipe (LLVM 15.0.6, 256 bits)", "Google SwiftShader", "Microsoft Basic Render Driver"))
                .allMatch(OffscreenContext::isSoftware);
        assertThat(List.of("NVIDIA GeForce RTX 3060/PCIe/SSE2", "Mesa Intel(R) UHD Graphics 620", "Apple M2"))
                .noneMatch(OffscreenContext::isSoftware);
    }

    private static OffscreenContext open(ContextProvider provider) {
        try {
            return OffscreenContext.open(List.of(provider));
        } catch (NoGlContextException missing) {
            return Assumptions.abort(missing.getMessage());
        }
    }

    @Test
    void providersAreTriedInOrderUntilOneOpens() {
        List<String> tried = new ArrayList<>();
        ContextProvider first = failing("first", tried, new IllegalStateException("no display"));
        ContextProvider second = failing("second", tried, new UnsatisfiedLinkError("libEGL.so.1"));

        assertThatThrownBy(() -> OffscreenContext.open(List.of(first, second)))
                .isInstanceOf(NoGlContextException.class)
                .hasMessage("OpenGL 3.3 is not available (first: no display; "
                        + "second: java.lang.UnsatisfiedLinkError: libEGL.so.1)");
        assertThat(tried).containsExactly("first", "second");
    }

    private static ContextProvider failing(String name, List<String> tried, Throwable failure) {
        return new ContextProvider(name, () -> {
            tried.add(name);
            if (failure instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) failure;
        });
    }
}
