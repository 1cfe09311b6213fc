package nvs.lact.net;

import static org.tensorflow.internal.c_api.global.tensorflow.TF_DeleteDeviceList;
import static org.tensorflow.internal.c_api.global.tensorflow.TF_DeviceListCount;
import static org.tensorflow.internal.c_api.global.tensorflow.TF_DeviceListMemoryBytes;
import static org.tensorflow.internal.c_api.global.tensorflow.TF_DeviceListName;
import static org.tensorflow.internal.c_api.global.tensorflow.TF_DeviceListType;
import static org.tensorflow.internal.c_api.global.tensorflow.TF_SessionListDevices;
import static org.tensorflow.internal.c_api.global.tensorflow.TF_SetConfig;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerScope;
import org.tensorflow.TensorFlow;
import org.tensorflow.internal.c_api.TF_DeviceList;
import org.tensorflow.internal.c_api.TF_Graph;
import org.tensorflow.internal.c_api.TF_Session;
import org.tensorflow.internal.c_api.TF_SessionOptions;
import org.tensorflow.internal.c_api.TF_Status;

/**
 * What TensorFlow finds on this machine.
 *
 * @param version TensorFlow's own, of the native library
 * @param oneDnn whether Intel's kernels are used on the CPU
 * @param threads that one operation spreads over
 * @param devices what it can compute on
 */
public record TensorFlowPlatform(String version, boolean oneDnn, int threads, List<Device> devices) {
    private static final String ONE_DNN_SWITCH = "TF_ENABLE_ONEDNN_OPTS";

    /**
     * One device.
     *
     * @param name as TensorFlow names it
     * @param type for example {@code CPU} or {@code GPU}
     * @param memoryBytes what TensorFlow may use of it; a nominal number for a CPU
     */
    public record Device(String name, String type, long memoryBytes) {}

    public TensorFlowPlatform {
        devices = List.copyOf(devices);
    }

    /**
     * Asks TensorFlow, which loads its native library if nobody did before (the first time on a machine this unpacks it, for up to a
     * minute). What the library writes to the terminal meanwhile is governed by the environment variable {@code TF_CPP_MIN_LOG_LEVEL},
     * which only the launcher can set: native code does not see what Java changes.
     *
     * @param threads as for {@link LactNetwork}; asking counts as the first session of the process
     * @throws UnsatisfiedLinkError if there is no native library for this machine
     */
    public static TensorFlowPlatform query(int threads) {
        return new TensorFlowPlatform(TensorFlow.version(), usesOneDnn(), threads, listDevices(threads));
    }

    /** TensorFlow's rule: on by default on x86-64, and the environment may say otherwise. */
    private static boolean usesOneDnn() {
        String choice = System.getenv(ONE_DNN_SWITCH);
        if (choice != null) {
            return !choice.equals("0") && !choice.equalsIgnoreCase("false");
        }
        String architecture = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return architecture.equals("amd64") || architecture.equals("x86_64");
    }

    /** The public API has no such question; a session of the C API answers it. */
    @SuppressWarnings("try") // the scope is there to free what is made inside it
    private static List<Device> listDevices(int threads) {
        try (PointerScope owner = new PointerScope()) {
            TF_Status status = TF_Status.newStatus();
            byte[] config = Program.sessionConfig(threads).toByteArray();
            TF_SessionOptions options = TF_SessionOptions.newSessionOptions();
            TF_SetConfig(options, new BytePointer(config), config.length, status);
            status.throwExceptionIfNotOK();
            TF_Session session = TF_Session.newSession(TF_Graph.newGraph(), options, status);
            status.throwExceptionIfNotOK();
            TF_DeviceList list = TF_SessionListDevices(session, status);
            status.throwExceptionIfNotOK();
            return read(list, status);
        }
    }

    private static List<Device> read(TF_DeviceList list, TF_Status status) {
        try {
            List<Device> devices = new ArrayList<>();
            for (int i = 0; i < TF_DeviceListCount(list); i++) {
                String name = TF_DeviceListName(list, i, status).getString();
                String type = TF_DeviceListType(list, i, status).getString();
                devices.add(new Device(name, type, TF_DeviceListMemoryBytes(list, i, status)));
                status.throwExceptionIfNotOK();
            }
            return devices;
        } finally {
            TF_DeleteDeviceList(list);
        }
    }
}
