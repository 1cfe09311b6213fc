package nvs.app.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nvs.app.session.Recents;
import nvs.app.ui.fixture.ToyScenes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** JavaFX starts once in a process, so this starts processes. */
class ViewerApplicationTest {
    private static final int FAILED = 7;

    @TempDir
    private Path folder;

    /** A window that lacks its start. */
    static final class Broken {
        public static void main(String[] arguments) {
            try {
                ViewerApplication.run(
                        new ViewerServices(new ToyScenes(), ToyScenes.PHOTO_READER, List.of(), Recents.NONE, null));
                System.exit(0);
            } catch (IllegalStateException failure) {
                failure.printStackTrace();
                System.exit(FAILED);
            }
        }
    }

    @Test
    void aWindowThatFailsToStartIsAFailure() throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("-D"))
                .forEach(command::add);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Broken.class.getName()));
        Path output = folder.resolve("output.txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(output.toFile()))
                .start();
        boolean ended = process.waitFor(2, TimeUnit.MINUTES);
        process.destroyForcibly();
        assertThat(ended).isTrue();
        assertThat(Files.readString(output)).contains("the window could not be shown", "NvsWindow.show");
        assertThat(process.exitValue()).isEqualTo(FAILED);
    }
}
