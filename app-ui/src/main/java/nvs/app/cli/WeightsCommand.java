package nvs.app.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import nvs.app.session.ListedWeights;
import nvs.app.session.WeightsLibrary;
import nvs.file.PathName;
import nvs.image.ImageSize;
import nvs.synthesis.ModelDescription;
import nvs.usecase.MemoryForesight;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code nvs weights}: the weights that can be named. */
@Command(
        name = "weights",
        description = {
            "Lists the weights that --weights finds by name: those that come with the program, and your own.",
            "Your own are the safetensors files in one folder, which the list names; the window imports into it, and so does"
                    + " copying a file there."
        },
        mixinStandardHelpOptions = true)
final class WeightsCommand implements Callable<Integer> {
    private final CommandContext context;

    @Option(names = "--json", description = "Prints JSON.")
    private boolean json;

    WeightsCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException {
        WeightsLibrary library = context.models().library();
        WeightsLibrary.Listing listing = library.list();
        if (json) {
            context.terminal().result("%s", WeightsJson.text(library, listing));
            return ExitCodes.OK;
        }
        listing.weights().forEach(this::print);
        listing.damaged()
                .forEach(damaged ->
                        context.terminal().say("Skipped %s: %s", PathName.of(damaged.file()), damaged.reason()));
        context.terminal().result("Your own weights: %s", PathName.of(library.folder()));
        return ExitCodes.OK;
    }

    private void print(ListedWeights weights) {
        Terminal terminal = context.terminal();
        ModelDescription model = weights.description();
        terminal.result("%s: %s", model.name(), model.title());
        line("kind", model.kind().word());
        line("trained at", sizes(model.resolutions()) + ", " + photos(model));
        line("parameters", String.format("%,d", model.parameterCount()));
        line("file", MemoryForesight.text(weights.bytes()));
        line(
                "memory",
                "about " + MemoryForesight.text(weights.usualMemoryBytes()) + " with " + model.maxInputViews()
                        + " photos");
        line("licence", model.licence());
        line("where", weights.own() ? PathName.of(weights.file()) : "comes with the program");
    }

    private void line(String key, String value) {
        context.terminal().result("  %-12s%s", key, value);
    }

    private static String sizes(List<ImageSize> sizes) {
        return sizes.stream().map(ImageSize::toString).collect(Collectors.joining(", "));
    }

    private static String photos(ModelDescription model) {
        int min = model.minInputViews();
        int max = model.maxInputViews();
        return (min == max ? "" + max : min + " to " + max) + (max == 1 ? " photo" : " photos");
    }
}
