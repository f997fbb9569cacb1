/**
 * What the workshop does for the command line and for notebooks: plain parameters in, results out.
 * It writes the files.
 */
package workshop.harness.app;
