/**
 * Exports as jobs: what a job holds so that it can be gone on with in another process, the journal that it is written to, and how it is run.
 * Needs no toolkit.
 */
package nvs.app.export;
