package workshop.harness.exercise;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import workshop.harness.Version;
import workshop.harness.Workbook;
import workshop.harness.Workload;
import workshop.harness.WorkshopException;
import workshop.harness.measure.Fork;
import workshop.harness.measure.ForkScore;
import workshop.harness.measure.FreshWork;
import workshop.harness.measure.Machine;
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

  /** From this share of the processors on, other programs are to blame for the noise. */
  private static final double BUSY = 0.2;

  /** Processes that differ by more than this are disturbed. */
  private static final double UNSTEADY = 0.15;

  /** Fair is the same, give or take what laying out and other branches take. */
  private static final double FRESH = 2;

  private final Exercise<I, R> exercise;
  private final boolean longer;
  private final long seed = Trials.drawSeed();

  /**
   * Draws the inputs.
   *
   * @param longer whether to measure more, where it could not be told
   */
  public Checking(Exercise<I, R> exercise, boolean longer) {
    this.exercise = exercise;
    this.longer = longer;
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
    Trials.Verdict verdict = Trials.run(exercise, version, seed);
    return switch (verdict.outcome()) {
      case WRONG -> Check.of(exercise, Check.Status.WRONG, verdict.text());
      case BREAKS_A_RULE -> Check.of(exercise, Check.Status.BREAKS_A_RULE, verdict.text());
      case UNDECIDED -> Check.of(exercise, Check.Status.UNDECIDED, verdict.text());
      case UNFINISHED ->
          Check.of(
              exercise,
              Check.Status.UNFINISHED,
              "%s isn't finished: %s".formatted(exercise.className(), verdict.text()));
      case RIGHT -> Check.of(exercise, Check.Status.RIGHT, right(version));
    };
  }

  private String right(Version<I, R> version) {
    String inputs =
        Trials.of(exercise, seed).stream()
            .<String>map(Workbook.Trial::name)
            .collect(Collectors.joining(", ", "right on ", "."));
    return Bytecode.isSame(version.type(), exercise.reference().type())
        ? inputs + "\nIt is the solution, instruction for instruction."
        : inputs;
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
                rounds -> looks.contains(rounds.count()) && isTold(version, rounds))
            .withForks(Duration.ofMillis(500), 5, Duration.ofMillis(60));
    Rounds rounds =
        new Measurement<>(exercise.suite(), versions, drawn().getFirst(), plan, listener, fork)
            .run(1);
    if (!rounds.failures().isEmpty()) {
      return failed(version, rounds.failures());
    }
    Verdict verdict = verdict(version, rounds);
    Optional<String> breach = breach(version, rounds);
    Check check =
        new Check(
            exercise.id(),
            breach.isPresent() ? Check.Status.BREAKS_A_RULE : verdict.status(),
            "",
            rounds.speedup(version.id()),
            rounds.speedup(exercise.id()),
            verdict);
    String told =
        breach.orElseGet(() ->
            verdict.status() == Check.Status.UNDECIDED
                ? "%s; %s.".formatted(verdict.text(), advice(Machine.load(), spread(rounds)))
                : verdict.text() + ".");
    return check.but(check.status(), measurement(check) + " " + told);
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

  private boolean isTold(Version<I, R> version, Rounds rounds) {
    return !rounds.failures().isEmpty()
        || breach(version, rounds).isPresent()
        || verdict(version, rounds).status() != Check.Status.UNDECIDED;
  }

  private Verdict verdict(Version<I, R> version, Rounds rounds) {
    String previous = exercise.previous().id();
    return new Verdict(
        previous,
        rounds.speedup(previous, version.id()),
        rounds.speedup(exercise.id(), version.id()));
  }

  private Optional<String> breach(Version<I, R> version, Rounds rounds) {
    String id = version.id();
    double threads = rounds.threads(id) - rounds.threads(exercise.id());
    if (threads > 0) {
      return Optional.of("But it" + Conduct.OTHER_THREADS.formatted((int) threads));
    }
    double ns = rounds.nsPerUnit(id).orElse(Double.POSITIVE_INFINITY);
    if (rounds.freshNs(id) > FRESH * ns) {
      return Optional.of(
          "But a %s takes %.2f ns of an iteration, and %.2f ns where it is met for the first time: %s."
              .formatted(
                  rounds.units().get().unit(),
                  ns,
                  rounds.freshNs(id),
                  exercise.workbook().layingOut()));
    }
    double bytes = exercise.workbook().contract(exercise.id()).bytes();
    return rounds.bytes(id) > bytes * rounds.bytes(exercise.id())
        ? Optional.of(
            ("But an iteration allocates %,.0f bytes, and %s times the reference's %,.0f are"
                    + " allowed: `workshop profile %s --event alloc` shows what is made.")
                .formatted(rounds.bytes(id), bytes, rounds.bytes(exercise.id()), id))
        : Optional.empty();
  }

  private Check failed(Version<I, R> version, Map<String, String> failures) {
    String sentences = String.join("\n", failures.values());
    return failures.keySet().equals(Set.of(version.id()))
        ? Check.of(exercise, Check.Status.WRONG, sentences)
        : Check.of(
            exercise, Check.Status.UNDECIDED, "Not measured, by no fault of yours: " + sentences);
  }

  /** The measurement in one line. */
  static String measurement(Check check) {
    Verdict verdict = check.verdict();
    String step =
        verdict.overPrevious().equals(check.speedup())
            ? ""
            : ", %s over %s (%s)"
                .formatted(
                    verdict.overPrevious().ratioText(),
                    verdict.previous(),
                    verdict.overPrevious().intervalText());
    return "right; %s over the baseline (95 %% CI %s)%s; the reference is at %s (%s)."
        .formatted(
            check.speedup().ratioText(),
            check.speedup().intervalText(),
            step,
            check.referenceSpeedup().ratioText(),
            check.referenceSpeedup().intervalText());
  }

  /** By how much the processes of one version differ; of the version that varies most. */
  private static double spread(Rounds rounds) {
    return rounds.versions().stream()
        .map(id -> rounds.scores(id).stream().mapToDouble(ForkScore::ms).summaryStatistics())
        .mapToDouble(ms -> ms.getMax() / ms.getMin() - 1)
        .max()
        .orElse(0);
  }

  /** What to do about a measurement that can't tell: never what was just done. */
  String advice(double load, double spread) {
    if (load >= BUSY) {
      return "other programs take %.0f %% of this machine's processors; close them and check again"
          .formatted(100 * load);
    }
    String noise =
        spread < UNSTEADY
            ? ""
            : "something disturbs this machine, processes of one version differ by %.0f %%; "
                .formatted(100 * spread);
    if (!longer) {
      return noise + "run `workshop check %s --longer`".formatted(exercise.id());
    }
    return noise.isEmpty()
        ? "it is so close to what is asked for that only making it faster will tell"
        : noise + "check again on mains power, or at a quieter time";
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
        return failed(version, rounds.failures());
      }
      String speedup =
          rounds.failures().isEmpty()
              ? rounds.speedup(version.id()).ratioText()
              : String.join(" ", rounds.failures().values());
      text.append("\n  %-8s %s".formatted(speedup, workload.options(exercise.suite())));
    }
    return passed.but(passed.status(), text.toString());
  }
}
