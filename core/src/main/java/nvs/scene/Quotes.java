package nvs.scene;

/** Quotes what was found in a file, so that a hostile one cannot fill a message or break its line. */
final class Quotes {
    private static final int LONGEST = 40;

    private Quotes() {}

    /** The text without control characters, and only its beginning if it is long. */
    static String quoted(String text) {
        String plain = text.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]", "?");
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) + "..." : plain;
    }
}
