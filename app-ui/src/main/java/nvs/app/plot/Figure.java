package nvs.app.plot;

import java.util.List;

/**
 * Panels side by side.
 *
 * @param title above all
 * @param panels at least one
 * @param caption below all: paragraphs, broken where they are too long
 */
public record Figure(String title, List<Panel> panels, List<String> caption) {

    public Figure {
        panels = List.copyOf(panels);
        caption = List.copyOf(caption);
        if (panels.isEmpty()) {
            throw new IllegalArgumentException("a figure has at least one panel");
        }
    }
}
