/** The exercises: skeletons made of the solutions, and checking what students write. */
package workshop.harness.exercise;
