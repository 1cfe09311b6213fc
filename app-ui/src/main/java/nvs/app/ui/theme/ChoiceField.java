package nvs.app.ui.theme;

import javafx.beans.property.Property;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import nvs.app.ui.text.Messages;

/** One of a few things. What they are called is found under a prefix and their names. */
public final class ChoiceField<E extends Enum<E>> extends ComboBox<E> {

    /** Offers all choices; they are called {@code prefix.NAME} in the messages. */
    public ChoiceField(E[] choices, String prefix, Property<E> chosen) {
        getItems().setAll(choices);
        setConverter(new Names<>(prefix));
        valueProperty().bindBidirectional(chosen);
        setMaxWidth(Double.MAX_VALUE);
    }

    private static final class Names<E extends Enum<E>> extends StringConverter<E> {
        private final String prefix;

        Names(String prefix) {
            this.prefix = prefix;
        }

        @Override
        public String toString(E choice) {
            return choice == null ? "" : Messages.text(prefix + "." + choice.name());
        }

        @Override
        public E fromString(String text) {
            throw new UnsupportedOperationException("choices are not typed");
        }
    }
}
