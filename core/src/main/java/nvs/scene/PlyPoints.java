package nvs.scene;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nvs.scene.PlyHeader.Element;
import nvs.scene.PlyHeader.Property;

/**
 * The points of a PLY file: the element {@code vertex} with {@code x}, {@code y}, {@code z} as float or double and, if they are
 * there, {@code red}, {@code green}, {@code blue} as bytes; without these, points are gray. Whatever else a vertex has is stepped
 * over, and so are elements before it; what follows is not read.
 */
final class PlyPoints {
    private static final String VERTEX = "vertex";
    private static final List<String> POSITION = List.of("x", "y", "z");
    private static final List<String> COLOUR = List.of("red", "green", "blue");
    private static final int GRAY = 0x808080;
    private static final int NONE = -1;

    private final PlyInput in;
    private final List<Property> properties;
    private final int[] position;
    private final int[] colour;
    private final boolean isColoured;
    private final double[] row;

    private PlyPoints(PlyInput in, Element vertex) throws SceneFormatException {
        this.in = in;
        this.properties = vertex.properties();
        this.row = new double[properties.size()];
        this.position = columns(POSITION);
        this.colour = columns(COLOUR);
        this.isColoured = isColoured();
    }

    /** Reads all points. */
    static SparsePoints read(Path file) throws SceneFormatException {
        try (PlyInput in = PlyInput.open(file)) {
            PlyHeader header = PlyHeader.read(in);
            in.use(header.encoding());
            for (Element element : header.elements()) {
                if (element.name().equals(VERTEX)) {
                    return new PlyPoints(in, element).points(element.count());
                }
                skip(in, element);
            }
            throw in.wrong(VERTEX, "is missing");
        }
    }

    private static void skip(PlyInput in, Element element) throws SceneFormatException {
        // Rows of nothing take no bytes, and a file can claim any number of them.
        long rows = element.properties().isEmpty() ? 0 : element.count();
        for (long i = 0; i < rows; i++) {
            for (Property property : element.properties()) {
                skip(in, property);
            }
        }
    }

    private static void skip(PlyInput in, Property property) throws SceneFormatException {
        Optional<PlyType> count = property.listCount();
        in.skip(property.type(), count.isPresent() ? in.count(count.get(), property.name()) : 1, property.name());
    }

    private SparsePoints points(long count) throws SceneFormatException {
        if (count > ColmapEncoding.MOST_POINTS) {
            throw in.wrong(
                    VERTEX,
                    "has " + count + " points, and more than " + ColmapEncoding.MOST_POINTS + " are not supported");
        }
        requirePosition();
        SparsePointsBuilder points = new SparsePointsBuilder();
        for (long i = 0; i < count; i++) {
            readRow();
            points.add(row[position[0]], row[position[1]], row[position[2]], isColoured ? rgb() : GRAY, 0);
        }
        return points.build();
    }

    private void readRow() throws SceneFormatException {
        for (int i = 0; i < row.length; i++) {
            Property property = properties.get(i);
            if (property.listCount().isPresent()) {
                skip(in, property);
            } else {
                row[i] = in.number(property.type(), property.name());
            }
        }
    }

    private int rgb() throws SceneFormatException {
        int rgb = 0;
        for (int column : colour) {
            double level = row[column];
            if (!(level >= 0 && level <= 255)) {
                throw in.wrong(properties.get(column).name(), "must lie between 0 and 255, found " + level);
            }
            rgb = rgb << 8 | (int) level;
        }
        return rgb;
    }

    private int[] columns(List<String> names) {
        return names.stream()
                .mapToInt(name -> properties.stream()
                        .map(property -> property.listCount().isEmpty() ? property.name() : "")
                        .toList()
                        .indexOf(name))
                .toArray();
    }

    private void requirePosition() throws SceneFormatException {
        for (int axis = 0; axis < position.length; axis++) {
            PlyType type = position[axis] == NONE
                    ? null
                    : properties.get(position[axis]).type();
            if (type != PlyType.FLOAT && type != PlyType.DOUBLE) {
                throw in.wrong(VERTEX + "." + POSITION.get(axis), "must be there as float or double");
            }
        }
    }

    private boolean isColoured() {
        for (int column : colour) {
            if (column == NONE || properties.get(column).type() != PlyType.UINT8) {
                return false;
            }
        }
        return true;
    }
}
