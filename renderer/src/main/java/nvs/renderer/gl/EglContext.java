package nvs.renderer.gl;

import java.nio.IntBuffer;
import org.lwjgl.PointerBuffer;
import org.lwjgl.egl.EGL;
import org.lwjgl.egl.EGL15;
import org.lwjgl.system.JNI;
import org.lwjgl.system.MemoryStack;

/**
 * A context through EGL, current on a pbuffer of one pixel that nobody draws into. EGL hands out one display per device and process,
 * so displays are initialised but never terminated: another context of this process may live on the same one.
 */
final class EglContext implements GlContext {
    /** EGL_PLATFORM_SURFACELESS_MESA, from the extension EGL_MESA_platform_surfaceless. */
    private static final int PLATFORM_SURFACELESS = 0x31DD;

    private static final int[] CONFIG = {
        EGL15.EGL_SURFACE_TYPE, EGL15.EGL_PBUFFER_BIT,
        EGL15.EGL_RENDERABLE_TYPE, EGL15.EGL_OPENGL_BIT,
        EGL15.EGL_NONE
    };
    private static final int[] CONTEXT = {
        EGL15.EGL_CONTEXT_MAJOR_VERSION,
        3,
        EGL15.EGL_CONTEXT_MINOR_VERSION,
        3,
        EGL15.EGL_CONTEXT_OPENGL_PROFILE_MASK,
        EGL15.EGL_CONTEXT_OPENGL_CORE_PROFILE_BIT,
        EGL15.EGL_NONE
    };
    private static final int[] SURFACE = {EGL15.EGL_WIDTH, 1, EGL15.EGL_HEIGHT, 1, EGL15.EGL_NONE};

    private final long display;
    private final long surface;
    private final long context;

    private EglContext(long display, long surface, long context) {
        this.display = display;
        this.surface = surface;
        this.context = context;
    }

    /** On the first device that grants a context; needs no display server. */
    static GlContext onDevice() {
        EglLibrary.configure();
        RuntimeException last = new IllegalStateException("EGL names no device");
        for (long device : EglDevices.hardwareFirst()) {
            try {
                return onDisplay(EglDevices.display(device));
            } catch (IllegalStateException failure) {
                last = failure;
            }
        }
        throw last;
    }

    /** On Mesa's display without surfaces. LWJGL refuses its native display, which is 0, so the function is called directly. */
    static GlContext surfaceless() {
        EglLibrary.configure();
        long function = EGL.getCapabilities().eglGetPlatformDisplay;
        if (function == 0) {
            throw new IllegalStateException("EGL is older than 1.5");
        }
        return onDisplay(JNI.callPPP(PLATFORM_SURFACELESS, EGL15.EGL_DEFAULT_DISPLAY, 0L, function));
    }

    private static EglContext onDisplay(long display) {
        require(display != EGL15.EGL_NO_DISPLAY, "display");
        try (MemoryStack stack = MemoryStack.stackPush()) {
            IntBuffer version = stack.mallocInt(2);
            require(
                    EGL15.eglInitialize(display, version.slice(0, 1), version.slice(1, 1)),
                    "initialisation of the display");
            EGL.createDisplayCapabilities(display, version.get(0), version.get(1));
        }
        require(EGL15.eglBindAPI(EGL15.EGL_OPENGL_API), "desktop OpenGL");
        long config = chooseConfig(display);
        long context = EGL15.eglCreateContext(display, config, EGL15.EGL_NO_CONTEXT, CONTEXT);
        require(context != EGL15.EGL_NO_CONTEXT, "context of OpenGL 3.3 core");
        long surface = EGL15.eglCreatePbufferSurface(display, config, SURFACE);
        EglContext opened = new EglContext(display, surface, context);
        if (surface == EGL15.EGL_NO_SURFACE || !EGL15.eglMakeCurrent(display, surface, surface, context)) {
            opened.close();
            throw refusal("current context");
        }
        return opened;
    }

    private static long chooseConfig(long display) {
        try (MemoryStack stack = MemoryStack.stackPush()) {
            PointerBuffer config = stack.mallocPointer(1);
            IntBuffer count = stack.mallocInt(1);
            boolean answered = EGL15.eglChooseConfig(display, stack.ints(CONFIG), config, count);
            require(answered && count.get(0) > 0, "configuration with pbuffers");
            return config.get(0);
        }
    }

    private static void require(boolean granted, String what) {
        if (!granted) {
            throw refusal(what);
        }
    }

    private static IllegalStateException refusal(String what) {
        return new IllegalStateException(
                "EGL granted no " + what + " (error 0x" + Integer.toHexString(EGL15.eglGetError()) + ")");
    }

    @Override
    public void close() {
        EGL15.eglMakeCurrent(display, EGL15.EGL_NO_SURFACE, EGL15.EGL_NO_SURFACE, EGL15.EGL_NO_CONTEXT);
        if (surface != EGL15.EGL_NO_SURFACE) {
            EGL15.eglDestroySurface(display, surface);
        }
        EGL15.eglDestroyContext(display, context);
        EGL15.eglReleaseThread();
    }
}
