/** Charts as SVG, drawn by Lets-Plot, and numbers as people read them; for all who print. */
package workshop.harness.plot;
