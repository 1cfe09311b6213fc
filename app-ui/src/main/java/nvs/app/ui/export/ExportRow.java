package nvs.app.ui.export;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import nvs.app.ui.text.Messages;
import nvs.app.ui.theme.Controls;
import nvs.app.video.ExportFormat;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One export of the queue: what it makes, how far it is, and what can be done with it. */
final class ExportRow extends HBox {
    private static final double NAME_WIDTH = 220;
    private static final double PROGRESS_WIDTH = 180;

    /** Enough for any of the buttons, so that what is left of them stands in line from row to row. */
    private static final double BUTTONS_WIDTH = 170;

    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");
    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");

    private final ExportQueue queue;
    private final QueuedExport export;

    ExportRow(ExportQueue queue, QueuedExport export, Consumer<Path> revealer) {
        this.queue = queue;
        this.export = export;
        setId("export-job-" + export.name().replaceAll("[^A-Za-z0-9-]", "-"));
        getStyleClass().add("nvs-export-row");
        getChildren().addAll(icon(), what(), progress(), buttons(revealer));
        export.stateProperty().addListener(change -> mark());
        mark();
    }

    QueuedExport export() {
        return export;
    }

    private void mark() {
        pseudoClassStateChanged(FAILED, export.state() == ExportState.FAILED);
        pseudoClassStateChanged(DONE, export.state() == ExportState.DONE);
    }

    private Node icon() {
        return new FontIcon(
                switch (ExportFormat.of(export.target())) {
                    case MP4, GIF -> Feather.FILM;
                    case PNG_FOLDER, PNG -> Feather.IMAGE;
                });
    }

    private Node what() {
        Label name = Controls.label(export.name(), "nvs-export-name");
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        Controls.tip(name, export.target().toString());
        Label details = Controls.label(export.details(), "nvs-muted", "nvs-export-facts");
        VBox what = new VBox(1, name, details);
        what.setPrefWidth(NAME_WIDTH);
        what.setMinWidth(0);
        HBox.setHgrow(what, Priority.ALWAYS);
        return what;
    }

    private Node progress() {
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(export.fraction());
        bar.visibleProperty()
                .bind(Bindings.createBooleanBinding(() -> !export.state().isOver(), export.stateProperty()));
        bar.managedProperty().bind(bar.visibleProperty());
        Label status = Controls.label("", "nvs-export-status", "nvs-export-facts");
        status.textProperty().bind(export.status());
        Tooltip whole = new Tooltip();
        whole.setWrapText(true);
        whole.setMaxWidth(2 * PROGRESS_WIDTH);
        whole.textProperty().bind(status.textProperty());
        status.setTooltip(whole);
        VBox progress = new VBox(5, status, bar);
        progress.setAlignment(Pos.CENTER_LEFT);
        progress.setPrefWidth(PROGRESS_WIDTH);
        progress.setMinWidth(PROGRESS_WIDTH);
        HBox.setHgrow(progress, Priority.ALWAYS);
        return progress;
    }

    private Node buttons(Consumer<Path> revealer) {
        Button reveal = Controls.withIcon(new Button(Messages.text("export.reveal")), Feather.FOLDER);
        reveal.getStyleClass().addAll(Styles.FLAT, "export-reveal");
        reveal.setMinWidth(Region.USE_PREF_SIZE);
        reveal.setOnAction(event -> revealer.accept(export.target()));
        showWhen(reveal, state -> state == ExportState.DONE);
        HBox buttons = new HBox(
                2,
                reveal,
                resume(),
                button("export-pause", Feather.PAUSE, "export.pause.tip", queue::pause, ExportState::canPause),
                cancel(),
                remove());
        buttons.setAlignment(Pos.CENTER_RIGHT);
        buttons.setMinWidth(BUTTONS_WIDTH);
        return buttons;
    }

    private Node resume() {
        Button resume = Controls.withIcon(new Button(), Feather.PLAY);
        resume.getStyleClass().addAll(Styles.FLAT, "export-resume");
        resume.setMinWidth(Region.USE_PREF_SIZE);
        resume.textProperty()
                .bind(export.stateProperty()
                        .map(state -> Messages.text(state == ExportState.FAILED ? "export.retry" : "export.resume")));
        Controls.tip(resume, Messages.text("export.resume.tip"));
        resume.setOnAction(event -> queue.resume(export));
        showWhen(resume, ExportState::canResume);
        return resume;
    }

    private Node cancel() {
        Button cancel = button("export-cancel", Feather.X, "export.cancel.tip", queue::cancel, ExportState::canCancel);
        tipWhen(cancel, ExportState.INTERRUPTED, "export.discard.tip", "export.cancel.tip");
        return cancel;
    }

    private Node remove() {
        Button remove = button("export-remove", Feather.X, "export.remove.tip", queue::remove, ExportState::isOver);
        tipWhen(remove, ExportState.FAILED, "export.discard.tip", "export.remove.tip");
        return remove;
    }

    private void tipWhen(Button button, ExportState state, String key, String otherwise) {
        button.getTooltip()
                .textProperty()
                .bind(export.stateProperty().map(now -> Messages.text(now == state ? key : otherwise)));
        button.accessibleTextProperty().bind(button.getTooltip().textProperty());
    }

    private Button button(
            String style, Ikon icon, String tip, Consumer<QueuedExport> action, Predicate<ExportState> when) {
        Button button = Controls.iconOnly(new Button(), icon, Messages.text(tip));
        button.getStyleClass().add(style);
        button.setOnAction(event -> action.accept(export));
        showWhen(button, when);
        return button;
    }

    private void showWhen(Button button, Predicate<ExportState> when) {
        button.visibleProperty()
                .bind(Bindings.createBooleanBinding(() -> when.test(export.state()), export.stateProperty()));
        button.managedProperty().bind(button.visibleProperty());
    }
}
