package nvs.scene;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.joml.Matrix4d;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A value in a JSON file, which knows where it stands, so that whatever is wrong with it can be said by name.
 *
 * @param file the file
 * @param where its place in the file, for example {@code frames[3]}; empty for the root
 * @param node the value
 */
record JsonFields(Path file, String where, JsonNode node) {
    private static final int MAX_BYTES = 64 << 20;
    private static final int MATRIX_SIDE = 4;
    private static final List<String> COUNT_WORDS = List.of("no", "one", "two", "three", "four");
    private static final int LONGEST_QUOTE = 40;

    /** Python writes NaN and Infinity: a pose with one costs its view, not the file. */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Parses a whole file. */
    static JsonFields parse(Path file) throws SceneFormatException {
        try {
            return new JsonFields(file, "", MAPPER.readTree(content(file)));
        } catch (JacksonException bad) {
            throw new SceneFormatException(file, place(bad), "is not JSON: " + firstLine(bad), bad);
        } catch (NoSuchFileException missing) {
            throw new SceneFormatException(file, "", "there is no such file", missing);
        } catch (IOException unreadable) {
            throw new SceneFormatException(file, "", "cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    /** The size that a file claims is not believed: in a zip, it may be any. */
    private static byte[] content(Path file) throws IOException, SceneFormatException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new SceneFormatException(file, "", "is larger than 64 MiB, which no camera file is");
            }
            return bytes;
        }
    }

    private static String place(JacksonException bad) {
        var location = bad.getLocation();
        return location == null || location.getLineNr() < 1
                ? ""
                : "line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    private static String firstLine(JacksonException bad) {
        return bad.getOriginalMessage().lines().findFirst().orElse("unknown reason");
    }

    boolean isArray() {
        return node.isArray();
    }

    /** Whether there is such a field and it is not null. */
    boolean has(String name) {
        return node.has(name) && !node.get(name).isNull();
    }

    void requireObject() throws SceneFormatException {
        if (!node.isObject()) {
            throw wrong(mustBe("an object", node));
        }
    }

    /** The field of an object. */
    JsonFields field(String name) {
        return new JsonFields(file, where.isEmpty() ? name : where + "." + name, node.path(name));
    }

    /** The values of an array. */
    List<JsonFields> elements() throws SceneFormatException {
        if (!node.isArray()) {
            throw wrong(mustBe("a list", node));
        }
        List<JsonFields> elements = new ArrayList<>(node.size());
        for (int i = 0; i < node.size(); i++) {
            elements.add(new JsonFields(file, where + "[" + i + "]", node.get(i)));
        }
        return elements;
    }

    /** A finite number. */
    double number(String name) throws SceneFormatException {
        return field(name).asNumber();
    }

    /** A finite number, or empty if there is no such field. */
    OptionalDouble optionalNumber(String name) throws SceneFormatException {
        return has(name) ? OptionalDouble.of(number(name)) : OptionalDouble.empty();
    }

    /** A finite number above zero. */
    double positive(String name) throws SceneFormatException {
        double value = number(name);
        if (!(value > 0)) {
            throw field(name).wrong("must be positive, found " + value);
        }
        return value;
    }

    /** True or false; false if there is no such field. */
    boolean flag(String name) throws SceneFormatException {
        if (has(name) && !node.get(name).isBoolean()) {
            throw field(name).wrong(mustBe("true or false", node.get(name)));
        }
        return has(name) && node.get(name).booleanValue();
    }

    /** A whole number above zero; 512.0 is one. */
    int pixelCount(String name) throws SceneFormatException {
        double value = positive(name);
        if (value != Math.rint(value) || value > Integer.MAX_VALUE) {
            throw field(name).wrong("must be a whole number of pixels, found " + value);
        }
        return (int) value;
    }

    /** This value as a position in a list of so many. */
    int asIndex(int listed) throws SceneFormatException {
        double value = asNumber();
        if (value != Math.rint(value) || value < 0 || value >= listed) {
            throw wrong("must be a position in a list of " + listed + ", from 0, found " + node);
        }
        return (int) value;
    }

    /** The fields of an object; none if it is missing. */
    List<String> names() {
        return List.copyOf(node.propertyNames());
    }

    /** A text that is not blank. */
    String text(String name) throws SceneFormatException {
        JsonNode value = node.path(name);
        if (!value.isString() || value.stringValue().isBlank()) {
            throw field(name).wrong(mustBe("a text", value));
        }
        return value.stringValue();
    }

    /** A text for people, whatever the field holds. */
    Optional<String> textIfAny(String name) {
        JsonNode value = node.path(name);
        return value.isString() ? Optional.of(value.stringValue()) : Optional.empty();
    }

    /** This value as a text that is not blank. */
    String asText() throws SceneFormatException {
        if (!node.isString() || node.stringValue().isBlank()) {
            throw wrong(mustBe("a text", node));
        }
        return node.stringValue();
    }

    /** Three or four rows of four numbers; a missing last row is 0 0 0 1. */
    Matrix4d matrix(String name) throws SceneFormatException {
        JsonFields list = field(name);
        List<JsonFields> rows = list.elements();
        if (rows.size() != MATRIX_SIDE && rows.size() != MATRIX_SIDE - 1) {
            throw list.wrong("must be a list of four rows");
        }
        Matrix4d matrix = new Matrix4d();
        for (int row = 0; row < rows.size(); row++) {
            double[] numbers = rows.get(row).numbers(MATRIX_SIDE);
            for (int column = 0; column < MATRIX_SIDE; column++) {
                matrix.set(column, row, numbers[column]); // JOML names the column first.
            }
        }
        return matrix;
    }

    /** This value as a list of so many finite numbers, at most four. */
    double[] numbers(int count) throws SceneFormatException {
        List<JsonFields> elements = elements();
        if (elements.size() != count) {
            throw wrong("must be a list of " + COUNT_WORDS.get(count) + " numbers");
        }
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = elements.get(i).asNumber();
        }
        return numbers;
    }

    private double asNumber() throws SceneFormatException {
        if (!node.isNumber()) {
            throw wrong(mustBe("a number", node));
        }
        double value;
        try {
            value = node.doubleValue();
        } catch (JacksonException tooLarge) {
            value = Double.POSITIVE_INFINITY;
        }
        if (!Double.isFinite(value)) {
            throw wrong("must be finite, found " + value);
        }
        return value;
    }

    /** The exception that says what is wrong with this value. */
    SceneFormatException wrong(String reason) {
        return new SceneFormatException(file, where, reason);
    }

    private static String mustBe(String what, JsonNode value) {
        if (value.isMissingNode()) {
            return "is missing";
        }
        String found = value.toString();
        return "must be " + what + ", found "
                + (found.length() > LONGEST_QUOTE ? found.substring(0, LONGEST_QUOTE) + "..." : found);
    }
}
