/**
 * Lays out what was measured and sampled: tables, pages, pictures, the chapters' generated blocks.
 * Computes nothing that could be claimed.
 */
package workshop.harness.report;
