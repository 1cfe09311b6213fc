package nvs.app.cli;

import java.util.Optional;
import nvs.synthesis.FramingCorrection;
import nvs.synthesis.SceneKind;
import org.joml.Vector3dc;
import picocli.CommandLine.Option;

/** How the subject lies in its capture, where that would be guessed wrongly. */
final class FramingOptions {

    @Option(
            names = "--up",
            paramLabel = "X,Y,Z",
            description = "The direction that points up, in the capture's coordinates. Default: that of the photos.")
    private Vector3dc up;

    @Option(
            names = "--pivot",
            paramLabel = "X,Y,Z",
            description = "The middle of the subject, in the capture's coordinates. Default: what the photos look at.")
    private Vector3dc pivot;

    @Option(
            names = "--scale",
            paramLabel = "FACTOR",
            defaultValue = "1",
            description = "How many times larger than usual the model sees the subject. Default: ${DEFAULT-VALUE}.")
    private double scale = 1;

    @Option(
            names = "--kind",
            paramLabel = "object|scene",
            description =
                    "How the capture is brought before the model: object: its pivot at the origin, up upwards. scene:"
                            + " normalised by its cameras. Default: as the model wants it.")
    private SceneKind kind;

    FramingCorrection correction() {
        return new FramingCorrection(
                Optional.ofNullable(up), Optional.ofNullable(pivot), scale, Optional.ofNullable(kind));
    }
}
