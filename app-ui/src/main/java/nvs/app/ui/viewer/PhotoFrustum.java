package nvs.app.ui.viewer;

import nvs.renderer.request.OverlayCamera;
import nvs.scene.CaptureView;

/**
 * A photo as it is drawn in the scene.
 *
 * @param view which
 * @param camera how
 */
public record PhotoFrustum(CaptureView view, OverlayCamera camera) {}
