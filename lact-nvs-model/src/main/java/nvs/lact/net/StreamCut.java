package nvs.lact.net;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts the tokens of a sequence anew: the same tokens in the same order, in tensors of other lengths. They pass through Java's heap, one
 * old and one new tensor at a time.
 */
final class StreamCut {
    private final TensorLedger ledger;

    StreamCut(TensorLedger ledger) {
        this.ledger = ledger;
    }

    /** The shapes of a stream's tensors, first to last. */
    static List<long[]> shapes(TokenStream stream) {
        return stream.asList().stream().map(FloatTensor::shape).toList();
    }

    /**
     * Shapes [1, c, d] for the chunks of a sequence, in pieces where a chunk is long.
     *
     * @param tokens of the sequence
     * @param chunk tokens of all chunks but the last, which may have fewer
     * @param longest the most that a piece may have
     * @param width d
     */
    static List<List<long[]>> chunks(long tokens, long chunk, long longest, long width) {
        List<List<long[]>> chunks = new ArrayList<>();
        for (long begin = 0; begin < tokens; begin += chunk) {
            long end = Math.min(begin + chunk, tokens);
            List<long[]> pieces = new ArrayList<>();
            for (long from = begin; from < end; from += longest) {
                pieces.add(new long[] {1, Math.min(longest, end - from), width});
            }
            chunks.add(pieces);
        }
        return chunks;
    }

    /**
     * Moves tokens into new tensors.
     *
     * @param stream emptied
     * @param shapes of the new tensors, as many numbers together as there are in the stream
     */
    TokenStream cut(TokenStream stream, List<long[]> shapes) {
        Source source = new Source(stream);
        TokenStream cut = new TokenStream(shapes.size());
        boolean complete = false;
        try {
            for (int i = 0; i < shapes.size(); i++) {
                long[] shape = shapes.get(i);
                float[] numbers = new float[Math.toIntExact(shape[0] * shape[1] * shape[2])];
                source.read(numbers);
                cut.put(i, ledger.of(numbers, shape));
            }
            complete = true;
            return cut;
        } finally {
            if (!complete) {
                cut.close();
            }
        }
    }

    /** The numbers of a stream one after the other; tensors are dropped when they were read. */
    private static final class Source {
        private final TokenStream stream;
        private float[] present = {};
        private int place;
        private int next;

        private Source(TokenStream stream) {
            this.stream = stream;
        }

        private void read(float[] target) {
            int filled = 0;
            while (filled < target.length) {
                if (place == present.length) {
                    present = stream.get(next).toArray();
                    stream.drop(next++);
                    place = 0;
                }
                int length = Math.min(target.length - filled, present.length - place);
                System.arraycopy(present, place, target, filled, length);
                filled += length;
                place += length;
            }
        }
    }
}
