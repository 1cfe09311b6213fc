package nvs.scene;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lines of a UTF-8 text file, read once from front to back; only lines that are asked for and not too long come into memory. */
final class TextLines implements AutoCloseable {
    private static final int LONGEST_LINE = 8192;
    private static final int END = -1;

    private final Path path;
    private final Reader in;
    private final char[] buffer = new char[1 << 14];
    private int position;
    private int limit;
    private int lineNumber;

    private TextLines(Path path, Reader in) {
        this.path = path;
        this.in = in;
    }

    static TextLines open(Path path) throws SceneFormatException {
        try {
            return new TextLines(path, new InputStreamReader(Files.newInputStream(path), StandardCharsets.UTF_8));
        } catch (NoSuchFileException missing) {
            throw new SceneFormatException(path, "", "there is no such file", missing);
        } catch (IOException unreadable) {
            throw new SceneFormatException(path, "", "cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    /** The next line that is neither blank nor a comment, stripped; empty at the end of the file. */
    Optional<String> next() throws SceneFormatException {
        Optional<String> line = nextWithComments();
        while (line.isPresent() && line.get().charAt(0) == '#') {
            line = nextWithComments();
        }
        return line;
    }

    /** The next line that is not blank, stripped; empty at the end of the file. */
    Optional<String> nextWithComments() throws SceneFormatException {
        while (peek() != END) {
            String line = line();
            if (!line.isEmpty()) {
                return Optional.of(line);
            }
        }
        return Optional.empty();
    }

    /**
     * The beginning of a line.
     *
     * @param first as many words as were asked for, or fewer if the line has no more
     * @param others how many words follow them
     */
    record Words(List<String> first, long others) {}

    /** The first words of the next line that is neither blank nor a comment, however long it is; none at the end of the file. */
    Words nextWords(int count) throws SceneFormatException {
        while (peek() != END) {
            Words words = words(count);
            if (!words.first().isEmpty() && !words.first().get(0).startsWith("#")) {
                return words;
            }
        }
        return new Words(List.of(), 0);
    }

    private Words words(int count) throws SceneFormatException {
        lineNumber++;
        List<String> first = new ArrayList<>(count);
        StringBuilder word = new StringBuilder();
        long total = 0;
        int c;
        do {
            c = read();
            if (c != END && !Character.isWhitespace(c)) {
                word.append((char) c);
                requireShort(word);
            } else if (!word.isEmpty()) {
                if (total++ < count) {
                    first.add(word.toString());
                }
                word.setLength(0);
            }
        } while (c != END && c != '\n');
        return new Words(first, Math.max(0, total - count));
    }

    private void requireShort(StringBuilder text) throws SceneFormatException {
        if (text.length() > LONGEST_LINE) {
            throw new SceneFormatException(
                    path, "line " + lineNumber, "is longer than " + LONGEST_LINE + " characters");
        }
    }

    /** Steps over the next line, however long, and tells how many words it has. */
    long skipLine() throws SceneFormatException {
        lineNumber++;
        long words = 0;
        boolean inWord = false;
        for (int c = read(); c != END && c != '\n'; c = read()) {
            boolean blank = Character.isWhitespace(c);
            words += inWord || blank ? 0 : 1;
            inWord = !blank;
        }
        return words;
    }

    /** Where the last line stands. */
    RecordPlace place() {
        return RecordPlace.ofLine(path, lineNumber);
    }

    /** The exception that says what is wrong with a field of the last line. */
    SceneFormatException wrong(String field, String reason) {
        return place().wrong(field, reason);
    }

    private String line() throws SceneFormatException {
        lineNumber++;
        StringBuilder line = new StringBuilder();
        for (int c = read(); c != END && c != '\n'; c = read()) {
            line.append((char) c);
            requireShort(line);
        }
        return line.toString().strip();
    }

    private int read() throws SceneFormatException {
        int c = peek();
        position++;
        return c;
    }

    private int peek() throws SceneFormatException {
        if (position >= limit) {
            try {
                limit = in.read(buffer);
                position = 0;
            } catch (IOException unreadable) {
                throw unreadable(unreadable);
            }
        }
        return limit < 0 ? END : buffer[position];
    }

    private SceneFormatException unreadable(IOException cause) {
        return new SceneFormatException(path, "line " + lineNumber, "cannot be read: " + cause.getMessage(), cause);
    }

    @Override
    public void close() throws SceneFormatException {
        try {
            in.close();
        } catch (IOException unreadable) {
            throw unreadable(unreadable);
        }
    }
}
