package nvs.app.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nvs.app.video.SceneExport;
import nvs.camera.OrbitView;
import nvs.image.ImageSize;
import nvs.usecase.OpenedScene;
import nvs.usecase.OrbitPath;
import picocli.CommandLine.Option;

/** A turn around the scene. */
final class OrbitOptions {
    private static final double DEFAULT_ELEVATION_DEGREES = 20;

    @Option(
            names = "--frames",
            paramLabel = "N",
            description = "Frames of one turn. Default: " + SceneExport.USUAL_FRAMES + ", and 1 for a PNG file.")
    Integer frames;

    @Option(
            names = "--elevation",
            paramLabel = "DEGREES",
            description = "Height of the camera above the horizon through the pivot. Default: 20.")
    Double elevationDegrees;

    @Option(
            names = "--distance",
            paramLabel = "UNITS",
            description = "From the pivot, in the capture's own units. Default: that of the first photo.")
    Double distance;

    @Option(
            names = "--fov",
            paramLabel = "DEGREES",
            description = "Vertical field of view. Default: that of the first photo.")
    Double fovDegrees;

    /** Refuses what makes no sense before any work is done. */
    void check() {
        require(frames == null || frames > 0, "--frames must be positive: " + frames);
        require(distance == null || distance > 0, "--distance must be positive: " + distance);
        require(
                fovDegrees == null || (fovDegrees > 0 && fovDegrees < 180),
                "--fov must lie in 0 to 180: " + fovDegrees);
        double highest = Math.toDegrees(OrbitView.MAX_ELEVATION_RADIANS);
        require(
                elevationDegrees == null || Math.abs(elevationDegrees) <= highest,
                "--elevation must lie within " + highest + " degrees: " + elevationDegrees);
    }

    /** The options that were given, by name. */
    List<String> given() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("--frames", frames);
        values.put("--elevation", elevationDegrees);
        values.put("--distance", distance);
        values.put("--fov", fovDegrees);
        values.values().removeIf(Objects::isNull);
        return List.copyOf(values.keySet());
    }

    private static void require(boolean sensible, String sentence) {
        if (!sensible) {
            throw new IllegalArgumentException(sentence);
        }
    }

    OrbitPath path(OpenedScene scene, ImageSize size, int usualFrames) {
        OrbitView start = scene.startView();
        double elevation = elevationDegrees == null ? DEFAULT_ELEVATION_DEGREES : elevationDegrees;
        OrbitView begin = new OrbitView(
                start.pivot(),
                start.up(),
                start.azimuthRadians(),
                Math.toRadians(elevation),
                distance == null ? start.distance() : distance);
        double fovRadians = fovDegrees == null ? scene.startFovRadians() : Math.toRadians(fovDegrees);
        return new OrbitPath(begin, fovRadians, size, frames == null ? usualFrames : frames);
    }
}
