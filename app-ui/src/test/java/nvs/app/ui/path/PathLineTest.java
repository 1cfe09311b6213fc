package nvs.app.ui.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import nvs.app.ui.fixture.ByHand;
import nvs.app.ui.fixture.ToyScenes;
import nvs.app.ui.viewer.GuidedView;
import nvs.camera.OrbitView;
import nvs.camera.PinholeCamera;
import nvs.camera.PinholeIntrinsics;
import nvs.camera.Similarity;
import nvs.renderer.request.OverlayPath;
import nvs.task.Progress;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;

class PathLineTest {
    private final ByHand ui = new ByHand();
    private final View view = new View();
    private final PathViewModel path =
            new PathViewModel(view, new PathViewModel.Threads(ui, Runnable::run, Runnable::run), problem -> {});
    private final List<OverlayPath> drawn = new ArrayList<>();

    private static final class View implements GuidedView {
        private final ReadOnlyBooleanWrapper guided = new ReadOnlyBooleanWrapper();
        private double azimuth;

        @Override
        public Optional<PinholeCamera> camera() {
            OrbitView orbit = new OrbitView(new Vector3d(), new Vector3d(0, 0, 1), azimuth, 0.2, 2);
            return Optional.of(orbit.camera(PinholeIntrinsics.ofVerticalFov(64, 64, 0.8)));
        }

        @Override
        public void guide(PinholeCamera newView) {}

        @Override
        public ReadOnlyBooleanProperty guidedProperty() {
            return guided.getReadOnlyProperty();
        }
    }

    @Test
    void aPathIsDrawnThroughItsKeyframesWhileItsPanelIsShown() {
        new PathLine(path, ui, drawn::add);
        ToyScenes scenes = new ToyScenes();
        path.show(scenes.scene(
                scenes.model().reconstruct(List.of(), Similarity.IDENTITY, Progress.NONE), Path.of("toy")));
        List<Vector3d> places = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            view.azimuth = 0.5 * i;
            places.add(view.camera().orElseThrow().centre());
            path.addView();
        }
        path.shownProperty().set(true);
        ui.runAll();

        OverlayPath line = newest();
        assertThat(line.keyframes()).hasSize(3);
        assertThat(line.positions()).hasSize(65);
        for (int i = 0; i < 3; i++) {
            assertThat(line.positions().get(32 * i).distance(places.get(i))).isLessThan(1e-6);
            assertThat(line.keyframes().get(i).centre().distance(places.get(i))).isLessThan(1e-6);
        }
        assertThat(line.present()).isPresent();

        path.shownProperty().set(false);
        ui.runAll();
        assertThat(newest()).isEqualTo(OverlayPath.NONE);
    }

    private OverlayPath newest() {
        return drawn.get(drawn.size() - 1);
    }
}
