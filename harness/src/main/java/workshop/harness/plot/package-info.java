/** Charts as SVG, drawn by Lets-Plot; for the suites and for reports. */
package workshop.harness.plot;
