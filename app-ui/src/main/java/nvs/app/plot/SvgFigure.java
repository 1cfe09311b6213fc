package nvs.app.plot;

import static nvs.app.plot.SvgWriter.at;

import java.util.ArrayList;
import java.util.List;

/**
 * Writes a figure as SVG: one document without references, which follows the light or dark scheme of who looks at it, and has a
 * background of its own for where that is unknown.
 */
public final class SvgFigure {
    private static final int MARGIN = 16;
    private static final int HEAD = 44;
    private static final int CAPTION_LINE = 16;
    private static final double CAPTION_CHARACTER = 6.1;

    /** Without variables, which some programs that show SVG do not know. */
    private static final String STYLE = "<style>\n"
            + """
            text { font-family: Inter, "Segoe UI", Helvetica, Arial, sans-serif; }
            .title { font-size: 17px; font-weight: 600; }
            .panel { font-size: 14px; font-weight: 600; }
            .axis, .name { font-size: 12px; }
            .tick, .caption { font-size: 11px; }
            .line, .fit, .whisker { fill: none; stroke-width: 2; stroke-linejoin: round; }
            .fit { stroke-dasharray: 6 5; stroke-width: 1.5; }
            .grid, .whisker { stroke-width: 1; }
            """
            + colours("#ffffff #1f2328 #59636e #d8dee4 #0b63a5 #c2410c #14785a")
            + "@media (prefers-color-scheme: dark) {\n"
            + colours("#0d1117 #e6edf3 #9198a1 #30363d #58b0f0 #f0883e #3fc797")
            + "}\n</style>";

    private SvgFigure() {}

    /** Of background, words, quieter words, lines behind, and as many series as a panel may have. */
    private static String colours(String palette) {
        String[] colours = palette.split(" ");
        StringBuilder rules = new StringBuilder();
        rules.append(".back { fill: ").append(colours[0]).append("; }\n");
        rules.append("text { fill: ").append(colours[1]).append("; }\n");
        rules.append(".tick, .caption { fill: ").append(colours[2]).append("; }\n");
        rules.append(".grid { stroke: ").append(colours[3]).append("; }\n");
        for (int series = 0; series < Panel.COLOURS; series++) {
            String colour = colours[4 + series];
            rules.append(".s" + series + " path, .s" + series + " circle { stroke: " + colour + "; }\n");
            rules.append(".s" + series + " .mark { fill: " + colour + "; }\n");
        }
        return rules.toString();
    }

    /** The whole document. */
    public static String text(Figure figure) {
        int width = 2 * MARGIN + figure.panels().size() * SvgPanel.WIDTH;
        List<String> caption = figure.caption().stream()
                .flatMap(paragraph -> wrapped(paragraph, (int) ((width - 2 * MARGIN) / CAPTION_CHARACTER)).stream())
                .toList();
        int height = HEAD + SvgPanel.HEIGHT + CAPTION_LINE * caption.size() + MARGIN;
        SvgWriter svg = new SvgWriter();
        svg.shape(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\" role=\"img\">",
                width, height, width, height);
        svg.raw("<title>" + SvgWriter.escaped(figure.title()) + "</title>").raw(STYLE);
        svg.raw("<rect class=\"back\" width=\"100%\" height=\"100%\"/>");
        svg.words("class=\"title\" " + at(MARGIN, 30), figure.title());
        for (int i = 0; i < figure.panels().size(); i++) {
            new SvgPanel(svg, figure.panels().get(i), MARGIN + i * SvgPanel.WIDTH, HEAD).draw();
        }
        for (int line = 0; line < caption.size(); line++) {
            double y = HEAD + SvgPanel.HEIGHT + 8 + CAPTION_LINE * line;
            svg.words("class=\"caption\" " + at(MARGIN, y), caption.get(line));
        }
        return svg.raw("</svg>").text();
    }

    /** Breaks between words; a word longer than a line stands alone. */
    static List<String> wrapped(String paragraph, int characters) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : paragraph.split(" ")) {
            if (line.length() > 0 && line.length() + 1 + word.length() > characters) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
