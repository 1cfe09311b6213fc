package nvs.app.ui.inspector;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** A figure that follows the camera, except while it is being typed. Enter takes it over, Escape shows the present one again. */
final class FigureField extends TextField {
    private final ObservableValue<String> present;
    private final Typing typing;

    /** Takes over what was typed. */
    interface Typing {
        /** Whether it makes sense. */
        boolean take(String typed);
    }

    FigureField(ObservableValue<String> present, Typing typing) {
        this.present = present;
        this.typing = typing;
        setPrefColumnCount(1);
        setMaxWidth(Double.MAX_VALUE);
        getStyleClass().add("nvs-figure");
        present.addListener((property, before, now) -> {
            if (!isFocused()) {
                setText(now);
            }
        });
        setText(present.getValue());
        setOnAction(event -> take());
        focusedProperty().addListener((property, before, focused) -> settle(focused));
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void settle(boolean focused) {
        if (!focused) {
            take();
        }
    }

    private void take() {
        if (!getText().equals(present.getValue())) {
            typing.take(getText());
            show();
        }
    }

    private void show() {
        setText(present.getValue());
        if (isFocused()) {
            selectAll();
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            show();
            event.consume();
        }
    }
}
