package workshop.harness.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import workshop.harness.exercise.Check;
import workshop.harness.exercise.CheckReport;
import workshop.harness.exercise.Exercise;
import workshop.harness.exercise.Trials;
import workshop.harness.exercise.Variations;
import workshop.harness.io.Project;
import workshop.harness.measure.JmhFork;
import workshop.harness.measure.MachineLock;
import workshop.harness.report.CodeDiff;

/** {@code workshop check}. */
@Command(
    name = "check",
    description = "Checks your version: does it compile, is it right, is it fast enough?",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class CheckCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private TurnOptions turn;

  @Parameters(paramLabel = "VERSION", arity = "0..1", description = "An exercise: v1 to v4.")
  private String id;

  @Option(names = "--all", description = "All exercises that you have started.")
  private boolean all;

  @Option(names = "--longer", description = "Measure more, where it could not be told.")
  private boolean longer;

  @Option(names = "--no-measure", description = "Only whether it is right.")
  private boolean resultsOnly;

  @Option(names = "--json", paramLabel = "FILE", description = "Write the outcome as JSON.")
  private Path json;

  @Option(names = "--junit", paramLabel = "FILE", description = "Write it as JUnit XML.")
  private Path junit;

  @Override
  public Integer call() {
    if (all == (id != null)) {
      throw new ParameterException(
          spec.commandLine(), "name one exercise, such as v1, or pass --all");
    }
    List<Exercise<?, ?>> exercises = all ? Exercise.all() : List.of(Exercises.find(spec, id));
    Output.checkWritable(spec, json);
    Output.checkWritable(spec, junit);
    List<Check> checks = new ArrayList<>();
    for (Exercise<?, ?> exercise : exercises) {
      checks.add(check(exercise));
    }
    Output.write(json, () -> CheckReport.json(checks));
    Output.write(junit, () -> CheckReport.junit(checks));
    return checks.stream().allMatch(this::isGood) ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  /** With --all, what has not been started is no failure. */
  private boolean isGood(Check check) {
    return switch (check.status()) {
      case PASSED -> true;
      case RIGHT -> resultsOnly;
      case NOT_STARTED -> all;
      default -> false;
    };
  }

  private <I, R> Check check(Exercise<I, R> exercise) {
    PrintWriter out = spec.commandLine().getOut();
    Check check = Check.results(exercise);
    if (check.status() == Check.Status.NOT_STARTED && all) {
      out.printf("%s: not started.%n", exercise.id());
      return check;
    }
    out.printf("Checking `%s` (%s)%n", exercise.id(), Project.shown(exercise.file()));
    if (check.status() != Check.Status.RIGHT) {
      out.println(check.text());
      out.printf("Not passed: %s.%n", check.status());
      return check;
    }
    out.printf("right on %s.%n", String.join(", ", Trials.names(exercise)));
    if (!check.text().isEmpty()) {
      out.println(check.text());
    }
    return resultsOnly ? check : measure(exercise, check, out);
  }

  private <I, R> Check measure(Exercise<I, R> exercise, Check right, PrintWriter out) {
    Check check;
    try (MachineLock _ = turn.take(spec.commandLine())) {
      Progress progress = new Progress(spec.commandLine(), Check.forks(exercise, longer));
      check = Check.measured(exercise, right, longer, progress, new JmhFork(turn.chatter()));
      progress.clear();
      out.println(check.speedup() == null ? check.text() : check.measurement());
      if (check.status() == Check.Status.PASSED && !all) {
        Terminal.status(spec.commandLine().getErr(), "Trying other inputs");
        List<String> variations = Variations.measure(exercise, turn.chatter());
        Terminal.status(spec.commandLine().getErr(), "");
        out.println();
        variations.forEach(out::println);
      }
    }
    if (check.status() == Check.Status.PASSED && !all) {
      showSolution(exercise, out);
    }
    if (check.status() == Check.Status.SLOW) {
      out.printf(
          "Next: `workshop profile %s` shows where its time goes; `workshop hint %s` has hints.%n",
          exercise.versionId(), exercise.id());
    }
    return check;
  }

  private <I, R> void showSolution(Exercise<I, R> exercise, PrintWriter out) {
    List<String> code = CodeDiff.between(exercise.version(), exercise.reference());
    out.printf("%nFrom yours to the solution:%n");
    out.println(code.isEmpty() ? "no difference" : "");
    code.forEach(line -> out.println(Terminal.diffLine(line)));
    out.printf(
        "%nNext: %s.%n",
        exercise.next() == null
            ? "`workshop measure-all` shows your versions beside the solutions"
            : "`workshop profile %s` shows where its time goes; then `workshop start %s`"
                .formatted(exercise.versionId(), exercise.next().id()));
  }
}
