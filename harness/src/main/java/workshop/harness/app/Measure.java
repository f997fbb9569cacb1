package workshop.harness.app;

import module java.base;

import workshop.harness.*;
import workshop.harness.measure.*;
import workshop.harness.results.*;

/**
 * Measures and profiles versions, in processes of their own.
 *
 * @param jvmOptions options of the user for the measured JVMs
 * @param scheduleSeed decides the order of the forks
 * @param chatter where JMH's own output goes, if anywhere
 * @param listener told how it goes
 */
public record Measure(
    List<String> jvmOptions,
    long scheduleSeed,
    Optional<PrintStream> chatter,
    Measurement.Listener listener) {

  /** As usual, told how it goes. */
  public Measure(Measurement.Listener listener) {
    this(List.of(), 1, Optional.empty(), listener);
  }

  /** Measures versions, the first of which the others are compared with. */
  public <I, R> MeasuredSuite suite(Suites.Part<I, R> part, Workload workload, Plan plan) {
    return suite(part, workload, plan, Fork.ofAnyKind(chatter));
  }

  /** Measures versions in forks of another kind. */
  public <I, R> MeasuredSuite suite(
      Suites.Part<I, R> part, Workload workload, Plan plan, Fork fork) {
    Suites.Part<I, R> measured = part.with(part.versions().stream().map(this::with).toList());
    return new Measurement<>(measured, workload, plan, listener, fork).run(scheduleSeed, machine());
  }

  /** Samples a version. */
  public <I, R> ProfiledVersion profile(
      Suites.Found<I, R> found, Workload workload, Profiler profiler) {
    Suites.Found<I, R> profiled = new Suites.Found<>(found.suite(), with(found.version()));
    listener.runs(
        "Profiling %s, about %.0f s".formatted(found.version().id(), profiler.totalSeconds()));
    try {
      return profiler.profile(profiled, workload, machine(), chatter);
    } finally {
      listener.ends();
    }
  }

  /** The version, whose JVMs get the user's options too. */
  public <I, R> Version<I, R> with(Version<I, R> version) {
    return version.withJvmOptions(jvmOptions.toArray(String[]::new));
  }

  /** This machine, as the measured JVMs see it. */
  public Machine machine() {
    return SystemInfo.machine().with(jvmOptions);
  }
}
