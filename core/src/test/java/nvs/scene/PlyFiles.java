package nvs.scene;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import nvs.scene.PlyHeader.Encoding;

/** Writes small PLY files for tests, from the description of the format alone. */
final class PlyFiles {

    private PlyFiles() {}

    /** Two points with normals and colours behind an element with a list, and faces after them. */
    static byte[] points(Encoding encoding) {
        Out out = new Out(encoding);
        out.text("ply\nformat " + encoding.name().toLowerCase(java.util.Locale.ROOT) + " 1.0\ncomment made by hand\n"
                + "element strip 1\nproperty list uchar int vertex_indices\nproperty uchar flag\n"
                + "element vertex 2\nproperty double x\nproperty float nx\nproperty float y\nproperty float z\n"
                + "property list uchar float more\nproperty uchar red\nproperty uchar green\nproperty uint8 blue\n"
                + "element face 1\nproperty list uchar int vertex_indices\nend_header\n");
        out.number(PlyType.UINT8, 2).number(PlyType.INT32, 7).number(PlyType.INT32, -7);
        out.number(PlyType.UINT8, 1).end();
        point(out, 0.5, 0x0a80ff, 0);
        point(out, 3.25, 0xffffff, 3);
        out.number(PlyType.UINT8, 0).end();
        return out.bytes.toByteArray();
    }

    private static void point(Out out, double x, int rgb, int more) {
        out.number(PlyType.DOUBLE, x).number(PlyType.FLOAT, 9).number(PlyType.FLOAT, -1.25);
        out.number(PlyType.FLOAT, 2).number(PlyType.UINT8, more);
        for (int i = 0; i < more; i++) {
            out.number(PlyType.FLOAT, 8);
        }
        out.number(PlyType.UINT8, rgb >> 16).number(PlyType.UINT8, rgb >> 8 & 255);
        out.number(PlyType.UINT8, rgb & 255).end();
    }

    private record Out(Encoding encoding, ByteArrayOutputStream bytes) {
        Out(Encoding encoding) {
            this(encoding, new ByteArrayOutputStream());
        }

        void text(String text) {
            bytes.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
        }

        Out number(PlyType type, double value) {
            if (encoding == Encoding.ASCII) {
                boolean whole = type != PlyType.FLOAT && type != PlyType.DOUBLE;
                text((whole ? String.valueOf((int) value) : String.valueOf(value)) + " ");
                return this;
            }
            ByteBuffer buffer = ByteBuffer.allocate(8)
                    .order(encoding == Encoding.BINARY_BIG_ENDIAN ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
            switch (type) {
                case UINT8 -> buffer.put((byte) value);
                case INT32 -> buffer.putInt((int) value);
                case FLOAT -> buffer.putFloat((float) value);
                case DOUBLE -> buffer.putDouble(value);
                default -> throw new IllegalArgumentException("not needed: " + type);
            }
            bytes.write(buffer.array(), 0, buffer.position());
            return this;
        }

        void end() {
            if (encoding == Encoding.ASCII) {
                text("\n");
            }
        }
    }
}
