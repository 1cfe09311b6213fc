package nvs.peer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nvs.camera.PinholeCamera;
import nvs.image.ImageSize;
import nvs.image.RgbImage;
import nvs.lact.bench.NamedConfigs;
import nvs.lact.bench.RandomNetwork;
import nvs.lact.bench.Workload;
import nvs.lact.net.InputView;
import nvs.lact.net.LactConfig;
import nvs.lact.net.OperationCount;
import nvs.lact.net.ParameterSource;
import nvs.lact.net.PatchLayout;
import nvs.lact.weights.WeightCatalogue;
import nvs.lact.weights.WeightsFormatException;

/**
 * What both engines are given to do.
 *
 * @param source parameters of the network; read by one engine after the other was loaded, or in another process
 * @param workload photos and cameras
 * @param threads that compute
 */
record PeerWork(ParameterSource source, Workload workload, int threads) {
    /** As the product takes them, see {@link nvs.lact.LactSettings}. */
    private static final int TOKENS_PER_SHARD = 4096;

    static PeerWork of(Map<String, String> options) throws IOException, WeightsFormatException {
        int side = Integer.parseInt(options.get("size"));
        Workload workload = new Workload(
                Integer.parseInt(options.get("views")),
                ImageSize.square(side),
                Integer.parseInt(options.get("repeat")));
        return new PeerWork(source(options), workload, Integer.parseInt(options.get("threads")));
    }

    /** A file of weights stays open as long as the process. */
    private static ParameterSource source(Map<String, String> options) throws IOException, WeightsFormatException {
        if (options.containsKey("config")) {
            return RandomNetwork.of(NamedConfigs.parse(options.get("config")));
        }
        WeightCatalogue catalogue = WeightCatalogue.bundled();
        String usual = catalogue.defaultName().orElse("");
        return catalogue.open(options.getOrDefault("weights", usual));
    }

    LactConfig config() {
        return source.config();
    }

    PatchLayout layout() {
        return new PatchLayout(workload.size(), config().patchSize());
    }

    OperationCount operations() {
        return new OperationCount(config(), layout().tokens());
    }

    int viewsPerShard() {
        return Math.max(1, TOKENS_PER_SHARD / layout().tokens());
    }

    List<InputView> photos() {
        List<InputView> photos = new ArrayList<>();
        workload.photos().forEach(photo -> photos.add(new InputView(photo.camera(), () -> RgbImage.of(photo.image()))));
        return photos;
    }

    /** The view that is rendered. */
    PinholeCamera camera() {
        return workload.camera(workload.views());
    }
}
