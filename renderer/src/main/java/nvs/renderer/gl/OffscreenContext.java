package nvs.renderer.gl;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lwjgl.opengl.GL;
import org.lwjgl.opengl.GL33C;
import org.lwjgl.system.Platform;

/**
 * The first context that this machine grants, with OpenGL's functions loaded. Tried in order: on Linux EGL on a device (needs no
 * display server and takes a real GPU first), EGL without surfaces, GLFW without a display; on Windows a hidden GLFW window; on macOS
 * CGL.
 */
public final class OffscreenContext implements AutoCloseable {
    /** Parts of the names of drivers that draw on the processor: Mesa's, Google's, Windows' and macOS's. */
    private static final List<String> SOFTWARE_DRIVERS =
            List.of("llvmpipe", "softpipe", "swrast", "swiftshader", "basic render", "gdi generic", "apple software");

    private final GlContext context;
    private final String description;
    private final boolean isSoftware;

    private OffscreenContext(GlContext context, String provider) {
        this.context = context;
        String driver = GL33C.glGetString(GL33C.GL_RENDERER);
        description = "OpenGL " + GL33C.glGetString(GL33C.GL_VERSION) + ", " + driver + ", " + provider;
        isSoftware = isSoftware(driver);
    }

    /**
     * Opens the context and makes it current on this thread.
     *
     * @throws NoGlContextException with the reasons if none can be had, also when a native library is missing
     */
    public static OffscreenContext open() throws NoGlContextException {
        return open(providers());
    }

    static OffscreenContext open(List<ContextProvider> providers) throws NoGlContextException {
        List<String> reasons = new ArrayList<>();
        Throwable last = null;
        for (ContextProvider provider : providers) {
            try {
                return openWith(provider);
            } catch (Throwable failure) { // missing libraries show as linkage errors
                reasons.add(provider.name() + ": " + reason(failure));
                last = failure;
            }
        }
        throw new NoGlContextException("OpenGL 3.3 is not available (" + String.join("; ", reasons) + ")", last);
    }

    private static String reason(Throwable failure) {
        return failure instanceof IllegalStateException ? failure.getMessage() : failure.toString();
    }

    private static OffscreenContext openWith(ContextProvider provider) {
        GlContext context = provider.opening().open();
        try {
            if (!GL.createCapabilities().OpenGL33) {
                throw new IllegalStateException("only OpenGL " + GL33C.glGetString(GL33C.GL_VERSION));
            }
            return new OffscreenContext(context, provider.name());
        } catch (Throwable failure) {
            GL.setCapabilities(null);
            context.close();
            throw failure;
        }
    }

    static List<ContextProvider> providers() {
        return switch (Platform.get()) {
            case WINDOWS -> List.of(new ContextProvider("hidden GLFW window", GlfwContext::inHiddenWindow));
            case MACOSX -> List.of(new ContextProvider("CGL", CglContext::open));
            default ->
                List.of(
                        new ContextProvider("EGL device", EglContext::onDevice),
                        new ContextProvider("EGL surfaceless", EglContext::surfaceless),
                        new ContextProvider("GLFW without a display", GlfwContext::withoutDisplay));
        };
    }

    /** Version, driver and provider in one line. */
    public String description() {
        return description;
    }

    /** Whether the processor draws, and no GPU. */
    public boolean isSoftware() {
        return isSoftware;
    }

    static boolean isSoftware(String driver) {
        String lowerCase = String.valueOf(driver).toLowerCase(Locale.ROOT);
        return SOFTWARE_DRIVERS.stream().anyMatch(lowerCase::contains);
    }

    @Override
    public void close() {
        GL.setCapabilities(null);
        context.close();
    }
}
