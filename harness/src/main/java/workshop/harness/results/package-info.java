/**
 * What was measured, sampled and checked, with the statistics on it: immutable records, which are
 * written and read as JSON just as they are.
 */
package workshop.harness.results;
