package nvs.app.ui.theme;

import nvs.app.ui.viewer.Canvas;

/** What lies behind a picture that has no background of its own. */
public enum Background {
    /** What goes with the theme. */
    THEME,
    WHITE,
    DARK;

    Canvas canvas(Theme theme) {
        return switch (this) {
            case THEME -> theme.canvas();
            case WHITE -> Canvas.LIGHT;
            case DARK -> Canvas.DARK;
        };
    }
}
