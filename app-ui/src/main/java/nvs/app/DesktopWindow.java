package nvs.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import nvs.app.cli.CommandContext;
import nvs.app.cli.NvsCommand;
import nvs.app.export.ExportJournalFolder;
import nvs.app.session.PreferenceStore;
import nvs.app.session.PreferencesFile;
import nvs.app.session.RecentCaptures;
import nvs.app.session.RecentLog;
import nvs.app.session.Recents;
import nvs.app.session.SceneLocator;
import nvs.app.session.WeightsLibrary;
import nvs.app.ui.scene.SampleScene;
import nvs.app.ui.scene.SceneSource;
import nvs.app.ui.window.ViewerApplication;
import nvs.app.ui.window.ViewerServices;
import nvs.file.UserFolder;
import nvs.lact.weights.WeightsFormatException;
import nvs.samples.SampleScenes;
import nvs.synthesis.FramingCorrection;
import nvs.synthesis.SceneKind;
import nvs.synthesis.ViewSynthesizer;
import nvs.task.Progress;
import nvs.usecase.OpenScene;
import nvs.usecase.OpenedScene;
import nvs.usecase.SceneSettings;

/** Gives the window what the command line works with too. */
final class DesktopWindow implements NvsCommand.Window {
    private final CommandContext context;
    private final SampleScenes samples;

    DesktopWindow(CommandContext context, SampleScenes samples) {
        this.context = context;
        this.samples = samples;
    }

    @Override
    public void show(String scene, SceneSettings settings, String weights, OptionalInt threads)
            throws IOException, WeightsFormatException {
        RecentLog log = RecentLog.install();
        SceneLocator locator = context.scenes();
        boolean isSample = scene == null || locator.isBundled(scene);
        Optional<Path> start = isSample ? Optional.empty() : Optional.of(locator.locate(scene));
        Path kept = UserFolder.CONFIGURATION.path();
        Recents recents = new RecentCaptures(kept.resolve("recent.json"));
        PreferenceStore preferences = new PreferencesFile(kept.resolve("preferences.json"));
        List<SampleScene> shown =
                sampleScenes(context.models().describe(weights).kind(), scene);
        Optional<String> sample =
                isSample ? Optional.of(scene == null ? samples.list().get(0).name() : scene) : Optional.empty();
        ViewerApplication.run(new ViewerServices(
                new HeadStart(new Source(settings, weights, threads), () -> firstSample(sample)),
                context.preparation(),
                shown,
                recents,
                preferences,
                new ExportJournalFolder(kept.resolve("exports")),
                log,
                start));
    }

    /** Where the bundled scene lies that is opened first; empty if another one is. */
    private Optional<Path> firstSample(Optional<String> name) throws IOException {
        return name.isPresent() ? Optional.of(samples.open(name.get())) : Optional.empty();
    }

    /** The one that was asked for, which is opened first, and those that the model can show: for objects a room is nothing. */
    private List<SampleScene> sampleScenes(SceneKind kind, String wanted) {
        return samples.list().stream()
                .filter(sample -> sample.kind() == kind || sample.name().equals(wanted))
                .sorted(Comparator.comparing(sample -> !sample.name().equals(wanted)))
                .map(sample -> new SampleScene(sample.title(), () -> samples.open(sample.name())))
                .toList();
    }

    private final class Source implements SceneSource {
        private final OpenScene opening = new OpenScene(context.preparation());
        private final SceneSettings settings;
        private final String weights;
        private final OptionalInt threads;

        Source(SceneSettings settings, String weights, OptionalInt threads) {
            this.settings = settings;
            this.weights = weights;
            this.threads = threads;
        }

        @Override
        public ViewSynthesizer loadModel(Optional<String> wanted, Progress progress) throws Exception {
            return context.models().load(wanted.orElse(weights), threads, progress);
        }

        @Override
        public Optional<WeightsLibrary> library() {
            return Optional.of(context.models().library());
        }

        @Override
        public Optional<String> foreseeMemory(Optional<String> wanted, Optional<SceneSettings> photos)
                throws Exception {
            return context.models()
                    .foresee(wanted.orElse(weights), threads, photos.orElse(settings))
                    .requirePossible();
        }

        @Override
        public OpenedScene open(ViewSynthesizer model, Path location, FramingCorrection correction, Progress progress)
                throws Exception {
            return opening.open(model, location, with(correction), progress);
        }

        @Override
        public OpenedScene readAnew(
                ViewSynthesizer model, OpenedScene scene, SceneSettings newSettings, Progress progress)
                throws Exception {
            return opening.reconstruct(model, scene.capture(), newSettings, progress);
        }

        @Override
        public OpenedScene openExactly(ViewSynthesizer model, Path location, SceneSettings exactly, Progress progress)
                throws Exception {
            return opening.open(model, location, exactly, progress);
        }

        @Override
        public Optional<String> usualWeights() {
            return Optional.ofNullable(weights);
        }

        /** What was said in the window goes before the command line. */
        private SceneSettings with(FramingCorrection correction) {
            return correction.isNone() ? settings : settings.withCorrection(correction);
        }
    }
}
