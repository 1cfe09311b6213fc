package nvs.app.ui.export;

/** Where an export of the queue is between being asked for and being done. */
public enum ExportState {
    /** Others are before it. */
    WAITING,
    /** Its scene is being opened again. */
    PREPARING,
    /** Frames are rendered. */
    RENDERING,
    /** The frame in the works is the last for now. */
    STOPPING,
    /** All frames are rendered; the file is being made whole. */
    FINISHING,
    /** The user wants it later. */
    PAUSED,
    /** A process that has ended has left it. */
    INTERRUPTED,
    /** It could not go on. */
    FAILED,
    /** Written. */
    DONE,
    /** The user does not want it any more. */
    CANCELLED;

    /** Whether the model or the encoder works for it. */
    public boolean isActive() {
        return this == PREPARING || this == RENDERING || this == STOPPING || this == FINISHING;
    }

    /** Whether it could be put off. */
    public boolean canPause() {
        return this == WAITING || this == RENDERING;
    }

    /** Whether it waits for the user. */
    public boolean canResume() {
        return this == PAUSED || this == INTERRUPTED || this == FAILED;
    }

    /** Whether there is something to give up. */
    public boolean canCancel() {
        return !isOver() && this != FINISHING;
    }

    /** Whether nothing will come of it by itself any more. */
    public boolean isOver() {
        return this == DONE || this == CANCELLED || this == FAILED;
    }
}
