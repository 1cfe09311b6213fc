package nvs.app.ui.viewer;

import nvs.camera.OrbitView;

/** Sides of a scene. Its front is where the first view is. */
public enum Preset {
    FRONT(0, 0),
    RIGHT(90, 0),
    BACK(180, 0),
    LEFT(-90, 0),
    TOP(0, 90),
    BOTTOM(0, -90);

    private final double azimuthRadians;
    private final double elevationRadians;

    Preset(double azimuthDegrees, double elevationDegrees) {
        azimuthRadians = Math.toRadians(azimuthDegrees);
        elevationRadians = Math.toRadians(elevationDegrees);
    }

    OrbitView of(OrbitView start) {
        return new OrbitView(
                start.pivot(), start.up(), start.azimuthRadians() + azimuthRadians, elevationRadians, start.distance());
    }
}
