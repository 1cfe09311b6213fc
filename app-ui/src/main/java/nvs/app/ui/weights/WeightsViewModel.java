package nvs.app.ui.weights;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import nvs.app.session.ListedWeights;
import nvs.app.session.WeightsLibrary;
import nvs.app.ui.scene.SceneViewModel;
import nvs.app.ui.task.Problem;
import nvs.app.ui.text.Messages;
import nvs.task.MachineMemory;

/**
 * The weights at hand, and what can be done with them. Methods and properties belong to the window's thread; files are read and removed
 * on the thread for files.
 */
public final class WeightsViewModel {
    private final WeightsLibrary library;
    private final SceneViewModel scenes;
    private final Supplier<MachineMemory> machine;
    private final Executor ui;
    private final Executor background;
    private final WeightsImporting importing;
    private final ObservableList<WeightsRow> rows = FXCollections.observableArrayList();
    private final ObjectProperty<WeightsRow> selected = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<WeightsRow> removing = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Problem> problem = new ReadOnlyObjectWrapper<>();

    /**
     * Lists nothing yet.
     *
     * @param scenes uses the weights
     * @param machine is asked for the memory of this machine, on the thread for files
     * @param ui runs tasks on the window's thread
     * @param background runs tasks in order on the thread for files
     */
    public WeightsViewModel(
            WeightsLibrary library,
            SceneViewModel scenes,
            Supplier<MachineMemory> machine,
            Executor ui,
            Executor background) {
        this.library = library;
        this.scenes = scenes;
        this.machine = machine;
        this.ui = ui;
        this.background = background;
        importing = new WeightsImporting(library, ui, background, this::arrived, problem::set);
        selected.addListener(change -> removing.set(null));
    }

    /** Looks at what is there now. */
    public void refresh() {
        Path kept = selected.get() == null ? null : selected.get().file();
        refresh(kept);
    }

    private void refresh(Path toSelect) {
        background.execute(() -> {
            try {
                List<WeightsRow> found = rows(library.list(), machine.get());
                ui.execute(() -> show(found, toSelect));
            } catch (IOException | RuntimeException failure) {
                ui.execute(() -> fail("problem.weightsList", failure));
            }
        });
    }

    private List<WeightsRow> rows(WeightsLibrary.Listing listing, MachineMemory memory) {
        List<WeightsRow> found = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (ListedWeights weights : listing.weights()) {
            String key =
                    names.add(weights.name()) ? weights.name() : weights.file().toString();
            found.add(WeightsRow.of(weights, key, memory));
        }
        for (WeightsLibrary.Damaged damaged : listing.damaged()) {
            found.add(WeightsRow.of(
                    damaged, library.folder().equals(damaged.file().getParent())));
        }
        return found;
    }

    private void show(List<WeightsRow> found, Path toSelect) {
        rows.setAll(found);
        selected.set(null); // so that an equal row is told of too
        selected.set(found.stream()
                .filter(row -> toSelect == null ? isInUse(row) : row.file().equals(toSelect))
                .findFirst()
                .orElse(null));
    }

    /** What was imported is what the user wants to see. */
    private void arrived(String name) {
        background.execute(() -> {
            Optional<Path> file = fileOf(name);
            ui.execute(() -> refresh(file.orElse(null)));
        });
    }

    private Optional<Path> fileOf(String name) {
        try {
            return library.list().weights().stream()
                    .filter(weights -> weights.own() && weights.name().equals(name))
                    .map(ListedWeights::file)
                    .findFirst();
        } catch (IOException unreadable) {
            return Optional.empty(); // the list that follows says why
        }
    }

    /** Whether the open scene is read by these. */
    public boolean isInUse(WeightsRow row) {
        Optional<String> chosen = scenes.weightsProperty().get();
        String loaded = scenes.sceneProperty().get() == null
                ? ""
                : scenes.sceneProperty().get().model().name();
        return row.isUsable() && row.key().equals(chosen.orElse(loaded));
    }

    /** Lets the selected weights read the open scene. */
    public void use() {
        if (canUse().get()) {
            scenes.useWeights(selected.get().key());
        }
    }

    /** Asks once; the second time, deletes the selected file. */
    public void remove() {
        WeightsRow row = selected.get();
        if (!canRemove().get()) {
            return;
        }
        if (!row.equals(removing.get())) {
            removing.set(row);
            return;
        }
        removing.set(null);
        problem.set(null);
        background.execute(() -> {
            try {
                library.remove(row.file());
            } catch (IOException | RuntimeException failure) {
                ui.execute(() -> fail("problem.weightsRemove", failure));
            }
            ui.execute(() -> refresh(null));
        });
    }

    private void fail(String key, Exception failure) {
        problem.set(Problem.of(Messages.text(key), failure));
    }

    /** Whether the selected weights are others than those in use. */
    public BooleanBinding canUse() {
        return ofSelected(row -> row.isUsable() && !isInUse(row));
    }

    /** Whether the selected file is the user's own and not in use. */
    public BooleanBinding canRemove() {
        return ofSelected(row -> row.own() && !isInUse(row));
    }

    private BooleanBinding ofSelected(Predicate<WeightsRow> condition) {
        return Bindings.createBooleanBinding(
                () -> selected.get() != null && condition.test(selected.get()),
                selected,
                scenes.sceneProperty(),
                scenes.weightsProperty());
    }

    /** {@link #isInUse} as it changes. */
    public BooleanBinding inUse(WeightsRow row) {
        return Bindings.createBooleanBinding(() -> isInUse(row), scenes.sceneProperty(), scenes.weightsProperty());
    }

    /** What is listed. */
    public ObservableList<WeightsRow> rows() {
        return rows;
    }

    /** What the user has pointed at; null if nothing. */
    public ObjectProperty<WeightsRow> selectedProperty() {
        return selected;
    }

    /** What the next {@link #remove} deletes; null if it only asks. */
    public ReadOnlyObjectProperty<WeightsRow> removingProperty() {
        return removing.getReadOnlyProperty();
    }

    /** Why something was not done; null if nothing is wrong. */
    public ReadOnlyObjectProperty<Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Gives up what is still being imported. */
    public void close() {
        importing.cancel();
    }

    /** As {@link #close}, from any thread, when the process ends. */
    public void abandon() {
        importing.abandon();
    }

    /** Bringing new ones. */
    public WeightsImporting importing() {
        return importing;
    }
}
