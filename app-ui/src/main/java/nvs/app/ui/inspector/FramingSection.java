package nvs.app.ui.inspector;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import nvs.app.ui.framing.FramingViewModel;
import nvs.app.ui.framing.KindChoice;
import nvs.app.ui.text.Messages;
import nvs.app.ui.theme.ChoiceField;
import nvs.app.ui.theme.Controls;
import nvs.app.ui.theme.NumberSpinner;
import org.kordamp.ikonli.feather.Feather;

/** What is said of how the subject lies in the photos. */
final class FramingSection {
    private static final int SCALE_STEP_PERCENT = 5;

    private final FramingViewModel framing;

    private FramingSection(FramingViewModel framing) {
        this.framing = framing;
    }

    static Section of(FramingViewModel framing) {
        FramingSection section = new FramingSection(framing);
        GridPane form = Section.form();
        Section.addRow(form, "inspector.kind", section.kind());
        Section.addRow(form, "inspector.scale", section.scale());
        Label hint = Controls.label(Messages.text("inspector.pivot"), "nvs-muted", "nvs-hint");
        hint.setWrapText(true);
        return new Section("framing").with(form, section.actions(), hint);
    }

    private Node kind() {
        ChoiceField<KindChoice> kind = new ChoiceField<>(KindChoice.values(), "kind", framing.kindProperty());
        kind.setId("kind");
        return Controls.tip(kind, Messages.text("inspector.kind.tip"));
    }

    private Node scale() {
        NumberSpinner scale = new NumberSpinner(
                FramingViewModel.SMALLEST_PERCENT, FramingViewModel.LARGEST_PERCENT, framing.scalePercentProperty());
        scale.setId("scale");
        scale.setStep(SCALE_STEP_PERCENT);
        scale.setMaxWidth(Double.MAX_VALUE);
        return Controls.tip(scale, Messages.text("inspector.scale.tip"));
    }

    private Node actions() {
        Button up = Controls.withIcon(new Button(Messages.text("inspector.up")), Feather.ARROW_UP_CIRCLE);
        up.setId("framing-up");
        up.setOnAction(event -> framing.upFromView());
        Button reset = Controls.withIcon(new Button(Messages.text("inspector.reset")), Feather.ROTATE_CCW);
        reset.setId("framing-reset");
        reset.disableProperty().bind(framing.correctedProperty().not());
        reset.setOnAction(event -> framing.reset());
        return Section.row(
                Controls.explained(up, Messages.text("toolbar.up.tip")),
                Controls.explained(reset, Messages.text("inspector.reset.tip")));
    }
}
