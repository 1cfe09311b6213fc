package nvs.app.cli;

import java.util.concurrent.Callable;
import nvs.lact.LactSettings;
import nvs.lact.net.TensorFlowPlatform;
import nvs.lact.net.TensorFlowPlatform.Device;
import picocli.CommandLine.Command;

/** {@code nvs devices}: what the model can compute on. */
@Command(name = "devices", description = "Tells what TensorFlow can compute on here.", mixinStandardHelpOptions = true)
final class DevicesCommand implements Callable<Integer> {
    private final CommandContext context;

    DevicesCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Terminal terminal = context.terminal();
        TensorFlowPlatform platform =
                TensorFlowPlatform.query(LactSettings.defaults().threads());
        terminal.result(
                "TensorFlow %s, oneDNN %s, %d threads",
                platform.version(), platform.oneDnn() ? "on" : "off", platform.threads());
        for (Device device : platform.devices()) {
            terminal.result("%-4s %s%s", device.type(), device.name(), memory(device));
        }
        return ExitCodes.OK;
    }

    private static String memory(Device device) {
        // For a CPU the number is nominal and says nothing about the machine.
        return "CPU".equals(device.type()) ? "" : ", " + (device.memoryBytes() >> 20) + " MiB";
    }
}
