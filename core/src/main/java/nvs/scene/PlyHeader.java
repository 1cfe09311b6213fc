package nvs.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What stands before the points of a PLY file.
 *
 * @param isText whether numbers are words
 * @param count how many vertices follow
 * @param properties of each vertex, in order
 */
record PlyHeader(boolean isText, long count, List<Property> properties) {
    private static final int LONGEST_LINE = 1024;
    private static final int MOST_LINES = 1000;

    PlyHeader {
        properties = List.copyOf(properties);
    }

    /** A number of each vertex. */
    record Property(String name, Type type) {}

    /** How a number is stored. */
    enum Type {
        INT8("char int8 uchar uint8"),
        INT16("short int16 ushort uint16"),
        INT32("int int32 uint uint32"),
        FLOAT32("float float32"),
        FLOAT64("double float64");

        private final List<String> words;

        Type(String words) {
            this.words = List.of(words.split(" "));
        }

        static Optional<Type> ofWord(String word) {
            for (Type type : values()) {
                if (type.words.contains(word)) {
                    return Optional.of(type);
                }
            }
            return Optional.empty();
        }
    }

    /** Reads lines up to the one that says {@code end_header}. */
    static PlyHeader read(LittleEndianFile file) throws SceneFormatException {
        if (!line(file).equals("ply")) {
            throw file.wrong("header", "does not begin with ply");
        }
        String format = "";
        long count = -1;
        boolean inVertex = false;
        List<Property> properties = new ArrayList<>();
        for (int i = 0; i < MOST_LINES; i++) {
            String[] words = line(file).split("\\s+");
            if (words[0].equals("end_header")) {
                return checked(file, format, count, properties);
            } else if (words[0].equals("format") && words.length > 1) {
                format = words[1];
            } else if (words[0].equals("element") && words.length > 2) {
                inVertex = words[1].equals("vertex");
                if (!inVertex && count < 0) {
                    throw file.wrong("header", "must list its vertices before anything else");
                }
                count = inVertex ? count(file, words[2]) : count;
            } else if (words[0].equals("property") && inVertex) {
                properties.add(property(file, words));
            }
        }
        throw file.wrong("header", "has no end");
    }

    private static PlyHeader checked(LittleEndianFile file, String format, long count, List<Property> properties)
            throws SceneFormatException {
        if (!format.equals("ascii") && !format.equals("binary_little_endian")) {
            throw file.wrong("format", "must be ascii or binary_little_endian, found " + format);
        }
        List<String> names = properties.stream().map(Property::name).toList();
        if (count < 0 || !names.containsAll(List.of("x", "y", "z"))) {
            throw file.wrong("header", "has no vertices with x, y and z");
        }
        return new PlyHeader(format.equals("ascii"), count, properties);
    }

    private static long count(LittleEndianFile file, String word) throws SceneFormatException {
        try {
            return Integer.parseInt(word);
        } catch (NumberFormatException bad) {
            throw file.wrong("number of vertices", "must be a whole number up to " + Integer.MAX_VALUE);
        }
    }

    private static Property property(LittleEndianFile file, String[] words) throws SceneFormatException {
        Optional<Type> type = words.length == 3 ? Type.ofWord(words[1]) : Optional.empty();
        return new Property(
                words[words.length - 1],
                type.orElseThrow(() -> file.wrong("header", "has a property of the vertices that is no number")));
    }

    private static String line(LittleEndianFile file) throws SceneFormatException {
        StringBuilder line = new StringBuilder();
        for (int c = file.uint8("header"); c != '\n'; c = file.uint8("header")) {
            line.append((char) c);
            if (line.length() > LONGEST_LINE) {
                throw file.wrong("header", "has a line longer than " + LONGEST_LINE + " characters");
            }
        }
        return line.toString().strip();
    }
}
