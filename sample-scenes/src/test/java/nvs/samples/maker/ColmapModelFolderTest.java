package nvs.samples.maker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nvs.samples.SampleScenes;
import org.joml.Vector2d;
import org.joml.Vector3d;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The committed model, read once more as COLMAP documents its binary files. */
class ColmapModelFolderTest {

    private static final double PIXEL_TOLERANCE = 0.5;

    private final SceneDefinition scene = BundledScenes.tableTop();
    private final Map<Long, Point> points = new HashMap<>();
    private final List<Image> images = new ArrayList<>();

    private record Observation(Vector2d pixel, long point) {}

    private record Image(int id, String name, List<Observation> observations) {}

    private record Track(int image, int observation) {}

    private record Point(Vector3d place, List<Track> tracks) {}

    @BeforeEach
    void readCommittedModel() throws IOException {
        Path model = new SampleScenes().open("table-top").resolve("sparse/0");
        readImages(open(model.resolve("images.bin")));
        readPoints(open(model.resolve("points3D.bin")));
    }

    private static ByteBuffer open(Path file) throws IOException {
        return ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    }

    private void readImages(ByteBuffer in) {
        long count = in.getLong();
        for (long i = 0; i < count; i++) {
            int id = in.getInt();
            in.position(in.position() + 7 * Double.BYTES + Integer.BYTES);
            StringBuilder name = new StringBuilder();
            for (byte letter = in.get(); letter != 0; letter = in.get()) {
                name.append((char) letter);
            }
            long seen = in.getLong();
            List<Observation> observations = new ArrayList<>();
            for (long j = 0; j < seen; j++) {
                observations.add(new Observation(new Vector2d(in.getDouble(), in.getDouble()), in.getLong()));
            }
            images.add(new Image(id, name.toString(), observations));
        }
        assertThat(in.remaining()).isZero();
    }

    private void readPoints(ByteBuffer in) {
        long count = in.getLong();
        for (long i = 0; i < count; i++) {
            long id = in.getLong();
            Vector3d place = new Vector3d(in.getDouble(), in.getDouble(), in.getDouble());
            in.position(in.position() + 3 + Double.BYTES);
            long length = in.getLong();
            List<Track> tracks = new ArrayList<>();
            for (long j = 0; j < length; j++) {
                tracks.add(new Track(in.getInt(), in.getInt()));
            }
            points.put(id, new Point(place, tracks));
        }
        assertThat(in.remaining()).isZero();
    }

    @Test
    void picturesLieInTwoFolders() {
        assertThat(images).hasSize(60);
        assertThat(images.get(0).name()).isEqualTo("low/00.png");
        assertThat(images.get(59).name()).isEqualTo("top/29.png");
    }

    @Test
    void thereAreEnoughPointsAndTheyLieOnTheSurface() {
        assertThat(points.size()).isBetween(500, 5000);
        assertThat(points.values())
                .allSatisfy(point -> assertThat(
                                scene.model().distance(point.place().x, point.place().y, point.place().z))
                        .isCloseTo(0, within(1e-3)));
    }

    @Test
    void everyPointFallsWhereItsImagesSawIt() {
        for (Image image : images) {
            assertThat(image.observations()).hasSizeGreaterThan(50);
            for (Observation observation : image.observations()) {
                Vector2d pixel = scene.cameras()
                        .get(image.id() - 1)
                        .project(points.get(observation.point()).place());
                assertThat(pixel.distance(observation.pixel())).isLessThan(PIXEL_TOLERANCE);
                assertThat(pixel.x).isBetween(0.0, 384.0);
                assertThat(pixel.y).isBetween(0.0, 256.0);
            }
        }
    }

    @Test
    void tracksAndImagesTellTheSame() {
        long observed = 0;
        for (Map.Entry<Long, Point> point : points.entrySet()) {
            assertThat(point.getValue().tracks()).hasSizeGreaterThanOrEqualTo(3);
            for (Track track : point.getValue().tracks()) {
                Image image = images.get(track.image() - 1);
                assertThat(image.observations().get(track.observation()).point())
                        .isEqualTo(point.getKey());
                observed++;
            }
        }
        assertThat(images.stream()
                        .mapToLong(image -> image.observations().size())
                        .sum())
                .isEqualTo(observed);
    }
}
