package nvs.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import nvs.image.ArgbImage;
import nvs.image.ImageFiles;

/** A small COLMAP model with distorted lenses, a mask, a smaller copy, points, and a photo that is missing. */
final class BentCapture {

    private BentCapture() {}

    static Path write(Path folder) throws IOException {
        photo(folder.resolve("images/a.png"), 64, 48);
        photo(folder.resolve("images/sub/b.png"), 64, 48);
        photo(folder.resolve("images_2/a.png"), 32, 24);
        photo(folder.resolve("masks/a.png"), 64, 48);
        Path model = Files.createDirectories(folder.resolve("sparse/0"));
        Files.writeString(model.resolve("cameras.txt"), """
                1 SIMPLE_RADIAL 64 48 50 32 24 -0.1
                2 RADIAL 64 48 60 32 24 -0.05 0.01
                """);
        Files.writeString(model.resolve("images.txt"), """
                1 1 0 0 0 0 0 3 1 a.png

                2 0.5 0 0.866025403784439 0 0 0 3 2 sub/b.png

                3 1 0 0 0 0 0 3 1 missing.png

                """);
        Files.writeString(model.resolve("points3D.txt"), "7 0.5 -0.25 1 10 128 255 0.3 1 0 2 0\n");
        return folder;
    }

    private static void photo(Path file, int width, int height) throws IOException {
        int[] argb = new int[width * height];
        Arrays.setAll(argb, i -> 0xff000000 | i * 31);
        ImageFiles.writePng(new ArgbImage(width, height, argb), file);
    }
}
