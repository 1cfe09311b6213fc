package nvs.app.ui.theme;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import nvs.app.ui.viewer.Canvas;

/** What the user has chosen of how the window looks. Belongs to the window's thread; needs no toolkit. */
public final class Appearance {
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
    private final ObjectProperty<Background> background = new SimpleObjectProperty<>(Background.THEME);

    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    public ObjectProperty<Background> backgroundProperty() {
        return background;
    }

    /** What follows from both for the picture. */
    public ObservableValue<Canvas> canvas() {
        return Bindings.createObjectBinding(() -> background.get().canvas(theme.get()), theme, background);
    }
}
