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

  /** From this share of the processors on, other programs are to blame for the noise. */
  private static final double BUSY = 0.2;

  private final Exercise<I, R> exercise;
  private final boolean longer;
  private final long seed = Trials.drawSeed();
  private Map<String, Integer> calls = Map.of();

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

  /** Without a measurement. */
  private Check check(Status status, String text) {
    return new Check(exercise.id(), status, text, null, null);
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

  /** As it was compiled to be tried: it is measured, even if the file is changed meanwhile. */
  public Version<I, R> own() {
    return own;
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
                measured ->
                    looks.contains(measured.rounds())
                        && (!measured.isWhole()
                            || judged(measured, () -> 0).status() != Status.UNDECIDED))
            .withForks(Duration.ofMillis(300), 5, Duration.ofMillis(50));
    Suites.Part<I, R> part = new Suites.Part<>(exercise.suite(), versions);
    MeasuredSuite measured =
        new Measurement<>(part, workload(), plan, listener, forks.apply(calls))
            .run(1, SystemInfo.machine());
    Check check = measured.isWhole() ? judged(measured, SystemInfo::load) : failed(measured);
    if (check.status() == Status.PASSED) {
      new ProgressFile(exercise)
          .change(state -> {
            state.passed = LocalDate.now().toString();
            state.speedup = check.speedup().ratioText();
          });
    }
    return check;
  }

  private Check failed(MeasuredSuite measured) {
    String sentences = String.join("\n", measured.failures().values());
    if (!measured.failures().keySet().equals(Set.of(own.id()))) {
      return check(Status.UNDECIDED, "Not measured, by no fault of yours: " + sentences);
    }
    boolean isDead = measured.died().contains(own.id());
    return check(isDead ? Status.NO_VERDICT : Status.WRONG, sentences);
  }

  private Check judged(MeasuredSuite measured, DoubleSupplier load) {
    String previous = exercise.previous().id();
    String reference = isTheSolution() ? own.id() : exercise.id();
    Verdict verdict =
        new Verdict(
            previous,
            measured.speedup(previous, own.id()),
            measured.speedup(reference, own.id()),
            measured.speedup(previous, reference));
    Optional<String> breach = breach(measured.version(reference), measured.version(own.id()));
    Status status = breach.isPresent() ? Status.BREAKS_A_RULE : verdict.status();
    String advice = status == Status.UNDECIDED ? "; " + advice(load.getAsDouble()) : "";
    String text = measurement(measured, verdict) + breach.orElse(verdict.text() + advice + ".");
    return new Check(exercise.id(), status, text, measured.speedup(own.id()), verdict);
  }

  /** What it allocates: where the contract says so, it must not be much more than the reference. */
  private Optional<String> breach(MeasuredVersion reference, MeasuredVersion version) {
    double allowed = exercise.workbook().contract(exercise.id()).bytes();
    double least = reference.leastBytes();
    double bytes = version.leastBytes();
    String sentence =
        "But a call allocates %,.0f bytes, and %s times the reference's %,.0f are allowed:"
            + " `workshop profile %s --event alloc` shows what is made.";
    return Optional.of(sentence.formatted(bytes, allowed, least, own.id()))
        .filter(_ -> bytes > allowed * least);
  }

  private String measurement(MeasuredSuite measured, Verdict verdict) {
    Speedup speedup = measured.speedup(own.id());
    Speedup over = verdict.overPrevious();
    String step =
        verdict.previous().equals(measured.baseline())
            ? ""
            : ", %s over %s (%s)"
                .formatted(over.ratioText(), verdict.previous(), over.intervalText());
    String solution =
        isTheSolution()
            ? "it is the reference"
            : "the reference is at " + measured.speedup(exercise.id()).withInterval();
    return ("right; %s over the baseline (95 %% CI %s)%s; %s. Each call had a new input, so these"
            + " are not the speedups of `measure`. ")
        .formatted(speedup.ratioText(), speedup.intervalText(), step, solution);
  }

  /** What to do about a measurement that can't tell: never what was just done. */
  String advice(double load) {
    if (load >= BUSY) {
      return "something else uses %.0f %% of the processors; check again when the machine is idle"
          .formatted(100 * load);
    }
    return longer
        ? "check again at a quieter time, or make it faster"
        : "run `workshop check %s --longer`".formatted(exercise.id());
  }

  private Workload workload() {
    return exercise.workbook().drawn(seed).getFirst();
  }

  /** Where the time of a slow version goes, in one sentence, if a short profile can be had. */
  public String profile(Optional<PrintStream> chatter) {
    Suites.Found<I, R> found = new Suites.Found<>(exercise.suite(), own);
    try {
      return new Profiler(Sampler.find(Profile.Event.CPU, false), 1, PROFILE_SECONDS)
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
}
