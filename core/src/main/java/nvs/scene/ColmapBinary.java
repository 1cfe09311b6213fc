package nvs.scene;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.joml.Quaterniond;
import org.joml.Vector3d;

/** {@code cameras.bin}, {@code images.bin} and {@code points3D.bin}. */
final class ColmapBinary implements ColmapEncoding {

    /** Number, model, width, height, two parameters. */
    private static final int SMALLEST_CAMERA_BYTES = 2 * Integer.BYTES + 2 * Long.BYTES + 2 * Double.BYTES;

    /** Number, quaternion, translation, camera, the end of the name, the count of points. */
    private static final int SMALLEST_IMAGE_BYTES = 2 * Integer.BYTES + 7 * Double.BYTES + 1 + Long.BYTES;

    /** x, y, and the number of the 3D point. */
    private static final int POINT_BYTES = 2 * Double.BYTES + Long.BYTES;

    /** Number, position, colour, error, the count of the track. */
    private static final int SMALLEST_POINT3D_BYTES = Long.BYTES + 3 * Double.BYTES + 3 + Double.BYTES + Long.BYTES;

    /** An image, and a point of it. */
    private static final int TRACK_ELEMENT_BYTES = 2 * Integer.BYTES;

    @Override
    public String extension() {
        return ".bin";
    }

    @Override
    public Map<Integer, ColmapCamera> readCameras(Path path) throws SceneFormatException {
        try (LittleEndianFile file = LittleEndianFile.open(path)) {
            Map<Integer, ColmapCamera> cameras = new HashMap<>();
            int count = file.count("number of cameras", SMALLEST_CAMERA_BYTES, MOST_RECORDS);
            for (int i = 0; i < count; i++) {
                RecordPlace place = file.enter("cameras", i);
                int id = file.int32("id");
                if (cameras.put(id, readCamera(file, place)) != null) {
                    throw file.wrong("id", "is " + Integer.toUnsignedString(id) + ", which another camera has already");
                }
            }
            file.requireEnd("cameras");
            return cameras;
        }
    }

    private static ColmapCamera readCamera(LittleEndianFile file, RecordPlace place) throws SceneFormatException {
        int number = file.int32("model");
        ColmapCameraModel model = ColmapCameraModel.ofNumber(number)
                .orElseThrow(() -> file.wrong("model", "is " + number + ", which is no camera model of COLMAP"));
        ColmapCamera.Size size = new ColmapCamera.Size(file.int64("width"), file.int64("height"));
        List<Double> parameters = new ArrayList<>();
        for (String name : model.parameterNames()) {
            parameters.add(file.float64(name));
        }
        return new ColmapCamera(place, model, size, parameters);
    }

    @Override
    public List<ColmapImage> readImages(Path path) throws SceneFormatException {
        try (LittleEndianFile file = LittleEndianFile.open(path)) {
            List<ColmapImage> images = new ArrayList<>();
            int count = file.count("number of images", SMALLEST_IMAGE_BYTES, MOST_RECORDS);
            for (int i = 0; i < count; i++) {
                images.add(readImage(file, file.enter("images", i)));
            }
            file.requireEnd("images");
            return images;
        }
    }

    private static ColmapImage readImage(LittleEndianFile file, RecordPlace place) throws SceneFormatException {
        file.int32("id");
        double w = file.float64("qvec");
        var rotation = new Quaterniond(file.float64("qvec"), file.float64("qvec"), file.float64("qvec"), w);
        var translation = new Vector3d(file.float64("tvec"), file.float64("tvec"), file.float64("tvec"));
        int cameraId = file.int32("camera_id");
        String name = file.text("name", ColmapImage.LONGEST_NAME);
        if (!ColmapImage.isName(name)) {
            throw file.wrong("name", "must be the path of a photo, found blanks or control characters");
        }
        file.skipList("number of points2D", POINT_BYTES);
        return new ColmapImage(place, rotation, translation, cameraId, name);
    }

    @Override
    public SparsePoints readPoints(Path path) throws SceneFormatException {
        try (LittleEndianFile file = LittleEndianFile.open(path)) {
            SparsePointsBuilder points = new SparsePointsBuilder();
            int count = file.count("number of points3D", SMALLEST_POINT3D_BYTES, MOST_POINTS);
            for (int i = 0; i < count; i++) {
                file.enter("points3D", i);
                readPoint(file, points);
            }
            file.requireEnd("points3D");
            return points.build();
        }
    }

    private static void readPoint(LittleEndianFile file, SparsePointsBuilder points) throws SceneFormatException {
        file.int64("id");
        double x = file.float64("xyz");
        double y = file.float64("xyz");
        double z = file.float64("xyz");
        int rgb = file.uint8("rgb") << 16 | file.uint8("rgb") << 8 | file.uint8("rgb");
        file.float64("error");
        points.add(x, y, z, rgb, file.skipList("track length", TRACK_ELEMENT_BYTES));
    }
}
