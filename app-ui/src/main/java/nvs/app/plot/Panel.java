package nvs.app.plot;

import java.util.List;

/**
 * Two axes and what is drawn between them.
 *
 * @param title above it
 * @param series at least one, at most as many as there are colours
 */
public record Panel(String title, Axis x, Axis y, List<Series> series) {
    static final int COLOURS = 3;

    public Panel {
        series = List.copyOf(series);
        if (series.isEmpty() || series.size() > COLOURS) {
            throw new IllegalArgumentException("a panel has 1 to " + COLOURS + " series: " + series.size());
        }
    }
}
