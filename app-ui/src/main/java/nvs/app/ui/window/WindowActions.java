package nvs.app.ui.window;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/** What the whole window can be asked to do, from a button or a key. */
interface WindowActions {
    KeyCombination OPEN = new KeyCodeCombination(KeyCode.O, KeyCombination.SHORTCUT_DOWN);
    KeyCombination EXPORT = new KeyCodeCombination(KeyCode.E, KeyCombination.SHORTCUT_DOWN);

    KeyCombination WEIGHTS = new KeyCodeCombination(KeyCode.M, KeyCombination.SHORTCUT_DOWN);

    KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
    KeyCombination REDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

    /** Asks for a folder and opens it. */
    void openFolder();

    /** Shows the export dialog for the present view. */
    void exportOrbit();

    /** Shows the weights at hand. */
    void showWeights();

    /** Goes to where the photo so many places further on was taken. */
    void visitPhoto(int step);

    /** Takes what points up on screen for the direction that is up in the scene. */
    void upFromView();

    /**
     * Changes between light and dark.
     *
     * @return whether it is dark now
     */
    boolean toggleTheme();
}
