/**
 * Times versions side by side, in fresh processes, in balanced rounds, and gives ratios with their
 * intervals. Knows versions and nothing of who wrote them.
 */
package workshop.harness.measure;
