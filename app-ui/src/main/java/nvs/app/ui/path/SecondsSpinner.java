package nvs.app.ui.path;

import java.text.DecimalFormat;
import java.text.ParsePosition;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.DoubleSpinnerValueFactory;
import javafx.util.StringConverter;

/** Seconds that can be typed. What is no number, or is refused, is dropped, and the present one is shown again. */
final class SecondsSpinner extends Spinner<Double> {
    private static final double STEP = 0.5;

    private final DoubleSpinnerValueFactory values = new DoubleSpinnerValueFactory(0, PathDraft.MAX_SECONDS, 0, STEP);

    SecondsSpinner(ObjectProperty<Double> seconds) {
        values.setConverter(new Tenths());
        values.setValue(seconds.get());
        values.valueProperty().addListener((property, from, to) -> {
            seconds.set(to);
            values.setValue(seconds.get());
        });
        seconds.addListener((property, from, to) -> values.setValue(to));
        setValueFactory(values);
        setEditable(true);
        focusedProperty().addListener((property, from, focused) -> {
            if (!focused) {
                settle();
            }
        });
        getEditor().setOnAction(event -> settle());
    }

    private void settle() {
        commitValue();
        getEditor().setText(values.getConverter().toString(values.getValue()));
    }

    private final class Tenths extends StringConverter<Double> {
        private final DecimalFormat format = new DecimalFormat("0.0");

        @Override
        public String toString(Double number) {
            return format.format(number);
        }

        @Override
        public Double fromString(String text) {
            String typed = text.strip();
            ParsePosition end = new ParsePosition(0);
            Number number = format.parse(typed, end);
            return number == null || end.getIndex() < typed.length() ? values.getValue() : number.doubleValue();
        }
    }
}
