package nvs.lact.weights;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/**
 * What the values of a pickle are in Java: null for None, Boolean, Long (or {@link BigInteger} beyond its range), Double, String,
 * {@code byte[]}, List, {@link PickledTuple}, Map for dictionaries, {@link PickledTensor}, {@link PickledStorage}, {@link PickledClass}.
 */
final class PickledValues {
    private static final int SHOWN_CHARACTERS = 120;

    private PickledValues() {}

    static void require(boolean condition, String reason) {
        if (!condition) {
            throw new IllegalArgumentException(reason);
        }
    }

    /** The value as that type, or an error that says what it is instead. */
    static <T> T expect(Class<T> type, Object value) {
        require(type.isInstance(value), "found " + kind(value) + " where " + kind(type) + " belongs");
        return type.cast(value);
    }

    /** A dictionary of a pickle; its keys are what {@link #requireKey} lets through. */
    @SuppressWarnings("unchecked") // the interpreter makes no other maps
    static Map<Object, Object> expectMap(Object value) {
        return (Map<Object, Object>) expect(Map.class, value);
    }

    /** A list of a pickle. */
    @SuppressWarnings("unchecked") // the interpreter makes no other lists
    static List<Object> expectList(Object value) {
        return (List<Object>) expect(List.class, value);
    }

    /** Only plain values are keys: the hash of a container that holds itself would never end. */
    static Object requireKey(Object key) {
        boolean plain = key == null
                || key instanceof String
                || key instanceof Long
                || key instanceof BigInteger
                || key instanceof Double
                || key instanceof Boolean;
        require(plain, kind(key) + " is no key for a dictionary here");
        return key;
    }

    /** A text of the file, fit for a message. */
    static String shown(String text) {
        String start = text.length() > SHOWN_CHARACTERS ? text.substring(0, SHOWN_CHARACTERS) + "…" : text;
        return start.replaceAll("\\p{Cntrl}", "?");
    }

    /** What a value is, for people. */
    static String kind(Object value) {
        return value == null ? "None" : kind(value.getClass());
    }

    private static String kind(Class<?> type) {
        if (Map.class.isAssignableFrom(type)) {
            return "a dictionary";
        }
        if (List.class.isAssignableFrom(type)) {
            return "a list";
        }
        if (PickledClass.class.isAssignableFrom(type)) {
            return "a class";
        }
        return switch (type.getSimpleName()) {
            case "Long", "BigInteger" -> "a whole number";
            case "Double" -> "a number";
            case "Boolean" -> "a truth value";
            case "String" -> "a text";
            case "PickledTuple" -> "a tuple";
            case "PickledTensor" -> "a tensor";
            case "PickledStorage" -> "a storage";
            default -> "bytes";
        };
    }
}
