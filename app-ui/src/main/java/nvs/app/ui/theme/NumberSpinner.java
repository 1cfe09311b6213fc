package nvs.app.ui.theme;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.util.StringConverter;

/** A whole number that can be typed. What is no number is dropped, and the present one is shown again. */
public final class NumberSpinner extends Spinner<Integer> {
    private final IntegerSpinnerValueFactory values;

    /** A spinner with fixed bounds. */
    public NumberSpinner(int min, int max, ObjectProperty<Integer> value) {
        this(min, new SimpleObjectProperty<>(max), value);
    }

    /** A spinner whose upper bound may change, and then takes the number with it. */
    public NumberSpinner(int min, ObservableValue<Integer> max, ObjectProperty<Integer> value) {
        values = new IntegerSpinnerValueFactory(min, max.getValue(), value.get());
        values.maxProperty().bind(max);
        values.setConverter(new WholeNumbers());
        values.valueProperty().bindBidirectional(value);
        setValueFactory(values);
        setEditable(true);
        focusedProperty().addListener((property, from, focused) -> {
            if (!focused) {
                settle();
            }
        });
        getEditor().setOnAction(event -> settle());
    }

    /** How far the arrows go. */
    public void setStep(int step) {
        values.setAmountToStepBy(step);
    }

    private void settle() {
        commitValue();
        // The spinner itself writes the number only when it changes.
        getEditor().setText(values.getConverter().toString(values.getValue()));
    }

    private final class WholeNumbers extends StringConverter<Integer> {
        @Override
        public String toString(Integer number) {
            return String.valueOf(number);
        }

        @Override
        public Integer fromString(String text) {
            try {
                return Integer.valueOf(text.strip());
            } catch (NumberFormatException noNumber) {
                return values.getValue();
            }
        }
    }
}
