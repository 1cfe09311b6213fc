package nvs.app.cli;

import java.util.Arrays;
import java.util.List;
import nvs.evaluation.EvaluatedView;
import nvs.evaluation.Evaluation;
import nvs.image.ArgbImage;
import nvs.image.RgbImage;

/** Truth, rendering and absolute difference of every held-out view, three rows, one column a view. */
final class EvaluationSheet {
    private static final int GAP = 4;
    private static final int WHITE = 0xffffffff;
    private static final int COLUMNS = 8;

    private EvaluationSheet() {}

    static ArgbImage draw(Evaluation evaluation) {
        List<EvaluatedView> views = evaluation.views();
        int stepX = evaluation.size().width() + GAP;
        int bandHeight = 3 * (evaluation.size().height() + GAP) + GAP;
        int columns = Math.min(COLUMNS, views.size());
        int bands = (views.size() + columns - 1) / columns;
        int width = columns * stepX + GAP;
        int height = bands * bandHeight;
        int[] sheet = new int[width * height];
        Arrays.fill(sheet, WHITE);
        ArgbImage canvas = new ArgbImage(width, height, sheet);
        for (int i = 0; i < views.size(); i++) {
            drawView(canvas, views.get(i), GAP + i % columns * stepX, GAP + i / columns * bandHeight);
        }
        return canvas;
    }

    private static void drawView(ArgbImage canvas, EvaluatedView view, int left, int top) {
        int stepY = view.truth().height() + GAP;
        paste(canvas, view.truth(), left, top);
        paste(canvas, view.rendered(), left, top + stepY);
        paste(canvas, difference(view.truth(), view.rendered()), left, top + 2 * stepY);
    }

    private static RgbImage difference(RgbImage a, RgbImage b) {
        float[] difference = new float[a.rgb().length];
        for (int i = 0; i < difference.length; i++) {
            difference[i] = Math.abs(a.rgb()[i] - b.rgb()[i]);
        }
        return new RgbImage(a.width(), a.height(), difference);
    }

    private static void paste(ArgbImage canvas, RgbImage image, int left, int top) {
        int[] pixels = image.toArgb().argb();
        for (int row = 0; row < image.height(); row++) {
            System.arraycopy(
                    pixels, row * image.width(), canvas.argb(), (top + row) * canvas.width() + left, image.width());
        }
    }
}
