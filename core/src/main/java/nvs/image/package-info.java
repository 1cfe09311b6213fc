/**
 * Pictures in memory and on disk, resampling, and the measures of how far two pictures are apart. Pixel conventions are those of
 * {@link nvs.camera}.
 */
package nvs.image;
