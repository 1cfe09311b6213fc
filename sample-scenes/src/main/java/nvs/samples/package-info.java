/**
 * The scenes that come with the product. {@link nvs.samples.SampleScenes} lists them and gives each one as an ordinary folder that
 * the readers of {@code nvs.scene} open like any other capture.
 */
package nvs.samples;
