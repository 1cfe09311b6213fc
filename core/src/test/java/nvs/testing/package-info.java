/** What tests of several packages share. */
package nvs.testing;
