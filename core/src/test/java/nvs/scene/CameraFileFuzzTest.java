package nvs.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is done to a camera file, it is read, or refused with a SceneFormatException; nothing else. */
class CameraFileFuzzTest {
    private static final int MUTANTS = 1500;
    private static final String[] TOKENS = {
        "null",
        "true",
        "{}",
        "[]",
        "-1",
        "0",
        "1e308",
        "1e999",
        "NaN",
        "-Infinity",
        "99999999999999999999",
        "\"x\"",
        "\"\\u0000\"",
        "\"..\"",
        "{\"a\":1}",
        "[[[]]]",
        "2147483648",
        "0.5",
        "\"\"",
        ","
    };

    @TempDir
    Path folder;

    @Test
    void mutatedOpencvCamerasGiveCapturesOrCleanRefusals() throws Exception {
        Path file = CaptureFolder.opencvCapture(folder, 2);

        fuzz(new OpencvCamerasFormat(), file);
    }

    @Test
    void mutatedTransformsGiveCapturesOrCleanRefusals() throws Exception {
        CaptureFolder.photo(folder.resolve("a.png"));
        CaptureFolder.photo(folder.resolve("b.png"));
        String pose = CaptureFolder.rows(CaptureFolder.ringCamera(1).worldFromCamera());
        Path file = Files.writeString(folder.resolve("transforms.json"), """
                {"camera_model": "OPENCV", "w": 8, "h": 6, "fl_x": 9.5, "fl_y": 10, "cx": 4, "cy": 3, "k1": 0, "p1": 0.0,
                 "is_fisheye": false, "frames": [
                  {"file_path": "a.png", "transform_matrix": %s},
                  {"file_path": "b", "camera_angle_x": 0.8, "w": null, "fl_x": 7, "transform_matrix": %s}]}""".formatted(pose, pose));

        fuzz(new TransformsFormat(), file);
    }

    @Test
    void mutatedSplitsGiveSplitsOrCleanRefusals() throws Exception {
        CaptureFolder.opencvCapture(folder, 6);
        Capture capture = CaptureFormats.open(folder);
        byte[] valid = "{\"test\": [1, 4], \"inputs\": {\"2\": [0, 3], \"1\": [5]}}".getBytes(StandardCharsets.UTF_8);
        Random random = new Random(11);
        for (int i = 0; i < MUTANTS; i++) {
            Files.write(folder.resolve("splits.json"), mutate(valid, random));
            try {
                assertThat(ViewSplit.find(capture)).isPresent();
            } catch (SceneFormatException clean) {
                assertThat(clean).hasMessageContaining("splits.json");
            }
        }
    }

    private static void fuzz(CaptureFormat format, Path file) throws Exception {
        byte[] valid = Files.readAllBytes(file);
        assertThat(format.read(file).views()).hasSize(2);
        Random random = new Random(7);
        int read = 0;
        for (int i = 0; i < MUTANTS; i++) {
            Files.write(file, mutate(valid, random));
            try {
                assertThat(format.read(file).views()).isNotEmpty();
                read++;
            } catch (SceneFormatException clean) {
                assertThat(clean.getMessage())
                        .contains(file.getFileName().toString())
                        .doesNotContain("\n");
            }
        }
        // Mutants that are all refused alike would try nothing.
        assertThat(read).isBetween(MUTANTS / 20, MUTANTS * 19 / 20);
    }

    private static byte[] mutate(byte[] valid, Random random) {
        String text = new String(valid, StandardCharsets.UTF_8);
        for (int edits = 1 + random.nextInt(3); edits > 0; edits--) {
            int from = random.nextInt(text.length());
            text = switch (random.nextInt(4)) {
                case 0 -> text.substring(0, from) + (char) random.nextInt(0x250) + text.substring(from + 1);
                case 1 -> text.substring(0, from) + text.substring(Math.min(text.length(), from + random.nextInt(9)));
                case 2 -> replaceValue(text, from, TOKENS[random.nextInt(TOKENS.length)]);
                default -> random.nextInt(8) == 0 ? text.substring(0, from + 1) : replaceValue(text, from, "1");
            };
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Replaces the number, word or quoted text that stands next, so that most mutants stay JSON. */
    private static String replaceValue(String text, int from, String value) {
        int start = from;
        while (start < text.length() && ",[{: \n]}".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        int end = start;
        while (end < text.length() && ",:]} \n".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(0, start) + value + text.substring(end);
    }
}
