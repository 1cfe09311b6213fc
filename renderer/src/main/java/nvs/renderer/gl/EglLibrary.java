package nvs.renderer.gl;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lwjgl.system.Configuration;
import org.lwjgl.system.Platform;

/**
 * Tells LWJGL where the system's EGL lies and to load OpenGL through it.
 *
 * <p>LWJGL 3.4 would find the library by its name alone, but then asks the dynamic linker for the path that it was loaded from, by
 * loading each library of the process again from inside {@code dl_iterate_phdr}. That takes the linker's two locks in the opposite
 * order to {@code dlopen}: while JavaFX or TensorFlow load a library on another thread, the whole process can stop for ever. It does
 * not ask when it is given a path.
 */
final class EglLibrary {
    private static final String NAME = "libEGL.so.1";

    private EglLibrary() {}

    /** To be called before anything of LWJGL's EGL is touched. What the user has configured is left alone. */
    static void configure() {
        if (Configuration.OPENGL_CONTEXT_API.get() == null) {
            // Otherwise LWJGL asks for libGL, which machines without X11 lack.
            Configuration.OPENGL_CONTEXT_API.set("EGL");
        }
        if (Platform.get() == Platform.LINUX && Configuration.EGL_LIBRARY_NAME.get() == null) {
            find(folders(Platform.getArchitecture()))
                    .map(Path::toString)
                    .ifPresent(Configuration.EGL_LIBRARY_NAME::set);
        }
    }

    /** The library in the first folder that has it; without any, LWJGL searches in its own way. */
    static Optional<Path> find(List<Path> folders) {
        return folders.stream()
                .map(folder -> folder.resolve(NAME))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    /** Where distributions keep libraries: Debian's multiarch folders, then those of the others. */
    private static List<Path> folders(Platform.Architecture architecture) {
        String multiarch = architecture == Platform.Architecture.ARM64 ? "aarch64-linux-gnu" : "x86_64-linux-gnu";
        return List.of(
                Path.of("/usr/lib", multiarch),
                Path.of("/usr/lib64"),
                Path.of("/usr/lib"),
                Path.of("/run/opengl-driver/lib"));
    }
}
