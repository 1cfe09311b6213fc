package nvs.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlyPointsTest {
    private static final String XYZ = "property float x\nproperty float y\nproperty float z\n";

    @TempDir
    Path folder;

    /** As nerfstudio writes it. */
    @Test
    void textIsRead() throws Exception {
        SparsePoints points = PlyPoints.read(text("""
                ply
                format ascii 1.0
                comment made by hand
                element vertex 2
                property float x
                property float y
                property float z
                property uint8 red
                property uint8 green
                property uint8 blue
                end_header
                0.5 -1.25 2e0 10 128 255
                3 4 5 255 254 253"""));

        assertThat(points.count()).isEqualTo(2);
        assertThat(points.position(0)).isEqualTo(new Vector3d(0.5, -1.25, 2));
        assertThat(points.rgb(0)).isEqualTo(0x0a80ff);
        assertThat(points.position(1)).isEqualTo(new Vector3d(3, 4, 5));
        assertThat(points.rgb(1)).isEqualTo(0xfffefd);
    }

    @Test
    void whatIsNotKnownIsSteppedOver() throws Exception {
        String header = "ply\nformat binary_little_endian 1.0\nelement vertex 2\n"
                + "property double x\nproperty short a\nproperty double y\nproperty int b\nproperty double z\n"
                + "property uchar green\nelement face 1\nproperty list uchar int vertex_indices\nend_header\n";
        ByteBuffer numbers = ByteBuffer.allocate(100).order(ByteOrder.LITTLE_ENDIAN);
        numbers.putDouble(1)
                .putShort((short) 9)
                .putDouble(2)
                .putInt(9)
                .putDouble(3)
                .put((byte) 200);
        numbers.putDouble(4)
                .putShort((short) 9)
                .putDouble(5)
                .putInt(9)
                .putDouble(6)
                .put((byte) 7);
        byte[] start = header.getBytes(StandardCharsets.US_ASCII);
        Path file = Files.write(
                folder.resolve("points.ply"),
                ByteBuffer.allocate(start.length + 100)
                        .put(start)
                        .put(numbers.array())
                        .array());

        SparsePoints points = PlyPoints.read(file);

        assertThat(points.position(0)).isEqualTo(new Vector3d(1, 2, 3));
        assertThat(points.position(1)).isEqualTo(new Vector3d(4, 5, 6));
        assertThat(points.rgb(0)).isEqualTo(200 << 8);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            plx|header: does not begin with ply
            ply;format ascii 1.0;end_header|header: has no vertices with x, y and z
            ply;format binary_big_endian 1.0;element vertex 1;XYZend_header|format: must be ascii or binary_little_endian
            ply;format ascii 1.0;element face 1;element vertex 1;XYZend_header|header: must list its vertices before
            ply;format ascii 1.0;element vertex many;XYZend_header|number of vertices: must be a whole number
            ply;format ascii 1.0;element vertex 60000000;XYZend_header|number of vertices: is 60000000, and more than
            ply;format ascii 1.0;element vertex 1;XYZproperty list int int x;end_header|header: has a property
            ply;format ascii 1.0;element vertex 1;XYZend_header;1 2 left|vertices[0].z: must be a number, found left
            ply;format ascii 1.0;element vertex 2;XYZend_header;1 2 3|vertices[1].x: the file ends within it
            ply;format ascii 1.0|header: the file ends within it
            """)
    void whatIsWrongIsNamed(String content, String reason) throws Exception {
        String full = content.replace("XYZ", XYZ).replace(';', '\n') + "\n";

        assertThatThrownBy(() -> PlyPoints.read(text(full)))
                .isInstanceOf(SceneFormatException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void aCaptureIsReadWithoutPointsThatAreMissing() throws Exception {
        CaptureFolder.photo(folder.resolve("a.png"));
        Files.writeString(folder.resolve("transforms.json"), """
                {"fl_x": 9, "ply_file_path": "points.ply", "frames": [{"file_path": "a.png",
                 "transform_matrix": [[1,0,0,0],[0,1,0,0],[0,0,1,0],[0,0,0,1]]}]}""");

        Capture capture = CaptureFormats.open(folder);

        assertThat(capture.views()).hasSize(1);
        assertThat(capture.points().count()).isZero();
        assertThat(capture.notes())
                .containsExactly(
                        "The sparse points are left out: " + folder.resolve("points.ply") + ": there is no such file.");
    }

    private Path text(String content) throws Exception {
        return Files.writeString(folder.resolve("points.ply"), content);
    }
}
