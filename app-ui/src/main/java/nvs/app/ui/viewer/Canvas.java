package nvs.app.ui.viewer;

import nvs.renderer.request.OverlayColours;

/** The colours behind and over the novel view. */
public enum Canvas {
    LIGHT(0xffffffff, OverlayColours.onLight()),
    DARK(0xff0d1117, OverlayColours.onDark());

    private final int backgroundArgb;
    private final OverlayColours overlay;

    Canvas(int backgroundArgb, OverlayColours overlay) {
        this.backgroundArgb = backgroundArgb;
        this.overlay = overlay;
    }

    int backgroundArgb() {
        return backgroundArgb;
    }

    OverlayColours overlay() {
        return overlay;
    }
}
