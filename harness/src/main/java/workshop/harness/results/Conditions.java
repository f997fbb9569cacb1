package workshop.harness.results;

import module java.base;

import workshop.harness.Suite;
import workshop.harness.Workload;

/**
 * What was measured on, and where.
 *
 * @param workload the settings of the input
 * @param units what of the work can be counted
 * @param check what the results were checked by, in words
 * @param machine where
 * @param heapMegabytes the heap of each fork
 * @param scheduleSeed decided the order of the forks
 * @param leftOut versions that could not run there, as {@code "c_simd (no compiler)"}
 */
public record Conditions(
    Workload workload,
    Optional<Suite.Units> units,
    String check,
    LocalDate date,
    Machine machine,
    int heapMegabytes,
    long scheduleSeed,
    List<String> leftOut) {

  /** The heap that forks have unless the input is large. */
  public static final int USUAL_HEAP = 256;
}
