package nvs.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JarCopyTest {
    private static final String CONTENT = "the content of the file";
    private static final FileTime LONG_AGO = FileTime.fromMillis(1000);

    @TempDir
    Path folder;

    private Path copy;

    @BeforeEach
    void jar() throws IOException {
        copy = folder.resolve("new/copy.txt");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("a.jar")))) {
            zip.putNextEntry(new ZipEntry("inside.txt"));
            zip.write(CONTENT.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void missingCopyIsMadeWithTheFoldersAboveIt() throws IOException {
        ensure();

        assertThat(copy).hasContent(CONTENT);
    }

    @Test
    void intactCopyIsNotWrittenAgain() throws IOException {
        ensure();
        Files.setLastModifiedTime(copy, LONG_AGO);

        ensure();

        assertThat(Files.getLastModifiedTime(copy)).isEqualTo(LONG_AGO);
    }

    @Test
    void copyThatWasCutShortIsMadeAgain() throws IOException {
        ensure();
        Files.writeString(copy, "the");

        ensure();

        assertThat(copy).hasContent(CONTENT);
    }

    @Test
    void damageThatLeavesTheLengthIsFound() throws IOException {
        ensure();
        Files.writeString(copy, CONTENT.replace('c', 'k'));

        ensure();

        assertThat(copy).hasContent(CONTENT);
    }

    private void ensure() throws IOException {
        try (JarFile jar = new JarFile(folder.resolve("a.jar").toFile())) {
            JarCopy.ensure(jar, jar.getJarEntry("inside.txt"), copy);
        }
    }
}
