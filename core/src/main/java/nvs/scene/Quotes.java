package nvs.scene;

/** Quotes what was found in a file, so that a hostile one cannot fill a message or break its line. */
final class Quotes {
    private static final int LONGEST = 40;
    private static final int LONGEST_SENTENCE = 200;

    private Quotes() {}

    /** The message of an exception on one line, whole or its beginning; there may be none. */
    static String sentence(String message) {
        return message == null ? "it is damaged" : plain(message, LONGEST_SENTENCE);
    }

    /** The text without control characters, and only its beginning if it is long. */
    static String quoted(String text) {
        return plain(text, LONGEST);
    }

    private static String plain(String text, int longest) {
        String start = text.length() > longest ? text.substring(0, longest) + "..." : text;
        return start.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]", "?");
    }
}
