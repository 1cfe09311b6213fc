package nvs.scene;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How to compute poses for a folder of photos with COLMAP, so that {@link ColmapFormat} then finds them.
 *
 * @param folder the capture's
 * @param photos the folder that holds the photos, or folders with them; the same, or below
 */
record ColmapAdvice(Path folder, Path photos) {

    /** The one command that does it all; none in a zip, where COLMAP cannot look. */
    Optional<String> command() {
        return folder.getFileSystem() != FileSystems.getDefault()
                ? Optional.empty()
                : Optional.of("colmap automatic_reconstructor --workspace_path " + word(folder) + " --image_path "
                        + word(photos) + " --dense 0");
    }

    /** A page for people at a command line. */
    String page() {
        return command()
                .map(this::page)
                .orElse(
                        "Unpack the zip and open its folder; nvs then tells how to compute poses for the photos with COLMAP.");
    }

    private String page(String command) {
        Path database = folder.resolve("database.db");
        Path sparse = folder.resolve("sparse");
        return """
                nvs needs to know from where each photo was taken. COLMAP computes that from the photos alone:

                    %1$s

                or step by step, with more influence on each:

                    colmap feature_extractor --database_path %2$s --image_path %3$s
                    colmap exhaustive_matcher --database_path %2$s
                    mkdir %4$s
                    colmap mapper --database_path %2$s --image_path %3$s --output_path %4$s

                Without a graphics card that COLMAP can use, add --use_gpu 0 to the command that does it all; step by step, add
                --SiftExtraction.use_gpu 0 to the first and --SiftMatching.use_gpu 0 to the second (newer versions call them
                --FeatureExtraction.use_gpu and --FeatureMatching.use_gpu).
                Either way the model is then in %5$s, where nvs looks for it: open %6$s again.""".formatted(
                        command, word(database), word(photos), word(sparse), word(sparse.resolve("0")), word(folder));
    }

    private static String word(Path path) {
        return ShellWords.word(path);
    }
}
