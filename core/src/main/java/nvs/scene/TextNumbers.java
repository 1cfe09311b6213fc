package nvs.scene;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;

/** Numbers as programs print them. */
final class TextNumbers {

    /** How C++ writes what Java calls otherwise. */
    private static final Set<String> NOT_FINITE = Set.of("nan", "-nan", "inf", "-inf");

    private TextNumbers() {}

    /** The number, finite or not; empty if the word is none. */
    static OptionalDouble parse(String word) {
        if (NOT_FINITE.contains(word.toLowerCase(Locale.ROOT))) {
            return OptionalDouble.of(Double.NaN);
        }
        try {
            return OptionalDouble.of(Double.parseDouble(word));
        } catch (NumberFormatException bad) {
            return OptionalDouble.empty();
        }
    }
}
