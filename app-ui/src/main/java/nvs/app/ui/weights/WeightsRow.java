package nvs.app.ui.weights;

import java.nio.file.Path;
import nvs.app.session.ListedWeights;
import nvs.app.session.WeightsLibrary;
import nvs.app.ui.text.Messages;
import nvs.app.ui.text.Sizes;
import nvs.synthesis.ModelDescription;
import nvs.task.MachineMemory;
import nvs.usecase.MemoryForesight;

/**
 * Weights as they are listed, in words.
 *
 * @param key what loads them: their name, or a path where another has that name; empty if they cannot be loaded
 * @param name short name, or that of a file that cannot be used
 * @param use what they are for, or why they cannot be used
 * @param facts sizes, photos, parameters, length of the file and licence; empty if unknown
 * @param memory what they need of this machine's memory; empty if unknown
 * @param isTight whether there is less than that
 * @param own whether the user brought them
 * @param file where they lie
 */
public record WeightsRow(
        String key, String name, String use, String facts, String memory, boolean isTight, boolean own, Path file) {

    static WeightsRow of(ListedWeights weights, String key, MachineMemory machine) {
        ModelDescription model = weights.description();
        MemoryForesight foresight = new MemoryForesight(
                model.name(), weights.memory(), model.maxInputViews(), model.finestResolution(), machine);
        String needed = MemoryForesight.text(foresight.neededBytes());
        String memory = foresight.isTight()
                ? Messages.text(
                        foresight.isHopeless() ? "weights.memory.hopeless" : "weights.memory.tight",
                        needed,
                        MemoryForesight.text(foresight.isHopeless() ? machine.totalBytes() : machine.availableBytes()))
                : Messages.text("weights.memory", needed);
        return new WeightsRow(
                key,
                model.name(),
                Messages.text("weights.use." + model.kind().name()),
                facts(weights),
                memory,
                foresight.isTight(),
                weights.own(),
                weights.file());
    }

    static WeightsRow of(WeightsLibrary.Damaged damaged, boolean own) {
        String name = damaged.file().getFileName().toString();
        return new WeightsRow(
                "", name, Messages.text("weights.damaged", damaged.reason()), "", "", false, own, damaged.file());
    }

    private static String facts(ListedWeights weights) {
        ModelDescription model = weights.description();
        int min = model.minInputViews();
        int max = model.maxInputViews();
        return Messages.text(
                "weights.facts",
                Sizes.text(model.resolutions()),
                min == max ? Integer.toString(max) : min + "–" + max,
                model.parameterCount() / 1e6,
                MemoryForesight.text(weights.bytes()),
                model.licence());
    }

    /** Whether they can be loaded. */
    public boolean isUsable() {
        return !key.isEmpty();
    }
}
