package nvs.scene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nvs.camera.Lens;
import nvs.image.ImageSize;
import org.joml.Matrix4d;

/**
 * The CSV that RealityCapture and RealityScan call "Internal/External camera parameters": a line of {@link CsvCameraLine} for each photo
 * after a header that begins with {@code #name}. Photos are found by their names alone ({@link NamedPhotos}).
 */
public final class RealityCaptureFormat implements CaptureFormat {
    private static final int MOST_FILES = 10_000;

    @Override
    public String name() {
        return "RealityCapture CSV";
    }

    @Override
    public Optional<Path> find(Path location) {
        if (!Files.isDirectory(location)) {
            return Optional.of(location).filter(RealityCaptureFormat::isOurs);
        }
        try (Stream<Path> files = Files.list(location)) {
            return files.limit(MOST_FILES)
                    .filter(RealityCaptureFormat::isOurs)
                    .sorted()
                    .findFirst();
        } catch (IOException | UncheckedIOException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean isOurs(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (!name.endsWith(".csv") || !Files.isRegularFile(file)) {
            return false;
        }
        try (TextLines lines = TextLines.open(file)) {
            return CsvHeader.read(lines).isPresent();
        } catch (SceneFormatException another) {
            return false;
        }
    }

    @Override
    public Capture read(Path cameraFile, PhotosElsewhere elsewhere) throws SceneFormatException {
        try (TextLines lines = TextLines.open(cameraFile)) {
            CsvHeader header = CsvHeader.read(lines)
                    .orElseThrow(
                            () -> new SceneFormatException(cameraFile, "", "has no header that begins with #name"));
            header.require(lines.place(), CsvCameraLine.REQUIRED);
            NamedPhotos photos = NamedPhotos.beside(cameraFile, elsewhere);
            ViewCollector collector = new ViewCollector(cameraFile);
            int index = 0;
            for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
                if (index == ColmapEncoding.MOST_RECORDS) {
                    throw lines.wrong("name", "is one too many: more than " + index + " are not supported");
                }
                CsvCameraLine camera = new CsvCameraLine(lines.place(), header, CsvHeader.split(line.get()));
                int position = index++;
                collector.add(position, camera.name(), () -> view(position, camera, photos));
            }
            return collector.capture(name());
        }
    }

    private static CaptureView view(int index, CsvCameraLine camera, NamedPhotos photos) throws SceneFormatException {
        Matrix4d pose = camera.worldFromCamera();
        PhotoFiles files = photos.find(camera.photoName(), camera.place(), "name");
        ImageSize size = PhotoFiles.size(files.copies().get(0));
        Lens lens = camera.lens(size);
        PhotoSource photo = new PhotoSource(files.copies(), files.mask(), lens);
        try {
            return CaptureView.of(index, camera.name(), photo, pose);
        } catch (IllegalArgumentException nothingLeft) {
            throw camera.place().wrong("k1", nothingLeft.getMessage());
        }
    }
}
