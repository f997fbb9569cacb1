/**
 * What the workshop does for the command line and for notebooks: plain parameters in, results out.
 * It writes pictures and chapters.
 */
package workshop.harness.app;
