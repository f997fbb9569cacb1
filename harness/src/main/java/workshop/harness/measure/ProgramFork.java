package workshop.harness.measure;

import module java.base;

import workshop.harness.Program;
import workshop.harness.Suites;
import workshop.harness.Version;
import workshop.harness.Workload;
import workshop.harness.WorkshopException;
import workshop.harness.results.ForkScore;

/** Runs a version that is a program of its own in one fresh process, which times itself. */
final class ProgramFork implements Fork {

  private static final double NANOS = 1e9;

  @Override
  public ForkScore measure(Version<?, ?> version, Workload workload, Path expected, Plan plan) {
    return measure(Suites.version(version.id()), workload, expected, plan);
  }

  private static <I, R> ForkScore measure(
      Suites.Found<I, R> found, Workload workload, Path expected, Plan plan) {
    Program<I, R> program = (Program<I, R>) found.version().factory();
    I input = found.suite().input(workload);
    Program.Timing timing =
        new Program.Timing(
            plan.warmup().toNanos() / NANOS, plan.iterations(), plan.iteration().toNanos() / NANOS);
    Program.Answer<R> answer = program.run(input, timing);
    R right = Expected.read(expected, found.suite());
    found
        .suite()
        .mismatch(found.version(), input, right, answer.result())
        .ifPresent(mismatch -> {
          throw new WorkshopException(
              "%s: wrong result in the measuring process: %s; correct it and measure again"
                  .formatted(found.version().id(), mismatch));
        });
    // What it allocates is its own affair.
    return new ForkScore(answer.iterationMs(), Optional.empty(), answer.prepareMs());
  }
}
