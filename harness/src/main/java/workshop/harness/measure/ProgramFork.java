package workshop.harness.measure;

import java.nio.file.Path;
import workshop.harness.PythonProgram;
import workshop.harness.Suites;
import workshop.harness.Version;
import workshop.harness.Workload;
import workshop.harness.WorkshopException;

/** Runs a version that is a program of its own in one fresh process, which times itself. */
final class ProgramFork implements Fork {

  private static final double NANOS = 1e9;

  @Override
  public ForkScore measure(Version<?, ?> version, Workload workload, Path expected, Plan plan) {
    return measure(Suites.version(version.id()), workload, expected, plan);
  }

  private static <I, R> ForkScore measure(
      Suites.Found<I, R> found, Workload workload, Path expected, Plan plan) {
    PythonProgram<I, R> program = (PythonProgram<I, R>) found.version().preparation();
    I input = found.suite().input(workload);
    PythonProgram.Timing timing =
        new PythonProgram.Timing(
            plan.warmup().toNanos() / NANOS, plan.iterations(), plan.iteration().toNanos() / NANOS);
    PythonProgram.Answer<R> answer = program.run(input, timing);
    String objection =
        found.suite().objection(found.version(), input, Expected.read(expected), answer.result());
    if (objection != null) {
      throw new WorkshopException(
          "%s: wrong result in the measuring process: %s; correct it and measure again"
              .formatted(found.version().id(), objection));
    }
    // What it allocates is its own affair.
    return new ForkScore(answer.iterationMs(), Double.NaN, answer.prepareMs());
  }
}
