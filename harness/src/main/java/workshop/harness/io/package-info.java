/**
 * The project's folder, files written whole, temporary folders, child JVMs. Serves all packages and
 * uses none of them.
 */
package workshop.harness.io;
