package nvs.scene;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nvs.camera.Lens;
import org.joml.Matrix4d;

/**
 * A sparse model of COLMAP, binary or text: {@code cameras}, {@code images} and, if it is there, {@code points3D} in a folder {@code sparse/0},
 * {@code sparse}, {@code colmap/sparse/0}, or where one looks. Its photos lie in {@code images} beside, or in the folder itself.
 * Views are ordered by the names of their photos, as COLMAP's own order is that of its database.
 */
public final class ColmapFormat implements CaptureFormat {
    private static final List<String> MODEL_FOLDERS = List.of("", "sparse/0", "sparse", "colmap/sparse/0");

    /** As COLMAP does, the binary model goes before the text. */
    private static final List<ColmapEncoding> ENCODINGS = List.of(new ColmapBinary(), new ColmapText());

    @Override
    public String name() {
        return "COLMAP";
    }

    /** The file of the images of a model; beside it lies the one of the cameras. */
    @Override
    public Optional<Path> find(Path location) {
        if (!Files.isDirectory(location)) {
            return encodings(location)
                    .findFirst()
                    .map(encoding -> images(location.toAbsolutePath().getParent(), encoding));
        }
        return MODEL_FOLDERS.stream()
                .map(location::resolve)
                .flatMap(folder -> ENCODINGS.stream()
                        .filter(encoding -> Files.isRegularFile(cameras(folder, encoding)))
                        .map(encoding -> images(folder, encoding)))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    @Override
    public Capture read(Path cameraFile, PhotosElsewhere elsewhere) throws SceneFormatException {
        ColmapEncoding encoding = encodings(cameraFile)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("is not the images of a COLMAP model: " + cameraFile));
        Path folder = cameraFile.toAbsolutePath().getParent();
        Map<Integer, ColmapCamera> cameras = encoding.readCameras(cameras(folder, encoding));
        List<ColmapImage> images = new ArrayList<>(encoding.readImages(cameraFile));
        images.sort(Comparator.comparing(ColmapImage::name));
        ColmapPhotos photos = ColmapPhotos.of(folder).or(elsewhere);
        ViewCollector collector = new ViewCollector(cameraFile);
        for (int i = 0; i < images.size(); i++) {
            int index = i;
            ColmapImage image = images.get(i);
            collector.add(index, image.name(), () -> view(index, image, cameras, photos));
        }
        Capture capture = collector.capture(name());
        Path points = folder.resolve("points3D" + encoding.extension());
        return Files.isRegularFile(points) ? OptionalPoints.add(capture, points, encoding::readPoints) : capture;
    }

    private static CaptureView view(
            int index, ColmapImage image, Map<Integer, ColmapCamera> cameras, ColmapPhotos photos)
            throws SceneFormatException {
        ColmapCamera camera = cameras.get(image.cameraId());
        if (camera == null) {
            throw image.place().wrong("camera_id", "there is no camera " + Integer.toUnsignedString(image.cameraId()));
        }
        Lens lens = camera.lens();
        Matrix4d worldFromCamera = image.worldFromCamera();
        PhotoSource photo = photos.find(image, lens);
        try {
            return CaptureView.of(index, image.name(), photo, worldFromCamera);
        } catch (IllegalArgumentException nothingLeft) {
            throw camera.place().wrong("params", nothingLeft.getMessage());
        }
    }

    /** The encoding of a file of a model; none if it is another file. */
    private static Stream<ColmapEncoding> encodings(Path file) {
        String name = String.valueOf(file.getFileName());
        return ENCODINGS.stream()
                .filter(encoding ->
                        name.equals("images" + encoding.extension()) || name.equals("cameras" + encoding.extension()));
    }

    private static Path images(Path folder, ColmapEncoding encoding) {
        return folder.resolve("images" + encoding.extension());
    }

    private static Path cameras(Path folder, ColmapEncoding encoding) {
        return folder.resolve("cameras" + encoding.extension());
    }
}
