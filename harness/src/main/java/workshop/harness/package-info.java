/**
 * What the author of a suite writes against: a job, its versions, its input and its settings. Says
 * nothing of how they are measured.
 */
package workshop.harness;
