package workshop.harness.exercise;

import module java.base;

import workshop.harness.*;
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
  private final Trying<I, R> trying;
  private final long seed = Trials.drawSeed();
  private Map<String, Integer> calls = Map.of();

  /** As it was compiled to be tried: it is measured, even if the file is changed meanwhile. */
  private Version<I, R> own;

  /** Draws the inputs; a longer check measures more where it can't tell. */
  public Checking(Exercise<I, R> exercise, boolean longer) {
    this(exercise, longer, Trials::run);
  }

  Checking(Exercise<I, R> exercise, boolean longer, Trying<I, R> trying) {
    this.exercise = exercise;
    this.longer = longer;
    this.trying = trying;
  }

  /** Tries in this JVM, which is quicker, a version that is known to end. */
  public static <I, R> Checking<I, R> inThisJvm(Exercise<I, R> exercise, Path progress) {
    return new Checking<>(
        exercise, false, (own, _, seed) -> TrialRun.run(own, progress, seed, false));
  }

  /** Tries a version on inputs that are drawn by a seed. */
  interface Trying<I, R> {
    Trials.Result run(Exercise<I, R> exercise, Version<I, R> version, long seed);
  }

  /** Compiles and tries the version, in seconds; measures nothing. */
  public Check results() {
    if (!exercise.isStarted()) {
      return check(
          Check.Status.NOT_STARTED,
          "There is no %s.java yet; `workshop start %s` makes it."
              .formatted(exercise.className(), exercise.id()));
    }
    try {
      own = exercise.version();
      return results(own);
    } catch (WorkshopException e) {
      return check(Check.Status.BROKEN, e.getMessage());
    }
  }

  private Check results(Version<I, R> version) {
    if (Bytecode.isSame(version.type(), exercise.previous().type())) {
      return check(
          Check.Status.SAME_AS_BEFORE,
          "It does the same as %s, instruction for instruction: the idea is still to come."
              .formatted(exercise.previous().id()));
    }
    Optional<String> breach = Rules.breach(version.type(), exercise.workbook());
    if (breach.isPresent()) { // It isn't run then.
      return check(Check.Status.BREAKS_A_RULE, breach.get());
    }
    Trials.Result result = trying.run(exercise, version, seed);
    calls = result.calls();
    return switch (result.status()) {
      case RIGHT ->
          contractBreach(version)
              .map(broken -> check(Check.Status.BREAKS_A_RULE, broken))
              .orElseGet(() -> check(Check.Status.RIGHT, right(version)));
      case UNFINISHED ->
          check(
              Check.Status.UNFINISHED,
              "%s isn't finished: %s".formatted(exercise.className(), result.text()));
      default -> check(result.status(), result.text());
    };
  }

  private Check check(Check.Status status, String text) {
    return Check.of(exercise, status, text);
  }

  private Optional<String> contractBreach(Version<I, R> version) {
    return exercise
        .workbook()
        .contract(exercise.id())
        .breach()
        .apply(Bytecode.calls(version.type()));
  }

  private String right(Version<I, R> version) {
    int fixed = exercise.workbook().trials().size();
    String text =
        "right on %d fixed cases and %d random ones (--verbose lists them)."
            .formatted(fixed, inputs().size() - fixed);
    return isTheSolution(version)
        ? text + "\nIt is the solution, instruction for instruction."
        : text;
  }

  /** The names of the inputs that it is tried on. */
  public List<String> inputs() {
    return Trials.of(exercise, seed).stream().<String>map(Workbook.Trial::name).toList();
  }

  private boolean isTheSolution(Version<I, R> version) {
    return Bytecode.isSame(version.type(), exercise.reference().type());
  }

  /** Whether there is nothing to see between the student's version and the solution. */
  public boolean isTheSolution() {
    return isTheSolution(own);
  }

  /**
   * Measures a version that {@link #results} has found right, in turn with the baseline, the
   * version before it and the solution. The solution is not measured where the version is the same.
   *
   * @param forks makes what measures, from how many calls an iteration makes, by the version's id
   */
  public Check measured(Measurement.Listener listener, Function<Map<String, Integer>, Fork> forks) {
    return measured(own, listener, forks.apply(calls));
  }

  Check measured(Version<I, R> version, Measurement.Listener listener, Fork fork) {
    boolean isSolution = isTheSolution(version);
    List<Version<I, R>> versions = new ArrayList<>(exercise.measuredWith());
    if (isSolution) {
      versions.removeLast();
    }
    versions.add(version);
    List<Integer> looks = Verdict.looks(longer);
    Plan plan =
        Plan.between(
                looks.getFirst(),
                looks.getLast(),
                measured ->
                    looks.contains(measured.rounds())
                        && findings(version, isSolution, measured).areTold())
            .withForks(Duration.ofMillis(300), 5, Duration.ofMillis(50));
    Suites.Part<I, R> part = new Suites.Part<>(exercise.suite(), versions);
    MeasuredSuite measured =
        new Measurement<>(part, workload(), plan, listener, fork).run(1, SystemInfo.machine());
    Check check = findings(version, isSolution, measured).check(longer);
    if (check.status() == Check.Status.PASSED) {
      new ProgressFile(exercise).pass(check.speedup().ratioText());
    }
    return check;
  }

  private Findings findings(Version<I, R> version, boolean isSolution, MeasuredSuite measured) {
    String reference = isSolution ? version.id() : exercise.id();
    return new Findings(exercise, version.id(), reference, measured);
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
    Double guess = new ProgressFile(exercise).state().guess();
    return check.verdict() == null || guess == null
        ? Optional.empty()
        : Optional.of(check.verdict().against(guess));
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
