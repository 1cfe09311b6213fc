package nvs.testing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads float32 tensors of a safetensors file, for oracles.
 *
 * @param header name to type, shape and place
 * @param data after the header
 */
public record Safetensors(JsonNode header, ByteBuffer data) {

    /** The whole file in memory. */
    public static Safetensors read(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        byte[] json = new byte[(int) bytes.getLong()];
        bytes.get(json);
        return new Safetensors(JsonMapper.shared().readTree(json), bytes.slice().order(ByteOrder.LITTLE_ENDIAN));
    }

    /** Length of a tensor along an axis. */
    public int length(String name, int axis) {
        return header.get(name).get("shape").get(axis).intValue();
    }

    /** All numbers of a tensor, last axis fastest. */
    public float[] floats(String name) {
        JsonNode offsets = header.get(name).get("data_offsets");
        int from = offsets.get(0).intValue();
        int to = offsets.get(1).intValue();
        float[] values = new float[(to - from) / Float.BYTES];
        data.slice(from, to - from)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer()
                .get(values);
        return values;
    }
}
