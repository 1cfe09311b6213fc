package nvs.samples.maker;

/** Paints that look like boards of wood. */
final class Woods {

    private static final int[] TONES = {0xd9a066, 0xcb8f55, 0xe0ab73, 0xd3995e, 0xc78a50};

    private Woods() {}

    /** Boards along x, side by side, each of its own tone, with a fine seam between and a soft grain. */
    static Finish boards(double width) {
        Colour[] tones = new Colour[TONES.length];
        for (int i = 0; i < tones.length; i++) {
            tones[i] = Colour.ofSrgb(TONES[i]);
        }
        return (x, y, z) -> {
            long board = (long) Math.floor(y / width + 0.5);
            double across = y / width + 0.5 - board;
            double seam = Math.min(across, 1 - across) < 0.025 ? 0.7 : 1;
            Colour tone = tones[(int) Math.floorMod(board * 3, (long) tones.length)];
            return tone.times(seam * grain(x / width + 3.7 * board, across));
        };
    }

    /** A few waves that bend along the board: lighter and darker by a few parts in a hundred. */
    private static double grain(double along, double across) {
        double bend = 0.35 * Math.sin(0.9 * along) + 0.15 * Math.sin(2.3 * along + 1);
        return 1 + 0.035 * Math.sin(14 * (across + bend)) + 0.02 * Math.sin(31 * (across + 0.6 * bend));
    }
}
