package nvs.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import nvs.app.session.SceneLocator;
import nvs.image.ArgbImage;
import nvs.image.ImageFiles;
import nvs.samples.SampleScenes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Saved scenes as a user makes and opens them, with the bundled model. */
class SaveCommandTest {
    /** Small enough to mail: fast weights of 8 layers in half precision, and eight small pictures. */
    private static final int MOST_BYTES = 2 << 20;

    @TempDir
    private Path folder;

    private final TypedCommands commands = new TypedCommands();
    private Path capture;
    private Path file;

    @BeforeEach
    void capture() throws Exception {
        capture = folder.resolve("capture");
        copy(new SceneLocator(new SampleScenes()).locate(null), capture);
        file = folder.resolve("scene.nvs");
    }

    @AfterEach
    void endThreads() {
        commands.close();
    }

    @Test
    void savedSceneIsExportedLikeItsPhotosAlsoWithoutThem() throws Exception {
        assertThat(export(capture, "from-photos")).isEqualTo(ExitCodes.OK);
        assertThat(commands.run("save", capture.toString(), file.toString())).isEqualTo(ExitCodes.OK);
        assertThat(commands.result()).startsWith(file + ": 8 photos remembered by object-128 in ");
        assertThat(Files.size(file)).isLessThan(MOST_BYTES);
        Files.move(capture, folder.resolve("moved away"));

        assertThat(export(file, "from-memory")).isEqualTo(ExitCodes.OK);

        assertThat(commands.complaint()).contains("Opening the saved scene: ").doesNotContain("Reading photos");
        for (String frame : new String[] {"frame-0000.png", "frame-0001.png"}) {
            assertThat(meanDifference(frame)).isLessThan(0.5);
        }
    }

    @Test
    void infoTellsWhoHasReadASavedScene() throws Exception {
        commands.run("save", capture.toString(), file.toString());

        assertThat(commands.run("info", file.toString())).isEqualTo(ExitCodes.OK);
        assertThat(commands.result().lines()).anyMatch(line -> line.startsWith("read by     object-128 (SHA-256 "));
        commands.run("info", file.toString(), "--json");
        JsonNode saved = JsonMapper.shared().readTree(commands.result());
        commands.run("info", capture.toString(), "--json");
        JsonNode original = JsonMapper.shared().readTree(commands.result());
        assertThat(saved.at("/savedBy/sha256").asString()).hasSize(64);
        assertThat(saved.at("/views")).isEqualTo(original.at("/views"));
        assertThat(saved.at("/framing/pivot")).isEqualTo(original.at("/framing/pivot"));
    }

    @Test
    void damagedFileIsRefusedInOneSentence() throws Exception {
        commands.run("save", capture.toString(), file.toString());
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Path memory = zip.getPath("fast-weights.safetensors");
            byte[] bytes = Files.readAllBytes(memory);
            Files.write(memory, Arrays.copyOf(bytes, bytes.length / 2));
        }
        assertRefused("fast-weights.safetensors");
        try (RandomAccessFile torn = new RandomAccessFile(file.toFile(), "rw")) {
            torn.setLength(torn.length() / 2);
        }
        assertRefused("cannot be read as a zip");
    }

    /** A memory that unpacks to far more than these weights can remember is not unpacked. */
    @Test
    void bombIsRefused() throws Exception {
        commands.run("save", capture.toString(), file.toString());
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Files.write(zip.getPath("fast-weights.safetensors"), new byte[64 << 20]);
        }
        assertRefused("which no memory of these weights has");
    }

    @Test
    void nameThatWouldNotOpenAgainIsRefused() throws Exception {
        assertThat(commands.run("save", capture.toString(), "scene.zip")).isEqualTo(ExitCodes.USAGE);
        assertThat(commands.complaint())
                .isEqualToIgnoringNewLines("nvs: a saved scene is named like scene.nvs, not scene.zip");
    }

    private void assertRefused(String reason) throws Exception {
        assertThat(export(file, "never")).isEqualTo(ExitCodes.BAD_FILE);
        assertThat(commands.complaint().lines().filter(line -> line.startsWith("nvs: ")))
                .singleElement()
                .asString()
                .startsWith("nvs: " + file)
                .contains(reason);
    }

    private int export(Path scene, String name) throws Exception {
        return commands.run(
                "export",
                scene.toString(),
                "-o",
                folder.resolve(name).toString(),
                "--frames",
                "2",
                "--size",
                "64",
                "--grids",
                "1");
    }

    /** In parts of 255, between the export from photos and that from memory. */
    private double meanDifference(String frame) throws Exception {
        ArgbImage one = ImageFiles.read(folder.resolve("from-photos").resolve(frame));
        ArgbImage other = ImageFiles.read(folder.resolve("from-memory").resolve(frame));
        long sum = 0;
        for (int i = 0; i < one.argb().length; i++) {
            for (int shift = 0; shift < 24; shift += 8) {
                sum += Math.abs((one.argb()[i] >> shift & 0xff) - (other.argb()[i] >> shift & 0xff));
            }
        }
        return sum / 3.0 / one.argb().length;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path source : files.toList()) {
                Path target = to.resolve(from.relativize(source).toString());
                if (Files.isDirectory(source)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(source, target);
                }
            }
        }
    }
}
