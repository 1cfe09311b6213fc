package nvs.app.ui.theme;

import atlantafx.base.theme.Styles;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** Small dressings that many controls share. */
public final class Controls {

    private Controls() {}

    /** Gives a button nothing but an icon; its tip is also what a screen reader says. */
    public static <B extends ButtonBase> B iconOnly(B button, Ikon icon, String tip) {
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        return explained(withIcon(button, icon), tip);
    }

    /** Puts an icon beside the text. */
    public static <L extends Labeled> L withIcon(L control, Ikon icon) {
        control.setGraphic(new FontIcon(icon));
        return control;
    }

    /** Says what a control does when the mouse rests on it, and to a screen reader. */
    public static <L extends Labeled> L explained(L control, String tip) {
        control.setTooltip(new Tooltip(tip));
        control.setAccessibleText(tip);
        return control;
    }

    /** Says what a control does when the mouse rests on it. */
    public static <C extends Control> C tip(C control, String tip) {
        control.setTooltip(new Tooltip(tip));
        return control;
    }

    /** A label with style classes. */
    public static Label label(String text, String... styleClasses) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styleClasses);
        return label;
    }
}
