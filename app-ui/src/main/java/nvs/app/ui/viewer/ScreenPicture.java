package nvs.app.ui.viewer;

import java.util.Optional;
import java.util.OptionalInt;
import nvs.app.ui.viewer.ModelFrames.ModelFrame;
import nvs.camera.PinholeCamera;
import nvs.renderer.request.NovelView;
import nvs.renderer.request.RenderRequest;

/**
 * What is to be painted: the model's frame as it is seen from where the user looks now, and what lies over it.
 *
 * @param aim how the user looks
 * @param frame the newest; it may have been rendered from elsewhere
 * @param display how that is shown
 */
record ScreenPicture(Aim aim, ModelFrame frame, DisplaySettings display) {
    private static final int WHITE = 0xffffff;

    /** For the painter; empty while the window has no size. */
    Optional<RenderRequest> request() {
        return aim.screenCamera().map(this::request);
    }

    private RenderRequest request(PinholeCamera screen) {
        // Objects stand on white, whatever the window around them looks like.
        Canvas canvas =
                aim.showsObject() ? Canvas.LIGHT : display.canvasProperty().get();
        OptionalInt backdrop = aim.showsObject() ? OptionalInt.of(WHITE) : OptionalInt.empty();
        NovelView view = new NovelView(
                frame.image(), frame.camera(), display.enlargementProperty().get(), backdrop);
        return new RenderRequest(
                screen,
                aim.viewport().orElseThrow(),
                Optional.of(view),
                display.overlay(canvas),
                canvas.backgroundArgb());
    }
}
