package nvs.app.ui.text;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/** Looks up what the window says, in the language of the machine where there is one, else in English. */
public final class Messages {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("nvs.app.ui.text.messages");

    private Messages() {}

    /**
     * The text of that key with the arguments in place, as {@link MessageFormat} has it.
     *
     * @throws java.util.MissingResourceException if there is no such key
     */
    public static String text(String key, Object... arguments) {
        return new MessageFormat(BUNDLE.getString(key), BUNDLE.getLocale()).format(arguments);
    }
}
