/**
 * Turns results into tables, charts, flame graphs, pages and the chapters' generated blocks: pure
 * functions, which write nothing.
 */
package workshop.harness.report;
