package workshop.harness.results;

import module java.base;

/**
 * The first iterations of a version in a cold JVM.
 *
 * @param ms time of each iteration in milliseconds, the median over the JVMs
 * @param compilations when the first JVM's compilers took up which method of the version
 */
public record ColdStart(String version, double[] ms, List<Compilation> compilations) {

  /**
   * A compiler took up a method.
   *
   * @param iteration during which iteration, from 1; 0 is before the first
   * @param compiler {@code C1} or {@code C2}
   * @param method the method without its package
   */
  public record Compilation(int iteration, String compiler, String method) {}

  /** Milliseconds of the first iterations together. */
  public double totalMs(int iterations) {
    return Arrays.stream(ms, 0, iterations).sum();
  }

  /** From which iteration on this has taken less in total than the other, to the end; 0 if not. */
  public int overtakes(ColdStart other) {
    int from = 0;
    for (int i = ms.length; i >= 1 && totalMs(i) < other.totalMs(i); i--) {
      from = i;
    }
    return from;
  }
}
