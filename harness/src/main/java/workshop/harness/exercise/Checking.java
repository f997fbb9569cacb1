package workshop.harness.exercise;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import workshop.harness.Version;
import workshop.harness.Workbook;
import workshop.harness.Workload;
import workshop.harness.WorkshopException;
import workshop.harness.measure.Fork;
import workshop.harness.measure.FreshWork;
import workshop.harness.measure.Measurement;
import workshop.harness.measure.Plan;
import workshop.harness.measure.Rounds;

/**
 * Checks a student's version. It passes if it is right, keeps to the exercise's contract, is shown
 * to be faster than the version before, and reaches a share of the solution's speed.
 *
 * @param <I> the suite's input
 * @param <R> the suite's result
 */
public final class Checking<I, R> {

  private final Exercise<I, R> exercise;
  private final boolean longer;
  private final Trying<I, R> trying;
  private final long seed = Trials.drawSeed();

  /**
   * Draws the inputs.
   *
   * @param longer whether to measure more, where it could not be told
   */
  public Checking(Exercise<I, R> exercise, boolean longer) {
    this(exercise, longer, Trials::run);
  }

  /** With another way to try a version. */
  Checking(Exercise<I, R> exercise, boolean longer, Trying<I, R> trying) {
    this.exercise = exercise;
    this.longer = longer;
    this.trying = trying;
  }

  /** Tries a version on inputs that are drawn by a seed. */
  interface Trying<I, R> {
    Trials.Result run(Exercise<I, R> exercise, Version<I, R> version, long seed);
  }

  /** Compiles and tries the version, in seconds; measures nothing. */
  public Check results() {
    if (!exercise.isStarted()) {
      return Check.of(
          exercise,
          Check.Status.NOT_STARTED,
          "There is no %s.java yet; `workshop start %s` makes it."
              .formatted(exercise.className(), exercise.id()));
    }
    try {
      return results(exercise.version());
    } catch (WorkshopException e) {
      return Check.of(exercise, Check.Status.BROKEN, e.getMessage());
    }
  }

  private Check results(Version<I, R> version) {
    if (Bytecode.isSame(version.type(), exercise.previous().type())) {
      return Check.of(
          exercise,
          Check.Status.SAME_AS_BEFORE,
          "It does the same as %s, instruction for instruction: the idea is still to come."
              .formatted(exercise.previous().id()));
    }
    Trials.Result result = trying.run(exercise, version, seed);
    String text =
        switch (result.status()) {
          case RIGHT -> right(version);
          case UNFINISHED -> "%s isn't finished: %s".formatted(exercise.className(), result.text());
          default -> result.text();
        };
    return Check.of(exercise, result.status(), text);
  }

  private String right(Version<I, R> version) {
    String inputs =
        Trials.of(exercise, seed).stream()
            .<String>map(Workbook.Trial::name)
            .collect(Collectors.joining(", ", "right on ", "."));
    return isTheSolution(version)
        ? inputs + "\nIt is the solution, instruction for instruction."
        : inputs;
  }

  private boolean isTheSolution(Version<I, R> version) {
    return Bytecode.isSame(version.type(), exercise.reference().type());
  }

  /** Whether there is nothing to see between the student's version and the solution. */
  public boolean isTheSolution() {
    return isTheSolution(exercise.version());
  }

  /**
   * Measures a version that is right, in turn with the baseline, the version before it and the
   * solution.
   *
   * @param onOthers whether to measure what has passed on the other drawn inputs as well
   */
  public Check measured(boolean onOthers, Measurement.Listener listener, Fork fork) {
    return measured(exercise.version(), onOthers, listener, fork);
  }

  Check measured(
      Version<I, R> version, boolean onOthers, Measurement.Listener listener, Fork fork) {
    Check check = measured(version, listener, fork);
    if (check.status() == Check.Status.PASSED && onOthers) {
      check = measuredOnOthers(check, version, listener, fork);
    }
    if (check.status() == Check.Status.PASSED) {
      ProgressFile.of(exercise).pass(exercise.id(), check.speedup().ratioText());
    }
    return check;
  }

  private Check measured(Version<I, R> version, Measurement.Listener listener, Fork fork) {
    List<Version<I, R>> versions = new ArrayList<>(others());
    versions.add(version.withJvmOptions(FreshWork.OPTION));
    List<Integer> looks = Verdict.looks(longer);
    Plan plan =
        Plan.between(
                looks.getFirst(),
                looks.getLast(),
                rounds -> looks.contains(rounds.count()) && findings(version, rounds).areTold())
            .withForks(Duration.ofMillis(500), 5, Duration.ofMillis(60));
    Rounds rounds =
        new Measurement<>(exercise.suite(), versions, drawn().getFirst(), plan, listener, fork)
            .run(1);
    return findings(version, rounds).check(longer);
  }

  private Findings findings(Version<I, R> version, Rounds rounds) {
    return new Findings(exercise, version.id(), rounds);
  }

  private List<Workload> drawn() {
    return exercise.workbook().drawn(seed);
  }

  /** What a version is measured with. */
  private List<Version<I, R>> others() {
    Version<I, R> baseline = exercise.suite().baseline();
    return baseline.id().equals(exercise.previous().id())
        ? List.of(baseline, exercise.reference())
        : List.of(baseline, exercise.previous(), exercise.reference());
  }

  /** How many JVMs it takes, for showing progress. */
  public int forks() {
    return (others().size() + 1) * Verdict.looks(longer).getFirst();
  }

  /** What to do after a check, in a sentence without its stop; empty if that has been said. */
  public Optional<String> next(Check check) {
    String profile =
        "`workshop profile %s` shows where its time goes".formatted(exercise.versionId());
    return switch (check.status()) {
      case SLOW ->
          Optional.of("%s; `workshop hint %s` has hints".formatted(profile, exercise.id()));
      case PASSED ->
          Optional.of(
              exercise.next() == null
                  ? "`workshop measure-all` shows your versions beside the solutions"
                  : "%s; then `workshop start %s`".formatted(profile, exercise.next().id()));
      default -> Optional.empty();
    };
  }

  /** One round each; wrong on one of them is wrong. */
  private Check measuredOnOthers(
      Check passed, Version<I, R> version, Measurement.Listener listener, Fork fork) {
    Plan plan = Plan.ofRounds(1).withForks(Duration.ofMillis(400), 3, Duration.ofMillis(60));
    StringBuilder text = new StringBuilder(passed.text() + "\n\nOn other inputs, one round each:");
    for (Workload workload : drawn().subList(1, drawn().size())) {
      Rounds rounds =
          new Measurement<>(
                  exercise.suite(),
                  List.of(exercise.suite().baseline(), version),
                  workload,
                  plan,
                  listener,
                  fork)
              .run(1);
      if (rounds.failures().containsKey(version.id())) {
        return findings(version, rounds).failed();
      }
      String speedup =
          rounds.failures().isEmpty()
              ? rounds.speedup(version.id()).ratioText()
              : String.join(" ", rounds.failures().values());
      text.append("\n  %-8s %s".formatted(speedup, workload.options(exercise.suite())));
    }
    return passed.withText(text.toString());
  }
}
