package nvs.renderer.gl;

import java.nio.IntBuffer;
import org.lwjgl.PointerBuffer;
import org.lwjgl.opengl.CGL;
import org.lwjgl.system.MemoryStack;

/**
 * A context on macOS without window or drawable; all drawing goes to framebuffer objects. GLFW would need the main thread, which
 * JavaFX holds. Inferred from Apple's documentation of CGL; it has not been run by us.
 */
final class CglContext implements GlContext {
    private static final int[] PIXEL_FORMAT = {
        CGL.kCGLPFAOpenGLProfile, CGL.kCGLOGLPVersion_3_2_Core, CGL.kCGLPFAColorSize, 24, 0
    };

    private final long context;

    private CglContext(long context) {
        this.context = context;
    }

    static GlContext open() {
        try (MemoryStack stack = MemoryStack.stackPush()) {
            PointerBuffer handle = stack.callocPointer(1);
            IntBuffer count = stack.mallocInt(1);
            require(CGL.CGLChoosePixelFormat(stack.ints(PIXEL_FORMAT), handle, count), "CGLChoosePixelFormat");
            long pixelFormat = handle.get(0);
            int created = CGL.CGLCreateContext(pixelFormat, 0, handle);
            CGL.CGLDestroyPixelFormat(pixelFormat);
            require(created, "CGLCreateContext");
            long context = handle.get(0);
            require(CGL.CGLSetCurrentContext(context), "CGLSetCurrentContext");
            return new CglContext(context);
        }
    }

    private static void require(int error, String function) {
        if (error != CGL.kCGLNoError) {
            throw new IllegalStateException(function + " answered error " + error);
        }
    }

    @Override
    public void close() {
        CGL.CGLSetCurrentContext(0);
        CGL.CGLDestroyContext(context);
    }
}
