/** What the product asks of files beyond the JDK: to appear whole or not at all. */
package nvs.file;
