package nvs.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.stream.Stream;
import nvs.camera.PinholeCamera;
import nvs.camera.PinholeIntrinsics;
import nvs.image.ArgbImage;
import nvs.image.ImageSize;
import nvs.synthesis.PosedImage;
import nvs.task.NvsThreads;
import nvs.task.Progress;
import org.joml.Matrix4d;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhotoCacheTest {
    private static final int WIDTH = 1250;
    private static final int HEIGHT = 1000;
    private static final ImageSize SMALL = new ImageSize(40, 32);
    private static final PhotoTarget TARGET = new PhotoTarget(SMALL, false);

    @TempDir
    Path folder;

    private final ExecutorService executor = NvsThreads.pool("test", 2);
    private Path kept;
    private Path photo;
    private CaptureView view;

    @BeforeEach
    void capture() throws Exception {
        kept = folder.resolve("cache");
        photo = CaptureFolder.photo(folder.resolve("photo.png"), WIDTH, HEIGHT);
        var lens = new PinholeIntrinsics(WIDTH, HEIGHT, 900, 900, WIDTH / 2.0, HEIGHT / 2.0);
        view = CaptureView.of(0, "photo", photo, new PinholeCamera(lens, new Matrix4d()));
    }

    @AfterEach
    void stop() {
        executor.shutdownNow();
    }

    @Test
    void aPhotoComesOutOfTheCacheAsItWasMade() throws Exception {
        PosedImage made = prepare(TARGET);
        assertThat(entries()).hasSize(1);

        PosedImage found = prepare(TARGET);

        assertThat(found.image().argb()).isEqualTo(made.image().argb());
        assertThat(found.camera()).isEqualTo(made.camera());
    }

    @Test
    void whatIsKeptIsReallyUsed() throws Exception {
        prepare(TARGET);
        CaptureFolder.photo(entries().get(0), SMALL.width(), SMALL.height());

        assertThat(prepare(TARGET).image().pixel(1, 0)).isEqualTo(0xff000007);
    }

    @Test
    void anotherSizeOrAChangedPhotoIsMadeAnew() throws Exception {
        prepare(TARGET);
        prepare(new PhotoTarget(new ImageSize(20, 16), false));
        assertThat(entries()).hasSize(2);

        CaptureFolder.photo(photo, WIDTH, HEIGHT - 1);
        prepare(TARGET);
        assertThat(entries()).hasSize(3);
    }

    @Test
    void aMovedPhotoIsFoundAgain() throws Exception {
        PosedImage made = prepare(TARGET);
        Path moved = Files.move(photo, folder.resolve("moved.png"));
        view = CaptureView.of(0, "photo", moved, view.camera());

        assertThat(prepare(TARGET).image().argb()).isEqualTo(made.image().argb());
        assertThat(entries()).hasSize(1);
    }

    @Test
    void smallPhotosAreNotKept() throws Exception {
        view = CaptureView.of(0, "s", CaptureFolder.photo(folder.resolve("s.png")), CaptureFolder.ringCamera(0));

        prepare(TARGET);

        assertThat(kept).doesNotExist();
    }

    @Test
    void aDamagedEntryIsMadeAnew() throws Exception {
        PosedImage made = prepare(TARGET);
        Files.writeString(entries().get(0), "not a picture");

        assertThat(prepare(TARGET).image().argb()).isEqualTo(made.image().argb());
        assertThat(prepare(TARGET).image().argb()).isEqualTo(made.image().argb());
    }

    @Test
    void aPlaceThatCannotBeWrittenIsNoReasonToFail() throws Exception {
        kept = Files.writeString(folder.resolve("file"), "").resolve("cache");

        assertThat(prepare(TARGET).image().size()).isEqualTo(SMALL);
    }

    @Test
    void theLeastRecentlyUsedGoesFirst() throws Exception {
        PhotoCache cache = new PhotoCache(kept, 2 * bytesOfOne());
        for (int i = 0; i < 4; i++) {
            Path entry = kept.resolve("ab").resolve(i + ".png");
            cache.put(entry, picture());
            Files.setLastModifiedTime(entry, FileTime.fromMillis(1_000_000L + i));
        }
        cache.find(kept.resolve("ab").resolve("0.png"), SMALL);

        cache.trim();

        assertThat(entries()).extracting(file -> file.getFileName().toString()).containsExactly("0.png", "3.png");
    }

    private long bytesOfOne() throws IOException {
        Path one = folder.resolve("one.png");
        new PhotoCache(kept, 0).put(one, picture());
        return Files.size(one);
    }

    private static ArgbImage picture() {
        return new ArgbImage(SMALL.width(), SMALL.height(), new int[SMALL.width() * SMALL.height()]);
    }

    private PosedImage prepare(PhotoTarget target) throws SceneFormatException {
        PhotoCache cache = new PhotoCache(kept, 1 << 20);
        return new PhotoPreparation(executor, cache)
                .prepareAll(List.of(view), target, Progress.NONE)
                .images()
                .get(0);
    }

    private List<Path> entries() throws IOException {
        try (Stream<Path> files = Files.walk(kept)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
