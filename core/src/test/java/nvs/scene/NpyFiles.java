package nvs.scene;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import nvs.camera.PinholeCamera;
import nvs.camera.PinholeIntrinsics;
import org.joml.Matrix4dc;

/** Writes small {@code .npy} files for tests, from the description of the format alone. */
final class NpyFiles {

    private NpyFiles() {}

    /**
     * How to write a matrix.
     *
     * @param version 1 to 3
     * @param isDouble {@code f8} instead of {@code f4}
     * @param isFortran columns first
     */
    record Style(int version, boolean isDouble, boolean isFortran) {
        static final Style USUAL = new Style(1, true, false);
    }

    static byte[] bytes(Style style, double[][] rows) {
        String header = "{'descr': '<f" + (style.isDouble ? 8 : 4) + "', 'fortran_order': "
                + (style.isFortran ? "True" : "False") + ", 'shape': (" + rows.length + ", " + rows[0].length + "), }";
        int lengthBytes = style.version == 1 ? Short.BYTES : Integer.BYTES;
        int padding = 64 - (8 + lengthBytes + header.length() + 1) % 64;
        byte[] text = (header + " ".repeat(padding) + "\n").getBytes(StandardCharsets.ISO_8859_1);
        int count = rows.length * rows[0].length;
        ByteBuffer out = ByteBuffer.allocate(8 + lengthBytes + text.length + count * (style.isDouble ? 8 : 4))
                .order(ByteOrder.LITTLE_ENDIAN);
        out.put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', (byte) style.version, 0});
        if (style.version == 1) {
            out.putShort((short) text.length);
        } else {
            out.putInt(text.length);
        }
        out.put(text);
        for (int i = 0; i < count; i++) {
            int columns = rows[0].length;
            double value = style.isFortran ? rows[i % rows.length][i / rows.length] : rows[i / columns][i % columns];
            if (style.isDouble) {
                out.putDouble(value);
            } else {
                out.putFloat((float) value);
            }
        }
        return out.array();
    }

    /** The row of {@code poses_bounds.npy} of a camera. */
    static double[] llffRow(PinholeCamera camera) {
        Matrix4dc pose = camera.worldFromCamera();
        PinholeIntrinsics lens = camera.intrinsics();
        return new double[] {
            pose.m10(),
            pose.m00(),
            -pose.m20(),
            pose.m30(),
            lens.height(),
            pose.m11(),
            pose.m01(),
            -pose.m21(),
            pose.m31(),
            lens.width(),
            pose.m12(),
            pose.m02(),
            -pose.m22(),
            pose.m32(),
            lens.focalXPixels(),
            1.5,
            9.5
        };
    }

    /** A {@code poses_bounds.npy} of a ring of cameras, with photos. */
    static Path llffCapture(Path folder, Style style, int views) throws IOException {
        double[][] rows = new double[views][];
        for (int i = 0; i < views; i++) {
            rows[i] = llffRow(CaptureFolder.ringCamera(i));
            CaptureFolder.photo(folder.resolve("images/" + i + ".png"));
        }
        return Files.write(folder.resolve("poses_bounds.npy"), bytes(style, rows));
    }
}
