/**
 * What a notebook's cells call: measuring, drawing, and checking what was written in a cell. May
 * use all packages but the command line, and nobody uses it.
 */
package workshop.harness.notebook;
