/** The LaCT network behind core's port {@link nvs.synthesis}. Start at {@link nvs.lact.LactSynthesizer}. */
package nvs.lact;
