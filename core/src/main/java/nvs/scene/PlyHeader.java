package nvs.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a PLY file says of itself before its numbers.
 *
 * @param encoding how numbers are written
 * @param elements tables, in the order of the file
 */
record PlyHeader(Encoding encoding, List<Element> elements) {
    private static final int MOST_LINES = 1000;
    private static final String BLANKS = " +";

    /** How numbers are written. */
    enum Encoding {
        ASCII,
        BINARY_LITTLE_ENDIAN,
        BINARY_BIG_ENDIAN
    }

    /**
     * A table.
     *
     * @param name for example {@code vertex}
     * @param count of rows
     * @param properties columns
     */
    record Element(String name, long count, List<Property> properties) {}

    /**
     * A column.
     *
     * @param name for example {@code x}
     * @param type of its numbers
     * @param listCount type of the count that precedes them, if each cell is a list
     */
    record Property(String name, PlyType type, Optional<PlyType> listCount) {}

    PlyHeader {
        elements = List.copyOf(elements);
    }

    /** Reads up to the first byte of data. */
    static PlyHeader read(PlyInput in) throws SceneFormatException {
        if (!in.line().equals("ply")) {
            throw in.wrong("", "is not a PLY file: it does not begin like one");
        }
        Encoding encoding = null;
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < MOST_LINES; i++) {
            String line = in.line();
            String[] words = line.split(BLANKS);
            switch (words[0]) {
                case "comment", "obj_info" -> {}
                case "format" -> encoding = encoding(in, words);
                case "element" -> elements.add(element(in, words));
                case "property" -> addProperty(in, elements, words);
                case "end_header" -> {
                    if (encoding == null) {
                        throw in.wrong("format", "is missing");
                    }
                    return new PlyHeader(encoding, elements);
                }
                default -> throw in.wrong("header", "has a line that is not understood: " + Quotes.quoted(line));
            }
        }
        throw in.wrong("header", "is longer than " + MOST_LINES + " lines");
    }

    private static Encoding encoding(PlyInput in, String[] words) throws SceneFormatException {
        String name = words.length == 3 && words[2].equals("1.0") ? words[1] : "";
        return switch (name) {
            case "ascii" -> Encoding.ASCII;
            case "binary_little_endian" -> Encoding.BINARY_LITTLE_ENDIAN;
            case "binary_big_endian" -> Encoding.BINARY_BIG_ENDIAN;
            default ->
                throw in.wrong(
                        "format",
                        "must be ascii, binary_little_endian or binary_big_endian and 1.0, found "
                                + Quotes.quoted(String.join(" ", words)));
        };
    }

    private static Element element(PlyInput in, String[] words) throws SceneFormatException {
        if (words.length != 3 || !words[2].matches("\\d{1,18}")) {
            throw in.wrong("element", "must have a name and a count, found " + Quotes.quoted(String.join(" ", words)));
        }
        return new Element(words[1], Long.parseLong(words[2]), new ArrayList<>());
    }

    private static void addProperty(PlyInput in, List<Element> elements, String[] words) throws SceneFormatException {
        if (elements.isEmpty()) {
            throw in.wrong("property", "must belong to an element");
        }
        boolean isList = words.length == 5 && words[1].equals("list");
        Optional<PlyType> listCount = isList ? PlyType.ofName(words[2]) : Optional.empty();
        Optional<PlyType> type = words.length < 3 ? Optional.empty() : PlyType.ofName(words[words.length - 2]);
        if (type.isEmpty() || (isList ? listCount.isEmpty() : words.length != 3)) {
            throw in.wrong(
                    "property", "must have a known type and a name, found " + Quotes.quoted(String.join(" ", words)));
        }
        Property property = new Property(words[words.length - 1], type.get(), listCount);
        elements.get(elements.size() - 1).properties().add(property);
    }
}
