package workshop.harness.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import workshop.harness.measure.ColdStart;
import workshop.harness.report.Report;

/** Prints how versions warm up. */
final class WarmUpReport {

  private static final int[] SHOWN = {1, 2, 3, 5, 10, 20, 50, 100, 200};

  private WarmUpReport() {}

  /** Prints; the first is the baseline, the last the version in question. */
  static void print(List<ColdStart> starts, PrintWriter out) {
    ColdStart version = starts.getLast();
    out.printf("From cold, no warm-up: medians of %d fresh JVMs each, ms%n%n", ColdStart.PROCESSES);
    out.print("iteration");
    starts.forEach(start -> out.printf("%14s", start.version()));
    starts.forEach(start -> out.printf("%20s", start.version() + " in total"));
    out.println();
    for (int iteration : SHOWN) {
      out.printf(Locale.ROOT, "%9d", iteration);
      starts.forEach(start -> out.printf("%14s", Report.ms(start.ms()[iteration - 1])));
      starts.forEach(start -> out.printf("%20s", Report.ms(start.totalMs(iteration))));
      out.println();
    }
    out.println();
    for (ColdStart.Compilation compilation : version.compilations()) {
      out.printf(
          "%s takes up %s %s%n",
          compilation.compiler(),
          compilation.method(),
          compilation.iteration() == 0
              ? "before the first iteration"
              : "in iteration " + compilation.iteration());
    }
    if (version.compilations().isEmpty()) {
      out.printf(
          "No JIT compiler took up a method of %s itself within %d iterations.%n",
          version.version(), ColdStart.ITERATIONS);
    }
    if (starts.size() > 1) {
      out.println(overtaking(version, starts.getFirst()));
    }
  }

  private static String overtaking(ColdStart version, ColdStart baseline) {
    int from = version.overtakes(baseline);
    if (from == 0) {
      return "%s has not overtaken %s in total time within %d iterations."
          .formatted(version.version(), baseline.version(), ColdStart.ITERATIONS);
    }
    return "In total time, %s is ahead of %s from iteration %d on."
        .formatted(version.version(), baseline.version(), from);
  }
}
