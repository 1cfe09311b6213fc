package nvs.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import nvs.scene.NpyFiles.Style;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NpyMatrixTest {
    private static final double[][] ROWS = {{1, 2.5, -3}, {4, Double.POSITIVE_INFINITY, 6}};

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"1,true,false", "1,false,false", "2,true,true", "3,false,true"})
    void everyVersionTypeAndOrderGivesTheSameMatrix(int version, boolean isDouble, boolean isFortran) throws Exception {
        NpyMatrix matrix = NpyMatrix.read(write(NpyFiles.bytes(new Style(version, isDouble, isFortran), ROWS)));

        assertThat(matrix.rows()).isEqualTo(2);
        assertThat(matrix.columns()).isEqualTo(3);
        for (int row = 0; row < 2; row++) {
            for (int column = 0; column < 3; column++) {
                assertThat(matrix.get(row, column)).isEqualTo(ROWS[row][column]);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <f8             | >f8                | descr: must be '<f4' or '<f8', found the header {'descr': '>f8'
                    <f8             | <i8                | descr: must be '<f4' or '<f8'
                    False           | Maybe              | fortran_order: must be True or False
                    (2, 3)          | (6,)               | shape: must be of two dimensions
                    (2, 3)          | (2, 4)             | shape: asks for 64 bytes, but 48 follow
                    (2, 3)          | (99999999, 99999999) | shape: asks for 79999998400000008 bytes, but 48 follow
                    'shape'         | 'form'             | shape: must be of two dimensions
                    """)
    void whatIsNotUnderstoodIsNamed(String valid, String bad, String complaint) throws Exception {
        Path file = write(replaced(valid, bad));

        assertThatThrownBy(() -> NpyMatrix.read(file))
                .isInstanceOf(SceneFormatException.class)
                .hasMessageStartingWith(file + ", " + complaint);
    }

    @Test
    void everyTruncationIsRefused() throws Exception {
        byte[] valid = NpyFiles.bytes(Style.USUAL, ROWS);
        for (int length = 0; length < valid.length; length++) {
            Path file = write(Arrays.copyOf(valid, length));

            assertThatThrownBy(() -> NpyMatrix.read(file)).isInstanceOf(SceneFormatException.class);
        }
    }

    @Test
    void anotherFileOrVersionIsRefused() throws Exception {
        Path text = write("hello, this is no array".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> NpyMatrix.read(text)).hasMessageContaining("is not an array of NumPy");

        Path newer = write(NpyFiles.bytes(new Style(4, true, false), ROWS));
        assertThatThrownBy(() -> NpyMatrix.read(newer)).hasMessageContaining("version: is 4; 1, 2 and 3 are known");
    }

    /** Changes the header and keeps its length. */
    private static byte[] replaced(String valid, String bad) {
        byte[] bytes = NpyFiles.bytes(Style.USUAL, ROWS);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        assertThat(text).contains(valid);
        String changed = text.replace(valid, bad);
        int longer = changed.length() - text.length();
        changed = longer > 0
                ? changed.replaceFirst(" {" + longer + "}\n", "\n")
                : changed.replaceFirst("\n", " ".repeat(-longer) + "\n");
        return changed.getBytes(StandardCharsets.ISO_8859_1);
    }

    private Path write(byte[] bytes) throws Exception {
        return Files.write(folder.resolve("poses_bounds.npy"), bytes);
    }
}
