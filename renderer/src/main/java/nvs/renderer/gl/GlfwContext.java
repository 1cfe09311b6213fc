package nvs.renderer.gl;

import org.lwjgl.glfw.GLFW;
import org.lwjgl.system.MemoryStack;

/**
 * A context of a window that is never shown. GLFW is one library for the whole process and counts no users, so it is initialised once
 * and never terminated. The way through a hidden window on Windows is inferred from GLFW's documentation, not measured: GLFW asks for
 * the main thread there only for event processing, and no event is ever processed.
 */
final class GlfwContext implements GlContext {
    private final long window;

    private GlfwContext(long window) {
        this.window = window;
    }

    /** GLFW's null platform with EGL: no display server. */
    static GlContext withoutDisplay() {
        EglLibrary.configure();
        GLFW.glfwInitHint(GLFW.GLFW_PLATFORM, GLFW.GLFW_PLATFORM_NULL);
        return open(GLFW.GLFW_EGL_CONTEXT_API);
    }

    /** The system's own window, hidden. */
    static GlContext inHiddenWindow() {
        return open(GLFW.GLFW_NATIVE_CONTEXT_API);
    }

    private static GlContext open(int contextApi) {
        require(GLFW.glfwInit(), "GLFW cannot start");
        GLFW.glfwDefaultWindowHints();
        GLFW.glfwWindowHint(GLFW.GLFW_VISIBLE, GLFW.GLFW_FALSE);
        GLFW.glfwWindowHint(GLFW.GLFW_CONTEXT_CREATION_API, contextApi);
        GLFW.glfwWindowHint(GLFW.GLFW_CONTEXT_VERSION_MAJOR, 3);
        GLFW.glfwWindowHint(GLFW.GLFW_CONTEXT_VERSION_MINOR, 3);
        GLFW.glfwWindowHint(GLFW.GLFW_OPENGL_PROFILE, GLFW.GLFW_OPENGL_CORE_PROFILE);
        long window = GLFW.glfwCreateWindow(1, 1, "nvs", 0, 0);
        require(window != 0, "GLFW grants no window with OpenGL 3.3 core");
        GLFW.glfwMakeContextCurrent(window);
        return new GlfwContext(window);
    }

    private static void require(boolean granted, String what) {
        if (!granted) {
            throw new IllegalStateException(what + reason());
        }
    }

    private static String reason() {
        try (MemoryStack stack = MemoryStack.stackPush()) {
            var text = stack.mallocPointer(1);
            int code = GLFW.glfwGetError(text);
            return code == GLFW.GLFW_NO_ERROR ? "" : ": " + text.getStringUTF8(0);
        }
    }

    @Override
    public void close() {
        GLFW.glfwMakeContextCurrent(0);
        GLFW.glfwDestroyWindow(window);
    }
}
