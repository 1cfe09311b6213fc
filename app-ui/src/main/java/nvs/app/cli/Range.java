package nvs.app.cli;

import java.util.Collection;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Smallest and largest of some numbers.
 *
 * @param min the smallest
 * @param max the largest
 */
record Range(double min, double max) {

    /** Over things that have such a number each; at least one. */
    static <T> Range of(Collection<T> things, ToDoubleFunction<T> number) {
        var statistics = things.stream().mapToDouble(number).summaryStatistics();
        return new Range(statistics.getMin(), statistics.getMax());
    }

    /** One number, or two if they differ when written so. */
    String text(String format) {
        String from = number(format, min);
        String to = number(format, max);
        return from.equals(to) ? from : from + " to " + to;
    }

    /** With two digits. */
    @Override
    public String toString() {
        return text("%.2f");
    }

    static String number(String format, double value) {
        String text = String.format(Locale.ROOT, format, value);
        return text.matches("-0(\\.0*)?") ? text.substring(1) : text;
    }
}
