package nvs.app.ui.export;

/** From where the frames of an export are seen. */
public enum ExportRoute {
    /** One turn around the scene. */
    ORBIT("export.fileName"),
    /** Along the camera path of the window. */
    PATH("export.fileName.path"),
    /** From the place of every photo of the capture. */
    PHOTOS("export.fileName.photos"),
    /** From where the user looks: one picture. */
    VIEW("export.fileName.view");

    private final String fileNameKey;

    ExportRoute(String fileNameKey) {
        this.fileNameKey = fileNameKey;
    }

    String fileNameKey() {
        return fileNameKey;
    }
}
