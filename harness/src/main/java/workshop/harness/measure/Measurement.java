package workshop.harness.measure;

import module java.base;

import workshop.harness.*;
import workshop.harness.io.Shutdown;
import workshop.harness.results.*;

/** Measures versions side by side: checks their results, then runs one fork of each a round. */
public final class Measurement<I, R> {

  /** One round in so many may be measured again because a fork was not warm; it costs time. */
  private static final int ROUNDS_PER_REPEAT = 5;

  /** Told what happens, as it happens; listens to nothing unless it says so. */
  public interface Listener {

    default void forkStarts(int round, String version) {}

    /** A fork has ended; its round may yet be measured again. */
    default void forkEnds(int round, String version, ForkScore score) {}

    default void failed(String version, String sentence) {}
  }

  private final Suites.Part<I, R> part;
  private final List<Version<I, R>> versions;
  private final Workload workload;
  private final Plan plan;
  private final Listener listener;
  private final Fork fork;
  private LongSupplier nanoTime = System::nanoTime;
  private Expected<I, R> expected;
  private Rounds rounds;
  private int repeatsLeft;

  /** Plans a measurement; the other versions are compared with the part's first. */
  public Measurement(
      Suites.Part<I, R> part, Workload workload, Plan plan, Listener listener, Fork fork) {
    this.part = part;
    this.versions = new ArrayList<>(part.versions());
    this.workload = workload;
    this.plan = plan;
    this.listener = listener;
    this.fork = fork;
  }

  /** With a clock of its own. */
  Measurement<I, R> by(LongSupplier clock) {
    nanoTime = clock;
    return this;
  }

  /**
   * Measures.
   *
   * @param seed decides the order of the forks
   * @param machine where this is, as the forks see it
   * @return the scores; a version that failed is among the failures
   * @throws IllegalArgumentException if the workload is out of range
   * @throws Shutdown.Stopped if the user asked to stop
   */
  public MeasuredSuite run(long seed, Machine machine) {
    repeatsLeft = plan.minRounds() / ROUNDS_PER_REPEAT;
    try (Expected<I, R> opened = Expected.of(part, workload)) {
      expected = opened;
      MeasuredSuite.Conditions conditions =
          new MeasuredSuite.Conditions(
              workload,
              part.suite()
                  .units(expected.input(), expected.result())
                  .filter(units -> units.count() > 0),
              expected.check(),
              LocalDate.now(),
              machine,
              expected.heapMegabytes(),
              seed,
              part.leftOut());
      rounds = new Rounds(part, conditions);
      check();
      measureRounds(new Schedule(versions.size(), seed));
    }
    return rounds.result();
  }

  /** Runs each version once, and leaves those out that throw or give a wrong result. */
  private void check() {
    for (Version<I, R> version : versions.stream().filter(fork::checksHere).toList()) {
      try {
        R result = expected.checked(version);
        rounds.describe(version.id(), part.suite().figures(version, expected.input(), result));
      } catch (WorkshopException e) {
        fail(version, e);
      }
    }
  }

  private void fail(Version<I, R> version, WorkshopException failure) {
    versions.remove(version);
    rounds.fail(version.id(), failure);
    listener.failed(version.id(), failure.getMessage());
  }

  private void measureRounds(Schedule schedule) {
    List<Version<I, R>> scheduled = List.copyOf(versions);
    long start = nanoTime.getAsLong();
    for (int round = 0; round < plan.maxRounds() && !nothingIsLeftToCompare(); round++) {
      if (round >= plan.minRounds() && isEnough(Duration.ofNanos(nanoTime.getAsLong() - start))) {
        return;
      }
      List<Version<I, R>> order =
          schedule.order(round).stream().map(scheduled::get).filter(versions::contains).toList();
      Map<Version<I, R>, ForkScore> scores = measureRound(round, order, plan);
      List<String> cold = cold(scores);
      if (!cold.isEmpty() && repeatsLeft > 0) {
        repeatsLeft--;
        rounds.note(
            "Round %d was measured again with a longer warm-up, not warm at first: %s."
                .formatted(round + 1, String.join(", ", cold)));
        scores = measureRound(round, order, plan.withLongerWarmup());
      }
      scores.forEach((version, score) -> rounds.add(version.id(), score));
    }
  }

  /** Whether so many versions failed that going on would tell nothing. */
  private boolean nothingIsLeftToCompare() {
    return versions.size() <= 1 && rounds.haveFailures();
  }

  private Map<Version<I, R>, ForkScore> measureRound(
      int round, List<Version<I, R>> order, Plan roundPlan) {
    Map<Version<I, R>, ForkScore> scores = new LinkedHashMap<>();
    for (Version<I, R> version : order) {
      if (!versions.contains(version)) {
        continue; // It failed in the first try of this round.
      }
      try {
        ForkScore score = measureOrAgain(round, version, roundPlan);
        scores.put(version, score);
        listener.forkEnds(round, version.id(), score);
      } catch (WorkshopException e) {
        fail(version, e);
      }
    }
    return scores;
  }

  /**
   * A process that was killed says nothing about its version: the system may be short of memory.
   */
  private ForkScore measureOrAgain(int round, Version<I, R> version, Plan roundPlan) {
    try {
      return measure(round, version, roundPlan);
    } catch (Fork.Died e) {
      ForkScore score = measure(round, version, roundPlan);
      rounds.note(
          "Round %d: the process of %s died and was started again."
              .formatted(round + 1, version.id()));
      return score;
    }
  }

  private ForkScore measure(int round, Version<I, R> version, Plan roundPlan) {
    return Shutdown.unlessRequested(() -> {
      listener.forkStarts(round, version.id());
      return fork.measure(version, expected, roundPlan);
    });
  }

  private List<String> cold(Map<Version<I, R>, ForkScore> scores) {
    return versions.stream()
        .filter(version -> scores.containsKey(version) && !scores.get(version).isWarm())
        .<String>map(Version::id)
        .toList();
  }

  private boolean isEnough(Duration passed) {
    return passed.compareTo(Plan.LIMIT) >= 0 || plan.enough().test(rounds.result());
  }
}
