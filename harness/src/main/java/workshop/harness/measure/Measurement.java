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

    /** It starts, and runs at least so many forks. */
    default void starts(int forks) {}

    /** Something runs for a while, in a line. */
    default void runs(String line) {}

    default void forkStarts(int round, String version) {}

    /** A fork has ended; its round may yet be measured again. */
    default void forkEnds(int round, String version, ForkScore score) {}

    default void failed(String version, String sentence) {}

    /** What was running has ended. */
    default void ends() {}
  }

  private final Suites.Part<I, R> part;
  private final Workload workload;
  private final Plan plan;
  private final Listener listener;
  private final Fork fork;
  private Expected<I, R> expected;
  private MeasuredSuite.Conditions conditions;

  /** Of the versions that have not failed. */
  private final Map<Version<I, R>, List<ForkScore>> scores = new LinkedHashMap<>();

  /** By the versions' ids. */
  private final Map<String, Map<String, String>> figures = new HashMap<>();

  private final Map<String, String> failures = new LinkedHashMap<>();
  private final Set<String> died = new HashSet<>();
  private final List<String> notes = new ArrayList<>();

  /** Plans a measurement; the other versions are compared with the part's first. */
  public Measurement(
      Suites.Part<I, R> part, Workload workload, Plan plan, Listener listener, Fork fork) {
    this.part = part;
    this.workload = workload;
    this.plan = plan;
    this.listener = listener;
    this.fork = fork;
    part.versions().forEach(version -> scores.put(version, new ArrayList<>()));
  }

  /**
   * Measures.
   *
   * @param seed decides the order of the forks
   * @param machine where this is, as the forks see it
   * @return the scores; a version that failed is among the failures
   * @throws Shutdown.Stopped if the user asked to stop
   */
  public MeasuredSuite run(long seed, Machine machine) {
    return run(seed, machine, System::nanoTime);
  }

  MeasuredSuite run(long seed, Machine machine, LongSupplier nanoTime) {
    listener.starts(plan.minRounds() * part.versions().size());
    try (Expected<I, R> opened = Expected.of(part, workload)) {
      expected = opened;
      conditions =
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
      check();
      measureRounds(new Schedule<>(scores.keySet(), seed), nanoTime);
    } finally {
      listener.ends();
    }
    return result();
  }

  /** Runs each version once, and leaves those out that throw or give a wrong result. */
  private void check() {
    for (Version<I, R> version : part.only(fork::checksHere).versions()) {
      try {
        R result = expected.checked(version);
        figures.put(version.id(), part.suite().figures(version, expected.input(), result));
      } catch (WorkshopException e) {
        fail(version, e);
      }
    }
  }

  private void fail(Version<I, R> version, WorkshopException failure) {
    scores.remove(version);
    failures.put(version.id(), failure.getMessage());
    if (failure instanceof Fork.Died) {
      died.add(version.id());
    }
    listener.failed(version.id(), failure.getMessage());
  }

  private void measureRounds(Schedule<Version<I, R>> schedule, LongSupplier nanoTime) {
    int repeatsLeft = plan.minRounds() / ROUNDS_PER_REPEAT;
    long start = nanoTime.getAsLong();
    for (int round = 0; round < plan.maxRounds() && !nothingIsLeftToCompare(); round++) {
      if (round >= plan.minRounds() && isEnough(Duration.ofNanos(nanoTime.getAsLong() - start))) {
        return;
      }
      List<Version<I, R>> order = schedule.order(round);
      Map<Version<I, R>, ForkScore> measured = measureRound(round, order, plan);
      List<String> cold =
          scores.keySet().stream()
              .filter(version -> !measured.get(version).isWarm())
              .<String>map(Version::id)
              .toList();
      if (!cold.isEmpty() && repeatsLeft > 0) {
        repeatsLeft--;
        notes.add(
            "Round %d was measured again with a longer warm-up, not warm at first: %s."
                .formatted(round + 1, String.join(", ", cold)));
        measured.putAll(measureRound(round, order, plan.withLongerWarmup()));
      }
      scores.forEach((version, forks) -> forks.add(measured.get(version)));
    }
  }

  /** Whether so many versions failed that going on would tell nothing. */
  private boolean nothingIsLeftToCompare() {
    return scores.size() <= 1 && !failures.isEmpty();
  }

  private Map<Version<I, R>, ForkScore> measureRound(
      int round, List<Version<I, R>> order, Plan roundPlan) {
    Map<Version<I, R>, ForkScore> measured = new HashMap<>();
    for (Version<I, R> version : order) {
      if (!scores.containsKey(version)) {
        continue; // It failed before.
      }
      try {
        ForkScore score = measureOrAgain(round, version, roundPlan);
        measured.put(version, score);
        listener.forkEnds(round, version.id(), score);
      } catch (WorkshopException e) {
        fail(version, e);
      }
    }
    return measured;
  }

  /** A process that was killed says nothing about its version: memory may have been short. */
  private ForkScore measureOrAgain(int round, Version<I, R> version, Plan roundPlan) {
    try {
      return measure(round, version, roundPlan);
    } catch (Fork.Died e) {
      ForkScore score = measure(round, version, roundPlan);
      notes.add(
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

  private boolean isEnough(Duration passed) {
    return passed.compareTo(Plan.LIMIT) >= 0 || plan.enough().test(result());
  }

  private MeasuredSuite result() {
    return new MeasuredSuite(
        part.suite().name(),
        part.name(),
        part.versions().getFirst().id(),
        conditions,
        scores.keySet().stream()
            .filter(version -> !scores.get(version).isEmpty())
            .map(version ->
                new MeasuredVersion(
                    version.id(),
                    ForkHeap.jvmOptions(version, conditions.heapMegabytes()),
                    scores.get(version),
                    figures.getOrDefault(version.id(), Map.of())))
            .toList(),
        failures,
        died,
        notes);
  }
}
