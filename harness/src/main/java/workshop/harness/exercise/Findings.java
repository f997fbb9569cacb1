package workshop.harness.exercise;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import workshop.harness.measure.ForkScore;
import workshop.harness.measure.Machine;
import workshop.harness.measure.Rounds;

/**
 * What a measurement shows of a student's version.
 *
 * @param exercise the exercise
 * @param id of the version
 * @param rounds beside the baseline, the version before and the solution
 */
record Findings(Exercise<?, ?> exercise, String id, Rounds rounds) {

  /** Fair is the same, give or take what laying out and other branches take. */
  private static final double FRESH = 2;

  /** From this share of the processors on, other programs are to blame for the noise. */
  private static final double BUSY = 0.2;

  /** Processes that differ by more than this are disturbed, or were not compiled alike. */
  private static final double UNSTEADY = 0.15;

  /** Whether more rounds would change nothing. */
  boolean areTold() {
    return !rounds.failures().isEmpty()
        || breach().isPresent()
        || verdict().status() != Check.Status.UNDECIDED;
  }

  /**
   * As the outcome of a check.
   *
   * @param longer whether it was measured longer than usual
   */
  Check check(boolean longer) {
    if (!rounds.failures().isEmpty()) {
      return failed();
    }
    Verdict verdict = verdict();
    Optional<String> breach = breach();
    String told =
        breach.orElseGet(() ->
            verdict.status() == Check.Status.UNDECIDED
                ? "%s; %s.".formatted(verdict.text(), advice(longer, Machine.load()))
                : verdict.text() + ".");
    return new Check(
        exercise.id(),
        breach.isPresent() ? Check.Status.BREAKS_A_RULE : verdict.status(),
        measurement() + " " + told,
        rounds.speedup(id),
        rounds.speedup(exercise.id()),
        verdict);
  }

  Check failed() {
    Map<String, String> failures = rounds.failures();
    String sentences = String.join("\n", failures.values());
    return failures.keySet().equals(Set.of(id))
        ? Check.of(exercise, Check.Status.WRONG, sentences)
        : Check.of(
            exercise, Check.Status.UNDECIDED, "Not measured, by no fault of yours: " + sentences);
  }

  private Verdict verdict() {
    String previous = exercise.previous().id();
    return new Verdict(previous, rounds.speedup(previous, id), rounds.speedup(exercise.id(), id));
  }

  /** The first rule that the version breaks, as seen in the processes that measured it. */
  private Optional<String> breach() {
    return Stream.of(threads(), keptWork(), bytes()).flatMap(Optional::stream).findFirst();
  }

  private Optional<String> threads() {
    double more = rounds.threads(id) - rounds.threads(exercise.id());
    return Conduct.told(more > 0, "But it" + Conduct.OTHER_THREADS, (int) more);
  }

  private Optional<String> keptWork() {
    double ns = rounds.leastNsPerUnit(id).orElse(Double.POSITIVE_INFINITY);
    return rounds
        .units()
        .filter(_ -> rounds.freshNs(id) > FRESH * Math.max(ns, rounds.freshAgainNs(id)))
        .map(units ->
            "But a %s takes %.2f ns of an iteration, and %.2f ns where it is met for the first time: %s."
                .formatted(units.unit(), ns, rounds.freshNs(id), exercise.workbook().layingOut()));
  }

  private Optional<String> bytes() {
    double allowed = exercise.workbook().contract(exercise.id()).bytes();
    double reference = rounds.leastBytes(exercise.id());
    double bytes = rounds.leastBytes(id);
    return Conduct.told(
        bytes > allowed * reference,
        "But an iteration allocates %,.0f bytes, and %s times the reference's %,.0f are allowed:"
            + " `workshop profile %s --event alloc` shows what is made.",
        bytes,
        allowed,
        reference,
        id);
  }

  /** The measurement in one line. */
  private String measurement() {
    Verdict verdict = verdict();
    String step =
        exercise.previous().id().equals(rounds.baseline())
            ? ""
            : ", %s over %s (%s)"
                .formatted(
                    verdict.overPrevious().ratioText(),
                    verdict.previous(),
                    verdict.overPrevious().intervalText());
    return "right; %s over the baseline (95 %% CI %s)%s; the reference is at %s."
        .formatted(
            rounds.speedup(id).ratioText(),
            rounds.speedup(id).intervalText(),
            step,
            rounds.speedup(exercise.id()).withInterval());
  }

  /** What to do about a measurement that can't tell: never what was just done. */
  String advice(boolean longer, double load) {
    if (load >= BUSY) {
      return "other programs take %.0f %% of this machine's processors; close them and check again"
          .formatted(100 * load);
    }
    List<String> unsteady =
        rounds.versions().stream().filter(version -> spread(version) > UNSTEADY).toList();
    boolean isMachine = unsteady.contains(rounds.baseline());
    String noise =
        unsteady.isEmpty()
            ? ""
            : isMachine
                ? "something disturbs this machine, processes of %s differ by %.0f %%; "
                    .formatted(rounds.baseline(), 100 * spread(rounds.baseline()))
                : "the compiler doesn't come to the same code in each process of %s; "
                    .formatted(String.join(" and ", unsteady));
    if (!longer) {
      return noise + "run `workshop check %s --longer`".formatted(exercise.id());
    }
    return isMachine
        ? noise + "check again on mains power, or at a quieter time"
        : noise + "it is so close to what is asked for that only making it faster will tell";
  }

  /** By how much the processes of a version differ. */
  private double spread(String version) {
    DoubleSummaryStatistics ms =
        rounds.scores(version).stream().mapToDouble(ForkScore::ms).summaryStatistics();
    return ms.getMax() / ms.getMin() - 1;
  }
}
