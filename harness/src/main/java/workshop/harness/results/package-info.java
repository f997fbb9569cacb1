/**
 * What was measured and sampled, with the statistics on it: immutable records, which are written
 * and read as JSON just as they are.
 */
package workshop.harness.results;
