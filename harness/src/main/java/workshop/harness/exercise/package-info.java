/**
 * The exercises: skeletons made of the solutions, and checking what students write. Their versions
 * are found like any other, by a registered source.
 */
package workshop.harness.exercise;
