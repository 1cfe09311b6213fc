/** What a user can do, without saying whether by window or by command line. */
package nvs.usecase;
