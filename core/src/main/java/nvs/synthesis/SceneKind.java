package nvs.synthesis;

import java.util.Locale;

/** What a set of weights was trained to see, and so how a capture is brought into its frame. */
public enum SceneKind {
    /** One subject near the origin on white, cameras around it. */
    OBJECT,
    /** A place: poses normalised over the input views. */
    SCENE;

    /** The word used in files and on the command line: "object" or "scene". */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The kind named by {@link #word()}.
     *
     * @throws IllegalArgumentException with the word if there is none
     */
    public static SceneKind ofWord(String word) {
        for (SceneKind kind : values()) {
            if (kind.word().equals(word)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("kind must be object or scene: " + word);
    }
}
