/**
 * Everything that starts a measuring JVM and brings back numbers: checked results, forks in
 * balanced rounds, samples.
 */
package workshop.harness.measure;
