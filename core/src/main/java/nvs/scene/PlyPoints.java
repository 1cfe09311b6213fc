package nvs.scene;

import java.nio.file.Path;

/** Reads points from a PLY file: text, or binary little-endian. Colours are optional; whatever else it holds is stepped over. */
final class PlyPoints {
    private static final int LONGEST_WORD = 64;

    private final LittleEndianFile file;
    private final PlyHeader header;

    private PlyPoints(LittleEndianFile file, PlyHeader header) {
        this.file = file;
        this.header = header;
    }

    static SparsePoints read(Path path) throws SceneFormatException {
        try (LittleEndianFile file = LittleEndianFile.open(path)) {
            return new PlyPoints(file, PlyHeader.read(file)).read();
        }
    }

    private SparsePoints read() throws SceneFormatException {
        if (header.count() > ColmapEncoding.MOST_POINTS) {
            throw file.wrong(
                    "number of vertices",
                    "is " + header.count() + ", and more than " + ColmapEncoding.MOST_POINTS + " are not supported");
        }
        SparsePointsBuilder points = new SparsePointsBuilder();
        for (int i = 0; i < header.count(); i++) {
            file.enter("vertices", i);
            readPoint(points);
        }
        return points.build();
    }

    private void readPoint(SparsePointsBuilder points) throws SceneFormatException {
        double[] position = new double[3];
        int rgb = 0;
        for (PlyHeader.Property property : header.properties()) {
            double value = header.isText() ? word(property.name()) : number(property);
            switch (property.name()) {
                case "x" -> position[0] = value;
                case "y" -> position[1] = value;
                case "z" -> position[2] = value;
                case "red" -> rgb |= level(value) << 16;
                case "green" -> rgb |= level(value) << 8;
                case "blue" -> rgb |= level(value);
                default -> {
                    // says nothing about where the point is
                }
            }
        }
        points.add(position[0], position[1], position[2], rgb, 0);
    }

    private static int level(double value) {
        return (int) value & 0xff;
    }

    private double number(PlyHeader.Property property) throws SceneFormatException {
        String field = property.name();
        return switch (property.type()) {
            case INT8 -> file.uint8(field);
            case INT16 -> file.uint8(field) | file.uint8(field) << 8;
            case INT32 -> file.int32(field);
            case FLOAT32 -> Float.intBitsToFloat(file.int32(field));
            case FLOAT64 -> file.float64(field);
        };
    }

    private double word(String field) throws SceneFormatException {
        int c = file.uint8(field);
        while (Character.isWhitespace(c)) {
            c = file.uint8(field);
        }
        StringBuilder word = new StringBuilder();
        while (!Character.isWhitespace(c)) {
            word.append((char) c);
            if (word.length() > LONGEST_WORD) {
                throw file.wrong(field, "must be a number, found more than " + LONGEST_WORD + " characters");
            }
            c = file.uint8OrEnd(field);
        }
        try {
            return Double.parseDouble(word.toString());
        } catch (NumberFormatException bad) {
            throw file.wrong(field, "must be a number, found " + word.toString().replaceAll("\\p{Cntrl}", "?"));
        }
    }
}
