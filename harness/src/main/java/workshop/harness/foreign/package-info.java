/**
 * What comes from other languages, for the suites: versions in C, Rust and Python, whose tools are
 * found here, and NumPy's random numbers.
 */
package workshop.harness.foreign;
