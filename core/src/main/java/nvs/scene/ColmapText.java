package nvs.scene;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joml.Quaterniond;
import org.joml.Vector3d;

/**
 * {@code cameras.txt}, a line for each camera; {@code images.txt}, two lines for each image, of which the second lists points; and
 * {@code points3D.txt}, a line for each point.
 */
final class ColmapText implements ColmapEncoding {
    private static final String BLANKS = "\\s+";
    private static final List<String> CAMERA_FIELDS = List.of("id", "model", "width", "height");
    private static final List<String> IMAGE_FIELDS =
            List.of("id", "qvec", "qvec", "qvec", "qvec", "tvec", "tvec", "tvec", "camera_id", "name");
    private static final List<String> POINT_FIELDS = List.of("id", "xyz", "xyz", "xyz", "rgb", "rgb", "rgb", "error");
    private static final int WORDS_PER_POINT = 3;
    private static final int WORDS_PER_TRACK_ELEMENT = 2;

    @Override
    public String extension() {
        return ".txt";
    }

    @Override
    public Map<Integer, ColmapCamera> readCameras(Path path) throws SceneFormatException {
        try (TextLines lines = TextLines.open(path)) {
            Map<Integer, ColmapCamera> cameras = new HashMap<>();
            for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
                String[] words = line.get().split(BLANKS);
                requireFew(lines, cameras.size());
                int id = id(lines, "id", words[0]);
                if (cameras.put(id, readCamera(lines, words)) != null) {
                    throw lines.wrong("id", "is " + Quotes.quoted(words[0]) + ", which another camera has already");
                }
            }
            return cameras;
        }
    }

    private static ColmapCamera readCamera(TextLines lines, String[] words) throws SceneFormatException {
        int first = CAMERA_FIELDS.size();
        requireWords(lines, words, CAMERA_FIELDS);
        ColmapCameraModel model = ColmapCameraModel.ofName(words[1])
                .orElseThrow(() ->
                        lines.wrong("model", "is " + Quotes.quoted(words[1]) + ", which is no camera model of COLMAP"));
        List<String> names = model.parameterNames();
        if (words.length - first != names.size()) {
            throw lines.wrong(
                    "params",
                    "must be the " + names.size() + " of " + model + " (" + String.join(" ", names) + "), found "
                            + (words.length - first));
        }
        List<Double> parameters = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            parameters.add(number(lines, names.get(i), words[first + i]));
        }
        var size = new ColmapCamera.Size(integer(lines, "width", words[2]), integer(lines, "height", words[3]));
        return new ColmapCamera(lines.place(), model, size, parameters);
    }

    @Override
    public List<ColmapImage> readImages(Path path) throws SceneFormatException {
        try (TextLines lines = TextLines.open(path)) {
            List<ColmapImage> images = new ArrayList<>();
            for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
                requireFew(lines, images.size());
                images.add(readImage(lines, line.get().split(BLANKS, IMAGE_FIELDS.size())));
                if (lines.skipLine() % WORDS_PER_POINT != 0) {
                    throw lines.wrong(
                            "points2D",
                            "must be triples of x, y and a number; an image without points has an empty line");
                }
            }
            return images;
        }
    }

    private static ColmapImage readImage(TextLines lines, String[] words) throws SceneFormatException {
        requireWords(lines, words, IMAGE_FIELDS);
        double[] pose = new double[7];
        for (int i = 0; i < pose.length; i++) {
            pose[i] = number(lines, IMAGE_FIELDS.get(i + 1), words[i + 1]);
        }
        int cameraId = id(lines, "camera_id", words[8]);
        String name = words[9];
        if (!ColmapImage.isName(name)) {
            throw lines.wrong("name", "must be the path of a photo, found " + Quotes.quoted(name));
        }
        return new ColmapImage(
                lines.place(),
                new Quaterniond(pose[1], pose[2], pose[3], pose[0]),
                new Vector3d(pose[4], pose[5], pose[6]),
                cameraId,
                name);
    }

    @Override
    public SparsePoints readPoints(Path path) throws SceneFormatException {
        try (TextLines lines = TextLines.open(path)) {
            SparsePointsBuilder points = new SparsePointsBuilder();
            int count = 0;
            for (var line = lines.nextWords(POINT_FIELDS.size());
                    !line.first().isEmpty();
                    line = lines.nextWords(POINT_FIELDS.size())) {
                if (count++ == MOST_POINTS) {
                    throw lines.wrong("id", "is one too many: more than " + MOST_POINTS + " are not supported");
                }
                readPoint(lines, line, points);
            }
            return points.build();
        }
    }

    private static void readPoint(TextLines lines, TextLines.Words line, SparsePointsBuilder points)
            throws SceneFormatException {
        String[] words = line.first().toArray(String[]::new);
        requireWords(lines, words, POINT_FIELDS);
        int rgb = 0;
        for (int i = 4; i < 7; i++) {
            rgb = rgb << 8 | (int) integer(lines, POINT_FIELDS.get(i), words[i]) & 0xff;
        }
        points.add(
                number(lines, "xyz", words[1]),
                number(lines, "xyz", words[2]),
                number(lines, "xyz", words[3]),
                rgb,
                (int) Math.min(Integer.MAX_VALUE, line.others() / WORDS_PER_TRACK_ELEMENT));
    }

    private static void requireWords(TextLines lines, String[] words, List<String> fields) throws SceneFormatException {
        if (words.length < fields.size()) {
            throw lines.wrong(fields.get(words.length), "is missing");
        }
    }

    private static void requireFew(TextLines lines, int recordsBefore) throws SceneFormatException {
        if (recordsBefore == MOST_RECORDS) {
            throw lines.wrong("id", "is one too many: more than " + MOST_RECORDS + " are not supported");
        }
    }

    private static double number(TextLines lines, String field, String word) throws SceneFormatException {
        return TextNumbers.parse(word)
                .orElseThrow(() -> lines.wrong(field, "must be a number, found " + Quotes.quoted(word)));
    }

    /** COLMAP numbers from 0 to 2^32 - 1, as in the binary files. */
    private static int id(TextLines lines, String field, String word) throws SceneFormatException {
        try {
            return Integer.parseUnsignedInt(word);
        } catch (NumberFormatException bad) {
            throw lines.wrong(field, "must be a whole number from 0 to 4294967295, found " + Quotes.quoted(word));
        }
    }

    private static long integer(TextLines lines, String field, String word) throws SceneFormatException {
        try {
            return Long.parseLong(word);
        } catch (NumberFormatException bad) {
            throw lines.wrong(field, "must be a whole number, found " + Quotes.quoted(word));
        }
    }
}
