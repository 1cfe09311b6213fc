package nvs.app.ui.window;

/** What the whole window can be asked to do, from a button or a key. While a dialog shows, nothing of this happens. */
interface WindowActions {
    /** Asks for a folder and opens it. */
    void openFolder();

    /** Asks for a file and opens it. */
    void openFile();

    /** Asks for a file and saves there what the model remembers of the scene. */
    void saveScene();

    /** Shows the export dialog for the present view. */
    void exportOrbit();

    /** Shows the weights at hand. */
    void showWeights();

    /** Goes to where the photo so many places further on was taken. */
    void visitPhoto(int step);

    /** Takes what points up on screen for the direction that is up in the scene. */
    void upFromView();

    /** Changes between light and dark. */
    void toggleTheme();

    /** Shows all keys and mouse gestures. */
    void showShortcuts();

    /** Shows what was logged last. */
    void showLog();
}
