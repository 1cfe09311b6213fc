package nvs.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import nvs.scene.PlyHeader.Encoding;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PlyPointsTest {
    private static final String HEADER = "ply\nformat ascii 1.0\n";
    private static final String XYZ = "property float x\nproperty float y\nproperty float z\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void pointsComeWithTheirColoursWhateverElseIsThere(Encoding encoding) throws Exception {
        SparsePoints points = PlyPoints.read(write(PlyFiles.points(encoding)));

        assertThat(points.count()).isEqualTo(2);
        assertThat(points.position(0)).isEqualTo(new Vector3d(0.5, -1.25, 2));
        assertThat(points.position(1)).isEqualTo(new Vector3d(3.25, -1.25, 2));
        assertThat(points.rgb(0)).isEqualTo(0x0a80ff);
        assertThat(points.rgb(1)).isEqualTo(0xffffff);
        assertThat(points.viewCount(0)).isZero();
    }

    @Test
    void linesMayEndAsOnWindowsAndPointsWithoutColoursAreGray() throws Exception {
        String text = HEADER + "element vertex 2\n" + XYZ + "end_header\n1 2 3\nnan 0 0\n";
        Path file = write(text.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));

        SparsePoints points = PlyPoints.read(file);

        assertThat(points.count()).as("a point that is nowhere is left out").isEqualTo(1);
        assertThat(points.rgb(0)).isEqualTo(0x808080);
    }

    @ParameterizedTest
    @EnumSource
    void everyTruncationIsRefused(Encoding encoding) throws Exception {
        byte[] valid = PlyFiles.points(encoding);
        int faces = encoding == Encoding.ASCII ? 3 : 1;
        // A last number of text can lose digits and still be one.
        int least = encoding == Encoding.ASCII ? 4 : 0;
        for (int length = 0; length < valid.length - faces - least; length++) {
            Path file = write(Arrays.copyOf(valid, length));

            assertThatThrownBy(() -> PlyPoints.read(file)).isInstanceOf(SceneFormatException.class);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    element vertex 1   | element vertex -1   | element: must have a name and a count, found element vertex -1
                    element vertex 1   | element vertex 50000001 | vertex: has 50000001 points, and more than 50000000 are not
                    element vertex 1   | element edge 0      | vertex: is missing
                    property float x   | property int x      | vertex.x: must be there as float or double
                    property float x   | property list int x | property: must have a known type and a name, found
                    property float x   | property list uchar float x | vertex.x: must be there as float or double
                    property float x   | property half x     | property: must have a known type and a name, found property half x
                    format ascii 1.0   | format ascii 2.0    | format: must be ascii, binary_little_endian or
                    format ascii 1.0   | comment             | format: is missing
                    end_header         | the end             | header: has a line that is not understood: the end
                    1 2 3              | 1 two 3             | y: must be a number, found two
                    1 2 3              | 1 2                 | z: the file ends before it
                    """)
    void whatIsNotUnderstoodIsNamed(String valid, String bad, String complaint) throws Exception {
        String text = HEADER + "element vertex 1\n" + XYZ + "end_header\n1 2 3\n";
        assertThat(text).contains(valid);
        Path file = write(text.replace(valid, bad).getBytes(StandardCharsets.US_ASCII));

        assertThatThrownBy(() -> PlyPoints.read(file))
                .isInstanceOf(SceneFormatException.class)
                .hasMessageStartingWith(file + ", " + complaint);
    }

    @Test
    void rowsOfNothingTakeNoTime() throws Exception {
        String text = HEADER + "element nothing 999999999999999\nelement vertex 1\n" + XYZ + "end_header\n1 2 3\n";

        assertThat(PlyPoints.read(write(text.getBytes(StandardCharsets.US_ASCII)))
                        .count())
                .isEqualTo(1);
    }

    private Path write(byte[] bytes) throws Exception {
        return Files.write(folder.resolve("points.ply"), bytes);
    }
}
