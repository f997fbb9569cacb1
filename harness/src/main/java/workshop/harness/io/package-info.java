/**
 * The project's folder, files written whole, temporary folders, other commits, child JVMs and
 * programs of other languages. Serves all packages and uses none of them.
 */
package workshop.harness.io;
