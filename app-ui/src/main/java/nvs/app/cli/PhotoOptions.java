package nvs.app.cli;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import nvs.image.ImageSize;
import nvs.usecase.SceneSettings;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which photos of a capture the model reads, and how. */
final class PhotoOptions {

    @Option(
            names = {"-n", "--inputs"},
            paramLabel = "N",
            description = "How many photos the model reads, chosen to cover the scene."
                    + " Default: as many as it was trained with.")
    Integer inputs;

    @Option(
            names = "--views",
            paramLabel = "I,J,...",
            split = ",",
            description = "Exactly these photos, by their position in the camera file, from 0.")
    List<Integer> views = List.of();

    @Option(
            names = "--photo-size",
            paramLabel = "WxH",
            description = "Size that photos are prepared at. Default: the finest that the model was trained at.")
    ImageSize photoSize;

    @Mixin
    private FramingOptions framing;

    SceneSettings settings() {
        OptionalInt count = inputs == null ? OptionalInt.empty() : OptionalInt.of(inputs);
        return new SceneSettings(Optional.ofNullable(photoSize), count, views, framing.correction());
    }
}
