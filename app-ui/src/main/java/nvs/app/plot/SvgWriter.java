package nvs.app.plot;

import java.util.Locale;

/** Elements of an SVG document, one a line. Numbers are pixels. */
final class SvgWriter {
    private final StringBuilder text = new StringBuilder();

    /** A line as it is. */
    SvgWriter raw(String line) {
        text.append(line).append('\n');
        return this;
    }

    /** A line with numbers in it. */
    SvgWriter shape(String format, Object... arguments) {
        return raw(String.format(Locale.ROOT, format, arguments));
    }

    /**
     * Words.
     *
     * @param attributes class, place and anchor
     */
    SvgWriter words(String attributes, String words) {
        return raw("<text " + attributes + ">" + escaped(words) + "</text>");
    }

    static String at(double x, double y) {
        return String.format(Locale.ROOT, "x=\"%.1f\" y=\"%.1f\"", x, y);
    }

    /** What XML must not take for its own, and no character that it forbids. */
    static String escaped(String words) {
        return words.replaceAll("[\\p{Cntrl}\\x{FFFE}\\x{FFFF}]", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }

    String text() {
        return text.toString();
    }
}
