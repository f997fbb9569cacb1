/**
 * What users write, in exercises and in jobs of their own: skeletons made of the solutions,
 * compiling, checking, progress. Their versions are found like any other, by a registered source.
 */
package workshop.harness.exercise;
