package nvs.app.ui.weights;

import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import nvs.app.ui.chooser.PathChooser;
import nvs.app.ui.text.Messages;
import nvs.app.ui.theme.Controls;
import org.kordamp.ikonli.feather.Feather;

/** Lists the weights at hand, brings and removes the user's own, and lets others read the open scene. */
public final class WeightsDialog extends VBox {
    private static final double WIDTH = 620;

    private final WeightsViewModel weights;
    private final PathChooser chooser;
    private final Runnable close;
    private final ListView<WeightsRow> list;

    /** Kept here, because the view-model, which outlives the dialog, holds it weakly. */
    private final ChangeListener<WeightsRow> selection = (property, from, to) -> showSelection(to);

    private boolean isShowingSelection;

    /**
     * Binds to the view-model and looks at what is there now.
     *
     * @param chooser asks for files to import
     * @param close takes the dialog away
     */
    public WeightsDialog(WeightsViewModel weights, PathChooser chooser, Runnable close) {
        this.weights = weights;
        this.chooser = chooser;
        this.close = close;
        list = new ListView<>(weights.rows());
        setId("weights-dialog");
        getStyleClass().addAll("nvs-card", "nvs-weights");
        setMaxSize(WIDTH, Region.USE_PREF_SIZE);
        setPrefWidth(WIDTH);
        setFocusTraversable(true);
        getChildren()
                .addAll(heading(), list(), new CheckpointForm(weights.importing()), progress(), failure(), buttons());
        weights.refresh();
    }

    private static Node heading() {
        Label intro = Controls.label(Messages.text("weights.intro"), "nvs-muted");
        intro.setWrapText(true);
        return new VBox(2, Controls.label(Messages.text("weights.title"), "nvs-heading"), intro);
    }

    private Node list() {
        list.setId("weights-list");
        list.setAccessibleText(Messages.text("weights.list.accessible"));
        list.setCellFactory(view -> new WeightsCell(weights::inUse));
        list.getSelectionModel().selectedItemProperty().addListener((property, from, to) -> select(to));
        weights.selectedProperty().addListener(new WeakChangeListener<>(selection));
        return list;
    }

    /** Filling a list empties its selection first, which is not the user's wish. */
    private void select(WeightsRow row) {
        if (!isShowingSelection && row != null) {
            weights.selectedProperty().set(row);
        }
    }

    private void showSelection(WeightsRow row) {
        isShowingSelection = true;
        list.getSelectionModel().select(row);
        isShowingSelection = false;
    }

    private Node progress() {
        var work = weights.importing().work();
        ProgressBar bar = new ProgressBar();
        bar.setId("weights-progress");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(work.fractionProperty());
        HBox.setHgrow(bar, Priority.ALWAYS);
        Label step = Controls.label("", "nvs-muted");
        step.textProperty().bind(work.stepProperty());
        Button cancel = new Button(Messages.text("weights.cancel"));
        cancel.setId("weights-cancel");
        cancel.setOnAction(event -> weights.importing().cancel());
        HBox row = new HBox(12, bar, cancel);
        row.setAlignment(Pos.CENTER_LEFT);
        VBox progress = new VBox(6, step, row);
        progress.visibleProperty().bind(work.runningProperty());
        progress.managedProperty().bind(progress.visibleProperty());
        return progress;
    }

    private Node failure() {
        Label sentence = Controls.withIcon(Controls.label("", Styles.DANGER), Feather.ALERT_CIRCLE);
        sentence.setId("weights-problem");
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        sentence.textProperty()
                .bind(weights.problemProperty()
                        .map(problem -> problem.title() + ". " + problem.sentence())
                        .orElse(""));
        sentence.visibleProperty().bind(weights.problemProperty().isNotNull());
        sentence.managedProperty().bind(sentence.visibleProperty());
        return sentence;
    }

    private Node buttons() {
        var importing = weights.importing().work().runningProperty();
        Button add = button("weights-import", Messages.text("weights.import"), this::chooseImport);
        Controls.explained(add, Messages.text("weights.import.tip"));
        add.disableProperty().bind(importing);
        Button remove = button("weights-remove", "", weights::remove);
        remove.textProperty()
                .bind(Bindings.when(weights.removingProperty().isNull())
                        .then(Messages.text("weights.remove"))
                        .otherwise(Messages.text("weights.removeReally")));
        remove.disableProperty().bind(weights.canRemove().not());
        Button leave = button("weights-close", Messages.text("weights.close"), close);
        leave.setCancelButton(true);
        Button use = button("weights-use", Messages.text("weights.use"), this::use);
        use.getStyleClass().add(Styles.ACCENT);
        use.disableProperty().bind(weights.canUse().not());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox buttons = new HBox(8, add, remove, space, leave, use);
        buttons.setAlignment(Pos.CENTER_LEFT);
        return buttons;
    }

    private static Button button(String id, String text, Runnable action) {
        Button button = new Button(text);
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    private void chooseImport() {
        chooser.chooseWeights(getScene().getWindow(), Messages.text("chooser.weights"))
                .ifPresent(weights.importing()::begin);
    }

    /** The scene with its progress is what the user wants to see next. */
    private void use() {
        weights.use();
        close.run();
    }
}
