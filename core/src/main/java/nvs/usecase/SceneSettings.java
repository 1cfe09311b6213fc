package nvs.usecase;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import nvs.image.ImageSize;
import nvs.synthesis.FramingCorrection;

/**
 * How a capture is turned into a scene. What is left empty follows from the model.
 *
 * @param photoSize the size that photos are prepared at; else the model's finest trained resolution
 * @param inputCount how many photos the model reads, chosen by coverage; else as many as it was trained with
 * @param inputIndices exactly these photos, by their index in the camera file; empty: choose
 * @param correction what is known of the subject's place better than it would be guessed
 */
public record SceneSettings(
        Optional<ImageSize> photoSize,
        OptionalInt inputCount,
        List<Integer> inputIndices,
        FramingCorrection correction) {

    public static final SceneSettings DEFAULT =
            new SceneSettings(Optional.empty(), OptionalInt.empty(), List.of(), FramingCorrection.NONE);

    public SceneSettings {
        inputIndices = List.copyOf(inputIndices);
        if (inputCount.isPresent() && inputCount.getAsInt() < 1) {
            throw new IllegalArgumentException("at least one photo is needed: " + inputCount.getAsInt());
        }
    }

    /** These settings with exactly the given photos. */
    public SceneSettings withInputIndices(List<Integer> indices) {
        return new SceneSettings(photoSize, OptionalInt.empty(), indices, correction);
    }

    /** These settings with so many photos, chosen by coverage. */
    public SceneSettings withInputCount(int count) {
        return new SceneSettings(photoSize, OptionalInt.of(count), List.of(), correction);
    }

    /** These settings with photos of the given size. */
    public SceneSettings withPhotoSize(ImageSize size) {
        return new SceneSettings(Optional.of(size), inputCount, inputIndices, correction);
    }

    /** These settings with another correction. */
    public SceneSettings withCorrection(FramingCorrection newCorrection) {
        return new SceneSettings(photoSize, inputCount, inputIndices, newCorrection);
    }
}
