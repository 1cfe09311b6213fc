package nvs.evaluation;

import java.util.Locale;

/** A way to guess a held-out photo. All but the model are trivial; a model that does not beat them has seen nothing. */
public enum Method {
    /** The model's rendering. */
    MODEL("model"),
    /** The mean of all input photos, pixel by pixel. */
    MEAN_OF_INPUTS("mean of inputs"),
    /** The input photo whose camera centre is nearest. */
    NEAREST_INPUT("nearest input"),
    /** A white image. */
    WHITE("white");

    private final String title;

    Method(String title) {
        this.title = title;
    }

    /** For people. */
    public String title() {
        return title;
    }

    /** For files: {@code model}, {@code mean-of-inputs} and so on. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
