package nvs.samples;

import nvs.synthesis.SceneKind;

/**
 * A scene that comes with the product.
 *
 * @param name identifier: lower-case words joined by hyphens
 * @param title for people
 * @param kind what sort of weights shows it
 */
public record SampleScene(String name, String title, SceneKind kind) {}
