/**
 * Samples where the time of a version goes: stacks, flame graphs, their differences. Gives shares,
 * never times.
 */
package workshop.harness.profile;
