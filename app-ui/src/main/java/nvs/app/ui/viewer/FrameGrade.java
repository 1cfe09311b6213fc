package nvs.app.ui.viewer;

import nvs.image.ImageSize;
import nvs.usecase.PatchGrids;

/**
 * One of the ways to render a frame.
 *
 * @param trainedSize at the scale of which of the sizes that the model was trained at
 * @param grids how often it is rendered
 */
record FrameGrade(ImageSize trainedSize, PatchGrids grids) {}
