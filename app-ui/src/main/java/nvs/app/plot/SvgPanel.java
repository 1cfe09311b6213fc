package nvs.app.plot;

import static nvs.app.plot.SvgWriter.at;

import java.util.List;
import java.util.Locale;

/** Draws one panel. */
final class SvgPanel {
    static final int WIDTH = 460;
    static final int HEIGHT = 380;

    private static final int LEFT = 70;
    private static final int RIGHT = 22;
    private static final int BOTTOM = 52;
    private static final int HEAD = 26;
    private static final int LEGEND_LINE = 18;
    private static final double MARK = 4;

    /** A label of an axis needs so much room, or it is left out. */
    private static final double LABEL_HEIGHT = 16;

    private static final double LABEL_GAP = 8;
    private static final double CHARACTER = 6.5;

    private final SvgWriter svg;
    private final Panel panel;
    private final double left;
    private final double top;
    private final double right;
    private final double bottom;

    /** Stands with its left upper corner at the given place. */
    SvgPanel(SvgWriter svg, Panel panel, double x, double y) {
        this.svg = svg;
        this.panel = panel;
        left = x + LEFT;
        right = x + WIDTH - RIGHT;
        top = y + HEAD + LEGEND_LINE * panel.series().size() + 8;
        bottom = y + HEIGHT - BOTTOM;
    }

    void draw() {
        double head = top - LEGEND_LINE * panel.series().size() - 12;
        svg.words("class=\"panel\" " + at(left, head), panel.title());
        horizontalAxis();
        verticalAxis();
        for (int number = 0; number < panel.series().size(); number++) {
            Series series = panel.series().get(number);
            svg.raw("<g class=\"s" + number + "\">");
            line(series);
            if (series.style() == Series.Style.MEASURED) {
                series.points().forEach(this::whisker);
                marks(series, number);
            }
            legend(series, number);
            svg.raw("</g>");
        }
    }

    private double x(double value) {
        return left + panel.x().place(value) * (right - left);
    }

    private double y(double value) {
        return bottom - panel.y().place(value) * (bottom - top);
    }

    /** Labels from the right, so that the last one, the largest, is always there. */
    private void horizontalAxis() {
        List<Double> ticks = panel.x().ticks();
        double free = Double.POSITIVE_INFINITY;
        for (int i = ticks.size() - 1; i >= 0; i--) {
            double place = x(ticks.get(i));
            svg.shape("<path class=\"grid\" d=\"M%.1f %.1fV%.1f\"/>", place, top, bottom);
            String label = Axis.label(ticks.get(i));
            double half = label.length() * CHARACTER / 2;
            if (place + half <= free) {
                svg.words("class=\"tick\" text-anchor=\"middle\" " + at(place, bottom + 17), label);
                free = place - half - LABEL_GAP;
            }
        }
        svg.words(
                "class=\"axis\" text-anchor=\"middle\" " + at((left + right) / 2, bottom + 38),
                panel.x().title());
    }

    private void verticalAxis() {
        double free = Double.POSITIVE_INFINITY;
        for (double tick : panel.y().ticks()) {
            double place = y(tick);
            svg.shape("<path class=\"grid\" d=\"M%.1f %.1fH%.1f\"/>", left, place, right);
            if (place <= free) {
                svg.words("class=\"tick\" text-anchor=\"end\" " + at(left - 7, place + 4), Axis.label(tick));
                free = place - LABEL_HEIGHT;
            }
        }
        double middle = (top + bottom) / 2;
        double beside = left - 54;
        svg.words(
                "class=\"axis\" text-anchor=\"middle\" transform=\"rotate(-90 " + beside + " " + middle + ")\" "
                        + at(beside, middle),
                panel.y().title());
    }

    private void line(Series series) {
        StringBuilder path = new StringBuilder();
        for (Series.Point point : series.points()) {
            path.append(String.format(
                    Locale.ROOT, "%s%.1f %.1f", path.length() == 0 ? "M" : "L", x(point.x()), y(point.y())));
        }
        svg.raw("<path class=\"" + (series.style() == Series.Style.FITTED ? "fit" : "line") + "\" d=\"" + path
                + "\"/>");
    }

    private void whisker(Series.Point point) {
        if (point.low() < point.high()) {
            svg.shape("<path class=\"whisker\" d=\"M%.1f %.1fV%.1f\"/>", x(point.x()), y(point.low()), y(point.high()));
        }
    }

    private void marks(Series series, int number) {
        series.points().forEach(point -> mark(x(point.x()), y(point.y()), number));
    }

    /** Each series has a shape of its own, for those who see no difference between its colour and another's. */
    private void mark(double x, double y, int number) {
        switch (number) {
            case 0 -> svg.shape("<circle class=\"mark\" cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\"/>", x, y, MARK);
            case 1 ->
                svg.shape(
                        "<path class=\"mark\" d=\"M%.1f %.1fh%.1fv%.1fh-%.1fz\"/>",
                        x - MARK, y - MARK, 2 * MARK, 2 * MARK, 2 * MARK);
            default ->
                svg.shape(
                        "<path class=\"mark\" d=\"M%.1f %.1fl%.1f %.1fh-%.1fz\"/>",
                        x, y - MARK - 1, MARK + 1, 2 * MARK + 1, 2 * MARK + 2);
        }
    }

    private void legend(Series series, int number) {
        double y = top - LEGEND_LINE * (panel.series().size() - number) + 4;
        boolean fitted = series.style() == Series.Style.FITTED;
        svg.shape("<path class=\"%s\" d=\"M%.1f %.1fh24\"/>", fitted ? "fit" : "line", left, y);
        if (!fitted) {
            mark(left + 12, y, number);
        }
        svg.words("class=\"name\" " + at(left + 32, y + 4), series.name());
    }
}
