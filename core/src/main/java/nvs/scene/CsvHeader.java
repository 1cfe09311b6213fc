package nvs.scene;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The names of the columns of a table of cameras.
 *
 * @param columns without the {@code #} before the first, in lower case
 */
record CsvHeader(List<String> columns) {
    private static final String FIRST = "#name";

    /** How many lines may come before the header: RealityCapture can count the cameras first. */
    private static final int LINES_LOOKED_AT = 2;

    CsvHeader {
        columns = List.copyOf(columns);
    }

    /** Reads up to the header; empty if there is none at the beginning of the file. */
    static Optional<CsvHeader> read(TextLines lines) throws SceneFormatException {
        for (int i = 0; i < LINES_LOOKED_AT; i++) {
            List<String> names = split(
                    lines.nextWithComments().orElse("").replace("\uFEFF", "").toLowerCase(Locale.ROOT));
            if (names.get(0).equals(FIRST)) {
                return Optional.of(new CsvHeader(Stream.concat(
                                Stream.of(FIRST.substring(1)), names.stream().skip(1))
                        .toList()));
            }
        }
        return Optional.empty();
    }

    /** The fields of a line, without blanks and quotation marks around them. */
    static List<String> split(String line) {
        return Stream.of(line.split(",", -1))
                .map(field -> field.strip().replaceAll("^\"|\"$", ""))
                .toList();
    }

    /** Refuses a table that lacks columns. */
    void require(RecordPlace place, List<String> names) throws SceneFormatException {
        for (String name : names) {
            if (!columns.contains(name)) {
                throw place.wrong(
                        name, "is missing: export the registration as \"Internal/External camera parameters\"");
            }
        }
    }
}
