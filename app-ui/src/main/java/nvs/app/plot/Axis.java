package nvs.app.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/**
 * One axis of a panel.
 *
 * @param title with the unit
 * @param logarithmic whether equal distances are equal ratios
 * @param ticks places with a number, ascending; the first and the last are its ends
 */
public record Axis(String title, boolean logarithmic, List<Double> ticks) {
    private static final int[] STEPS = {1, 2, 5, 10};
    private static final int MOST_INTERVALS = 6;

    public Axis {
        ticks = List.copyOf(ticks);
        if (ticks.size() < 2 || !(ticks.get(0) < ticks.get(ticks.size() - 1))) {
            throw new IllegalArgumentException("an axis goes from one number to a larger one: " + ticks);
        }
        if (logarithmic && !(ticks.get(0) > 0)) {
            throw new IllegalArgumentException("a logarithmic axis has no zero: " + ticks);
        }
    }

    /** Logarithmic, with a tick at each of the values themselves. */
    public static Axis atValues(String title, List<Double> values) {
        List<Double> ticks = new ArrayList<>(new TreeSet<>(values));
        return new Axis(title, true, ticks);
    }

    /** Logarithmic, with ticks at 1, 2 and 5 of each power of ten, and room for all values. */
    public static Axis logarithmic(String title, List<Double> values) {
        double least = values.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
        double most = values.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        if (!(least > 0) || !Double.isFinite(most)) {
            throw new IllegalArgumentException("a logarithmic axis shows positive numbers: " + least + ", " + most);
        }
        int power = (int) Math.floor(Math.log10(least));
        List<Double> ticks = new ArrayList<>();
        while (ticks.size() < 2 || ticks.get(ticks.size() - 1) < most) {
            for (int i = 0; i < STEPS.length - 1; i++) {
                addTick(ticks, STEPS[i] * Math.pow(10, power), least, most);
            }
            power++;
        }
        return new Axis(title, true, ticks);
    }

    /** The last tick at or below the least value stays, and the first at or above the greatest ends the list. */
    private static void addTick(List<Double> ticks, double tick, double least, double most) {
        if (tick <= least) {
            ticks.clear();
        }
        if (ticks.size() < 2 || ticks.get(ticks.size() - 1) < most) {
            ticks.add(tick);
        }
    }

    /** Straight, from zero, with round ticks and room for all values. */
    public static Axis fromZero(String title, List<Double> values) {
        double most = values.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        double step = step(most > 0 ? most : 1);
        List<Double> ticks = new ArrayList<>();
        for (int i = 0; i < 2 || ticks.get(i - 1) < most; i++) {
            ticks.add(i * step);
        }
        return new Axis(title, false, ticks);
    }

    private static double step(double most) {
        double power = Math.pow(10, Math.floor(Math.log10(most / MOST_INTERVALS)));
        for (int step : STEPS) {
            if (most / (step * power) <= MOST_INTERVALS) {
                return step * power;
            }
        }
        return 10 * power;
    }

    /** Where a value lies: 0 at the first tick, 1 at the last. */
    double place(double value) {
        double from = scaled(ticks.get(0));
        return (scaled(value) - from) / (scaled(ticks.get(ticks.size() - 1)) - from);
    }

    private double scaled(double value) {
        return logarithmic ? Math.log(value) : value;
    }

    /** A tick's number as people write it. */
    static String label(double tick) {
        if (tick == Math.rint(tick) && Math.abs(tick) < 1e15) {
            return String.format(Locale.ROOT, "%.0f", tick);
        }
        String number = String.format(Locale.ROOT, "%.6f", tick);
        return number.replaceAll("0+$", "");
    }
}
