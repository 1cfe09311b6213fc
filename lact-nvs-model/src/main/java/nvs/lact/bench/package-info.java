/** Measures how fast the network runs, against the fastest that the same machine multiplies matrices. */
package nvs.lact.bench;
