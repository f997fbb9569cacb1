/**
 * The project's folder, files written whole, temporary folders, other commits, and processes.
 * Serves all packages and uses none of them.
 */
package workshop.harness.io;
