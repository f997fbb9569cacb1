package workshop.harness.cli;

import module java.base;

import picocli.CommandLine.*;
import workshop.harness.exercise.*;
import workshop.harness.io.Project;
import workshop.harness.measure.*;
import workshop.harness.report.CodeDiff;

@Command(
    name = "check",
    description = "Checks your version: does it compile, is it right, is it fast enough?")
final class CheckCommand extends WorkshopCommand implements Callable<Integer> {

  @Mixin private ForkOptions forks;

  @Parameters(
      paramLabel = "VERSION",
      arity = "0..1",
      completionCandidates = CompletionCommand.Exercises.class,
      description = "An exercise, as `workshop list` shows it.")
  private Exercise<?, ?> named;

  @Option(names = "--all", description = "All exercises that you have started.")
  private boolean all;

  @Option(names = "--longer", description = "Measure more, where it could not be told.")
  private boolean longer;

  @Option(names = "--no-measure", description = "Only whether it is right.")
  private boolean resultsOnly;

  @Option(names = "--json", paramLabel = "FILE", description = "Write the outcome as JSON.")
  private Optional<OutputFile> json = Optional.empty();

  @Option(names = "--junit", paramLabel = "FILE", description = "Write it as JUnit XML.")
  private Optional<OutputFile> junit = Optional.empty();

  @Override
  public Integer call() {
    if (all == (named != null)) {
      throw new IllegalArgumentException("name one exercise, such as v1, or pass --all");
    }
    List<Check> checks = new ArrayList<>();
    try {
      (all ? Exercise.all() : List.of(named)).forEach(exercise -> checks.add(check(exercise)));
    } finally { // Also after an exception: what is known is not lost.
      json.ifPresent(file -> file.write(Check.json(checks)));
      junit.ifPresent(file -> file.write(Check.junit(checks)));
    }
    return checks.stream().allMatch(this::isGood) ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private boolean isGood(Check check) { // With --all, what has not been started is no failure.
    return check.isGood(!resultsOnly) || all && check.status() == Check.Status.NOT_STARTED;
  }

  private <I, R> Check check(Exercise<I, R> exercise) {
    Checking<I, R> checking = new Checking<>(exercise, longer);
    if (all && !exercise.isStarted()) {
      print("%s: not started.%n", exercise.id());
      return checking.results(false);
    }
    print("Checking `%s` (%s)%n", exercise.id(), Project.shown(exercise.file()));
    Check check = checking.results(false);
    out().println(check.text());
    if (check.status() == Check.Status.RIGHT && forks.chatter().isPresent()) {
      print("The inputs: %s.%n", String.join(", ", checking.inputs()));
    }
    if (check.status() == Check.Status.RIGHT && !resultsOnly) {
      try (MachineLock _ = forks.take()) {
        check =
            checking.measured(
                new TerminalProgress(out(), err()), calls -> new JmhFork(forks.chatter(), calls));
        out().println(check.text());
        if (check.status() == Check.Status.SLOW) {
          out().println(checking.profile(forks.chatter()));
        }
      }
      checking.guess(check).ifPresent(out()::println);
    }
    if (!isGood(check)) {
      out().println(check.ending());
    } else if (!all && !resultsOnly && !checking.isTheSolution()) {
      print("%nFrom yours to the solution:%n");
      Terminal.printDiff(out(), CodeDiff.between(checking.own(), exercise.reference()));
    }
    check.next(exercise).ifPresent(next -> print("Next: %s.%n", next));
    return check;
  }
}
