package nvs.app.ui.export;

import java.util.List;
import java.util.stream.Stream;
import nvs.image.ImageSize;
import nvs.synthesis.ModelDescription;

/** Sizes to choose from. */
final class ExportSizes {
    /** Sides that people ask for, beside the sizes that the model was trained at. */
    private static final List<Integer> COMMON_SIDES = List.of(256, 512, 1024);

    /** Large enough to look at. */
    private static final int GOOD_SIDE = 512;

    private ExportSizes() {}

    /** What the model was trained at, then enlarged ones of the same shape. */
    static List<ImageSize> of(ModelDescription model) {
        ImageSize finest = model.finestResolution();
        Stream<ImageSize> enlarged = COMMON_SIDES.stream()
                .filter(side -> side > finest.height())
                .map(side -> new ImageSize((int) Math.round((double) side * finest.width() / finest.height()), side));
        return Stream.concat(model.resolutions().stream(), enlarged).toList();
    }

    /** The one that is chosen when nobody has chosen. */
    static ImageSize usual(List<ImageSize> sizes) {
        return sizes.stream()
                .filter(candidate -> candidate.height() >= GOOD_SIDE)
                .findFirst()
                .orElse(sizes.get(sizes.size() - 1));
    }
}
