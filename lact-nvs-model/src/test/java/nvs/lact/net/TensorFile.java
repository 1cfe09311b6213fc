package nvs.lact.net;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The little of safetensors that reading float32 fixtures needs. */
final class TensorFile {
    private final Map<String, float[]> tensors = new HashMap<>();
    private final Map<String, String> metadata = new HashMap<>();

    TensorFile(Path path) throws IOException {
        ByteBuffer b = ByteBuffer.wrap(Files.readAllBytes(path)).order(ByteOrder.LITTLE_ENDIAN);
        int n = (int) b.getLong();
        String header = new String(b.array(), 8, n, StandardCharsets.UTF_8);
        Matcher m = Pattern.compile("\"([^\"]+)\":\\s*\\{[^{}]*\"data_offsets\":\\s*\\[(\\d+),\\s*(\\d+)\\]")
                .matcher(header);
        while (m.find()) {
            int from = Integer.parseInt(m.group(2));
            float[] f = new float[(Integer.parseInt(m.group(3)) - from) / 4];
            b.position(8 + n + from);
            b.slice().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(f);
            tensors.put(m.group(1), f);
        }
        Matcher meta = Pattern.compile("\"__metadata__\":\\s*\\{([^{}]*)\\}").matcher(header);
        if (meta.find()) {
            Matcher pair = Pattern.compile("\"([^\"]+)\":\\s*\"([^\"]*)\"").matcher(meta.group(1));
            while (pair.find()) {
                metadata.put(pair.group(1), pair.group(2));
            }
        }
    }

    Map<String, String> metadata() {
        return metadata;
    }

    float[] read(String name) {
        return tensors.get(name);
    }
}
