package nvs.lact.net;

import java.util.List;

/** The residual stream of a sequence between two layers: a tensor for each chunk, owned. */
final class TokenStream implements AutoCloseable {
    private final FloatTensor[] chunks;

    TokenStream(int chunks) {
        this.chunks = new FloatTensor[chunks];
    }

    int size() {
        return chunks.length;
    }

    /** The chunk's tokens; they stay owned by the stream. */
    FloatTensor get(int chunk) {
        return chunks[chunk];
    }

    /** Puts tokens in place of the chunk's present ones. */
    void put(int chunk, FloatTensor tokens) {
        drop(chunk);
        chunks[chunk] = tokens;
    }

    /** Frees one chunk. */
    void drop(int chunk) {
        if (chunks[chunk] != null) {
            chunks[chunk].close();
            chunks[chunk] = null;
        }
    }

    /** All chunks, first to last. */
    List<FloatTensor> asList() {
        return List.of(chunks);
    }

    @Override
    public void close() {
        for (int chunk = 0; chunk < chunks.length; chunk++) {
            drop(chunk);
        }
    }
}
