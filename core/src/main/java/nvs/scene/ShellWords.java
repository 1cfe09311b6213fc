package nvs.scene;

import java.nio.file.Path;

/** Writes paths so that a shell takes them as one word: that of Windows, or that of all others. */
final class ShellWords {
    private static final String PLAIN = "[A-Za-z0-9_@%+=:,./-]+";
    private static final String PLAIN_ON_WINDOWS = "[A-Za-z0-9_+:./\\\\-]+";

    private ShellWords() {}

    /** The absolute path as a word of the shell of its file system. */
    static String word(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        return absolute.getFileSystem().getSeparator().equals("\\")
                ? windowsWord(absolute.toString())
                : posixWord(absolute.toString());
    }

    /** Between apostrophes everything is itself but the apostrophe, which stands outside of them behind a backslash. */
    static String posixWord(String text) {
        return text.matches(PLAIN) ? text : "'" + text.replace("'", "'\\''") + "'";
    }

    /** Names cannot hold quotation marks on Windows. */
    static String windowsWord(String text) {
        return text.matches(PLAIN_ON_WINDOWS) ? text : "\"" + text + "\"";
    }
}
