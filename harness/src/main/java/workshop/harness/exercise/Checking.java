package workshop.harness.exercise;

import module java.base;

import workshop.harness.*;
import workshop.harness.exercise.Check.Status;
import workshop.harness.measure.*;
import workshop.harness.results.*;

/**
 * Checks a student's version. It passes if it differs from the version before, keeps the rules, is
 * right, keeps to the exercise's contract, is shown to be faster than the version before, and
 * reaches a share of the solution's speed. That it passed is noted in its progress file.
 */
public final class Checking<I, R> {

  private static final double PROFILE_SECONDS = 1;

  private final Exercise<I, R> exercise;
  private final boolean longer;
  private final long seed = Trials.drawSeed();
  private Map<String, Integer> calls = Map.of();

  /** As it was compiled to be tried: it is measured, even if the file is changed meanwhile. */
  Version<I, R> own;

  /** Draws the inputs; a longer check measures more where it can't tell. */
  public Checking(Exercise<I, R> exercise, boolean longer) {
    this.exercise = exercise;
    this.longer = longer;
  }

  /**
   * Compiles and tries the version, in seconds; measures nothing.
   *
   * @param inThisJvm whether to try it in this JVM, which is quicker, if it is known to end
   */
  public Check results(boolean inThisJvm) {
    try {
      own = exercise.version();
    } catch (WorkshopException e) {
      return check(exercise.isStarted() ? Status.BROKEN : Status.NOT_STARTED, e.getMessage());
    }
    if (Bytecode.isSame(own.type(), exercise.previous().type())) {
      return check(
          Status.SAME_AS_BEFORE,
          "It does the same as %s, instruction for instruction: the idea is still to come."
              .formatted(exercise.previous().id()));
    }
    return Rules.breach(own.type(), exercise.workbook()) // It isn't run then.
        .map(breach -> check(Status.BREAKS_A_RULE, breach))
        .orElseGet(() -> tried(inThisJvm));
  }

  private Check check(Status status, String text) {
    return Check.of(exercise, status, text);
  }

  private Check tried(boolean inThisJvm) {
    Trials.Result result =
        inThisJvm ? TrialRun.run(exercise, _ -> {}, seed, false) : Trials.run(exercise, own, seed);
    calls = result.calls();
    return switch (result.status()) {
      case RIGHT -> right();
      case UNFINISHED ->
          check(
              Status.UNFINISHED,
              "%s isn't finished: %s".formatted(exercise.className(), result.text()));
      default -> check(result.status(), result.text());
    };
  }

  private Check right() {
    int fixed = exercise.workbook().trials().size();
    String note = isTheSolution() ? "\nIt is the solution, instruction for instruction." : "";
    String text =
        "right on %d fixed cases and %d random ones (--verbose lists them).%s"
            .formatted(fixed, inputs().size() - fixed, note);
    return exercise
        .workbook()
        .contract(exercise.id())
        .breach()
        .apply(Bytecode.calls(own.type()))
        .map(breach -> check(Status.BREAKS_A_RULE, breach))
        .orElseGet(() -> check(Status.RIGHT, text));
  }

  /** The names of the inputs that it is tried on. */
  public List<String> inputs() {
    return Trials.of(exercise, seed).stream().<String>map(Workbook.Trial::name).toList();
  }

  /** Whether there is nothing to see between the student's version and the solution. */
  public boolean isTheSolution() {
    return Bytecode.isSame(own.type(), exercise.reference().type());
  }

  /**
   * Measures a version that {@link #results} has found right, in turn with the baseline, the
   * version before it and the solution. The solution is not measured where the version is the same.
   *
   * @param forks makes what measures, from how many calls an iteration makes, by the version's id
   */
  public Check measured(Measurement.Listener listener, Function<Map<String, Integer>, Fork> forks) {
    List<Version<I, R>> versions = new ArrayList<>(exercise.measuredWith());
    if (isTheSolution()) {
      versions.removeLast();
    }
    versions.add(own);
    List<Integer> looks = Verdict.looks(longer);
    Plan plan =
        Plan.between(
                looks.getFirst(),
                looks.getLast(),
                measured -> looks.contains(measured.rounds()) && findings(measured).areTold())
            .withForks(Duration.ofMillis(300), 5, Duration.ofMillis(50));
    Suites.Part<I, R> part = new Suites.Part<>(exercise.suite(), versions);
    MeasuredSuite measured =
        new Measurement<>(part, workload(), plan, listener, forks.apply(calls))
            .run(1, SystemInfo.machine());
    Check check = findings(measured).check(longer);
    if (check.status() == Status.PASSED) {
      new ProgressFile(exercise)
          .change(state -> {
            state.passed = LocalDate.now().toString();
            state.speedup = check.speedup().ratioText();
          });
    }
    return check;
  }

  private Findings findings(MeasuredSuite measured) {
    String reference = isTheSolution() ? own.id() : exercise.id();
    return new Findings(exercise, own.id(), reference, measured);
  }

  private Workload workload() {
    return exercise.workbook().drawn(seed).getFirst();
  }

  /** How many JVMs it takes at most, for showing progress. */
  public int forks() {
    return (exercise.measuredWith().size() + 1) * Verdict.looks(longer).getLast();
  }

  /** Where the time of a slow version goes, in one sentence, if a short profile can be had. */
  public String profile(Optional<PrintStream> chatter) {
    Sampler sampler = Sampler.find(Profile.Event.CPU, false);
    Suites.Found<I, R> found = new Suites.Found<>(exercise.suite(), own);
    try {
      return new Profiler(sampler, 1, PROFILE_SECONDS)
          .profile(found, workload(), SystemInfo.machine(), chatter)
          .hotspots()
          .sentence();
    } catch (WorkshopException e) {
      return e.getMessage();
    }
  }

  /** How far off the student's guess was, if there was one. */
  public Optional<String> guess(Check check) {
    Double guess = new ProgressFile(exercise).state().guess;
    return Optional.ofNullable(check.verdict())
        .filter(_ -> guess != null)
        .map(verdict -> verdict.against(guess));
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
                  : "%s; after the chapter's last step, `workshop start %s`"
                      .formatted(profile, exercise.next().id()));
      default -> Optional.empty();
    };
  }
}
