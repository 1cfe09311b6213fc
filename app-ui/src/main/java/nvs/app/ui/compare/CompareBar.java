package nvs.app.ui.compare;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import nvs.app.ui.text.Messages;
import nvs.app.ui.theme.Controls;
import nvs.evaluation.Score;

/** How the photo is compared with the view, and how near they are; shown where there is something to compare. */
public final class CompareBar extends HBox {

    /** Binds to the view-model. */
    public CompareBar(CompareViewModel compare) {
        setId("compare-bar");
        getStyleClass().addAll("nvs-card", "nvs-compare-bar");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setAlignment(Pos.CENTER_LEFT);
        setSpacing(12);
        visibleProperty().bind(compare.comparisonProperty().isNotNull().and(compare.inPlace()));
        Label score = Controls.label("", "nvs-muted");
        score.setId("compare-score");
        score.textProperty().bind(compare.comparisonProperty().map(CompareBar::words));
        getChildren().addAll(modes(compare), score);
        managedProperty().bind(visibleProperty());
    }

    private static HBox modes(CompareViewModel compare) {
        ToggleGroup group = new ToggleGroup();
        HBox row = new HBox();
        for (CompareMode mode : CompareMode.values()) {
            ToggleButton button = new ToggleButton(Messages.text("compare." + mode));
            button.setId("compare-" + mode);
            button.setToggleGroup(group);
            button.setUserData(mode);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setFocusTraversable(false); // the bar comes and goes; X does the same
            button.setOnAction(event -> compare.modeProperty().set(mode));
            button.getStyleClass().addAll(Styles.SMALL, place(mode));
            Controls.explained(button, Messages.text("compare." + mode + ".tip"));
            row.getChildren().add(button);
        }
        // A second click on the button that is on leaves it on.
        group.selectedToggleProperty().addListener((property, before, now) -> {
            if (now == null) {
                before.setSelected(true);
            }
        });
        compare.modeProperty().addListener((property, before, now) -> select(group, now));
        select(group, compare.modeProperty().get());
        return row;
    }

    private static String place(CompareMode mode) {
        if (mode.ordinal() == 0) {
            return Styles.LEFT_PILL;
        }
        return mode.ordinal() == CompareMode.values().length - 1 ? Styles.RIGHT_PILL : Styles.CENTER_PILL;
    }

    private static void select(ToggleGroup group, CompareMode mode) {
        group.getToggles().stream()
                .filter(toggle -> toggle.getUserData() == mode)
                .forEach(group::selectToggle);
    }

    private static String words(Comparison comparison) {
        Score score = comparison.score();
        return Messages.text(
                comparison.wasRead() ? "compare.score.read" : "compare.score", score.psnrDecibels(), score.ssim());
    }
}
