package nvs.app.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import nvs.app.ui.viewer.Canvas;

/** How the window looks. */
public enum Theme {
    LIGHT(new PrimerLight().getUserAgentStylesheetBSS(), Canvas.LIGHT),
    DARK(new PrimerDark().getUserAgentStylesheetBSS(), Canvas.DARK);

    private static final String OUR_STYLES = "nvs.css";
    private static final List<String> FONTS = List.of("fonts/Inter-Regular.ttf", "fonts/Inter-SemiBold.ttf");

    private final String stylesheet;
    private final Canvas canvas;

    Theme(String stylesheet, Canvas canvas) {
        this.stylesheet = stylesheet;
        this.canvas = canvas;
    }

    /** Gives all windows these colours. */
    public void apply() {
        Application.setUserAgentStylesheet(stylesheet);
    }

    /** Adds our own styles and typeface, which follow whatever theme is applied. */
    public static void prepare(Scene scene) {
        FONTS.forEach(Theme::loadFont);
        scene.getStylesheets()
                .add(Objects.requireNonNull(Theme.class.getResource(OUR_STYLES)).toExternalForm());
    }

    /** Where the typeface cannot be loaded, the system's stands in. */
    private static void loadFont(String resource) {
        Font.loadFont(
                Theme.class.getResource(resource).toExternalForm(),
                Font.getDefault().getSize());
    }

    /** What goes with this theme behind and over the novel view. */
    public Canvas canvas() {
        return canvas;
    }

    /** The other one. */
    public Theme toggled() {
        return this == LIGHT ? DARK : LIGHT;
    }
}
