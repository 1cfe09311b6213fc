package nvs.scene;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Gathers the views of a camera file; one that cannot be read costs itself alone. */
final class ViewCollector {
    private final Path cameraFile;
    private final List<CaptureView> views = new ArrayList<>();
    private final List<SkippedView> skipped = new ArrayList<>();

    ViewCollector(Path cameraFile) {
        this.cameraFile = cameraFile;
    }

    /** Reads one entry. */
    @FunctionalInterface
    interface Reading {
        CaptureView view() throws SceneFormatException;
    }

    void add(int index, String name, Reading reading) {
        try {
            views.add(reading.view());
        } catch (SceneFormatException unusable) {
            skipped.add(new SkippedView(index, name, reason(unusable)));
        }
    }

    private String reason(SceneFormatException unusable) {
        String what = unusable.field().isEmpty() ? unusable.reason() : unusable.field() + ": " + unusable.reason();
        if (cameraFile.equals(unusable.path())) {
            return what;
        }
        // The folder is known from the camera file.
        return isBeside(unusable.path()) ? unusable.path().getFileName() + ", " + what : unusable.getMessage();
    }

    private boolean isBeside(Path file) {
        return file.toAbsolutePath()
                .normalize()
                .getParent()
                .equals(cameraFile.toAbsolutePath().normalize().getParent());
    }

    /**
     * What was gathered.
     *
     * @throws SceneFormatException if no view is usable
     */
    Capture capture(String format) throws SceneFormatException {
        if (!views.isEmpty()) {
            return new Capture(cameraFile, format, views, skipped);
        }
        if (skipped.isEmpty()) {
            throw new SceneFormatException(cameraFile, "", "lists no views");
        }
        String which =
                skipped.size() == 1 ? "its only view" : "any of its " + skipped.size() + " views, the first because";
        throw new SceneFormatException(
                cameraFile, "", "cannot use " + which + ": " + skipped.get(0).reason());
    }
}
