package nvs.scene;

/**
 * A photo that a capture lists but that cannot be used.
 *
 * @param index position in the camera file's list, from 0
 * @param name as the camera file calls it
 * @param reason one sentence without a full stop
 */
public record SkippedView(int index, String name, String reason) {}
