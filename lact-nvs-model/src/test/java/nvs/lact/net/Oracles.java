package nvs.lact.net;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nvs.lact.SharedFolder;

/** Finds folders of reference tensors: those in the repository, and more beside it where they exist. */
final class Oracles {
    private Oracles() {}

    /** Folders of whole networks. */
    static List<Path> networks() {
        return having("ref_fp32.safetensors");
    }

    /** Folders of single layers with all orders of update and apply. */
    static List<Path> layers() {
        return having("layer.safetensors");
    }

    private static List<Path> having(String file) {
        List<Path> found = new ArrayList<>();
        for (Path root : roots()) {
            try (Stream<Path> folders = Files.list(root)) {
                folders.filter(folder -> Files.exists(folder.resolve(file)))
                        .sorted()
                        .forEach(found::add);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return found;
    }

    private static List<Path> roots() {
        List<Path> roots = new ArrayList<>();
        roots.add(bundled());
        SharedFolder.find("oracle").ifPresent(roots::add);
        return roots;
    }

    private static Path bundled() {
        try {
            return Path.of(Oracles.class.getResource("/nvs/lact/fixtures").toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
