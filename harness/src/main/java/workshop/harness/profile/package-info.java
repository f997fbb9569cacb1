/** Sampled stacks: reading, merging, comparing and drawing them. */
package workshop.harness.profile;
