package nvs.scene;

import java.nio.file.Path;

/**
 * Where a record of a file stands, to say what is wrong with it after it was read.
 *
 * @param file the file
 * @param prefix what goes before the name of a field, for example {@code images[3].}
 */
record RecordPlace(Path file, String prefix) {

    static RecordPlace ofElement(Path file, String list, int position) {
        return new RecordPlace(file, list + "[" + position + "].");
    }

    static RecordPlace ofLine(Path file, int number) {
        return new RecordPlace(file, "line " + number + ", ");
    }

    SceneFormatException wrong(String field, String reason) {
        return new SceneFormatException(file, prefix + field, reason);
    }
}
