package nvs.renderer.gl;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lwjgl.PointerBuffer;
import org.lwjgl.egl.EGL;
import org.lwjgl.egl.EGL15;
import org.lwjgl.egl.EXTDeviceEnumeration;
import org.lwjgl.egl.EXTDeviceQuery;
import org.lwjgl.egl.EXTPlatformBase;
import org.lwjgl.egl.EXTPlatformDevice;
import org.lwjgl.system.MemoryStack;

/** The devices EGL can draw on (EGL_EXT_device_enumeration). */
final class EglDevices {
    /** What a device says that draws on the processor, from the extension EGL_MESA_device_software. */
    private static final String SOFTWARE = "EGL_MESA_device_software";

    private static final int[] NO_ATTRIBUTES = {EGL15.EGL_NONE};

    private EglDevices() {}

    /** Device handles, those that are not software first, otherwise in EGL's order. */
    static List<Long> hardwareFirst() {
        if (EGL.getCapabilities().eglQueryDevicesEXT == 0) {
            throw new IllegalStateException("EGL cannot name its devices");
        }
        try (MemoryStack stack = MemoryStack.stackPush()) {
            IntBuffer count = stack.mallocInt(1);
            if (!EXTDeviceEnumeration.eglQueryDevicesEXT(null, count) || count.get(0) == 0) {
                return List.of();
            }
            PointerBuffer handles = stack.mallocPointer(count.get(0));
            EXTDeviceEnumeration.eglQueryDevicesEXT(handles, count);
            List<Long> devices = new ArrayList<>();
            for (int i = 0; i < count.get(0); i++) {
                devices.add(handles.get(i));
            }
            devices.sort(Comparator.comparing(EglDevices::isSoftware));
            return devices;
        }
    }

    /** The display of a device. */
    static long display(long device) {
        return EXTPlatformBase.eglGetPlatformDisplayEXT(
                EXTPlatformDevice.EGL_PLATFORM_DEVICE_EXT, device, NO_ATTRIBUTES);
    }

    private static boolean isSoftware(long device) {
        if (EGL.getCapabilities().eglQueryDeviceStringEXT == 0) {
            return false;
        }
        String extensions = EXTDeviceQuery.eglQueryDeviceStringEXT(device, EGL15.EGL_EXTENSIONS);
        return extensions != null && extensions.contains(SOFTWARE);
    }
}
