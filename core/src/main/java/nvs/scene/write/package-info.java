/**
 * Captures written in the formats of other programs, one small class for each format. Writers are handed views whose photos are in
 * their place already; {@link nvs.scene.write.PhotoTransfer} brings them there.
 */
package nvs.scene.write;
