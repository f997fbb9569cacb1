/**
 * Turns results into tables, charts, flame graphs, pages and the chapters' generated blocks. Writes
 * no files.
 */
package workshop.harness.report;
