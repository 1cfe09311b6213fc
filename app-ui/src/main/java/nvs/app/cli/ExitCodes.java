package nvs.app.cli;

/** What a command returns to the shell; written down in {@code nvs --help}. */
final class ExitCodes {
    static final int OK = 0;
    /** A mistake of ours; a report with the details is written. */
    static final int INTERNAL = 1;
    /** The command line makes no sense. */
    static final int USAGE = 2;
    /** A file cannot be used or written. */
    static final int BAD_FILE = 3;
    /** Ended by Ctrl-C. */
    static final int CANCELLED = 130;

    private ExitCodes() {}
}
