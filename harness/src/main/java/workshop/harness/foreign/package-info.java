/** Versions in C, Rust and Python: finding the tools, and running the programs. For the suites. */
package workshop.harness.foreign;
