package workshop.harness.cli;

import module java.base;

import workshop.harness.Suites;
import workshop.harness.Version;
import workshop.harness.Workload;
import workshop.harness.WorkshopException;
import workshop.harness.profile.ProfileEvent;
import workshop.harness.profile.Sampler;
import workshop.harness.report.ProfileReport;
import workshop.harness.report.Report;
import workshop.harness.report.ReportData;

/** Measures and profiles what the page for the classroom shows. */
final class Figures {

  private static final int ROUNDS = 7;
  private static final int PROCESSES = 3;
  private static final double SECONDS = 3;

  /** What a fork takes, by and large. */
  private static final double FORK_SECONDS = 2.2;

  private final MeasuringOptions measuring;
  private final ProfilingOptions profiling;
  private final PrintWriter out;
  private final Set<String> profiled = new HashSet<>();

  Figures(MeasuringOptions measuring, ProfilingOptions profiling, PrintWriter out) {
    this.measuring = measuring;
    this.profiling = profiling;
    this.out = out;
  }

  /**
   * Adds parts of suites to data.
   *
   * @throws WorkshopException if a version of a part could not be measured
   */
  ReportData and(List<Suites.Part<?, ?>> parts, ReportData before) {
    if (parts.isEmpty()) {
      return before;
    }
    String names = parts.stream().map(Suites.Part::name).collect(Collectors.joining(", "));
    out.printf("Measuring %s: about %d min.%n", names, minutes(parts));
    ReportData data = before;
    try (ForkOptions.Turn _ = measuring.take()) {
      for (Suites.Part<?, ?> part : parts) {
        data = and(part, data);
      }
    }
    return data;
  }

  private long minutes(List<Suites.Part<?, ?>> parts) {
    int versions = parts.stream().mapToInt(part -> part.versions().size()).sum();
    double profiles = PROCESSES * (FORK_SECONDS + SECONDS);
    return Math.round(versions * (measuring.rounds(ROUNDS) * FORK_SECONDS + profiles) / 60 + 0.5);
  }

  /** Of a lesson, the versions are profiled too, those that have not been yet. */
  private <I, R> ReportData and(Suites.Part<I, R> part, ReportData before) {
    Workload workload = Workload.of(part.suite(), Map.of());
    out.printf("%s: %s%n", part.name(), part.suite().description());
    Report report = measuring.measure(part, workload, ROUNDS);
    if (!report.isWhole()) {
      throw new WorkshopException(
          "not all of %s could be measured, so the page stays as it was; `workshop check` or"
                  .formatted(part.name())
              + " `measure` tells more");
    }
    ReportData data = before.and(report);
    if (!report.isLesson()) {
      return data;
    }
    Sampler sampler = profiling.sampler(ProfileEvent.CPU);
    for (Version<I, R> version : measuring.appliedTo(part.versions())) {
      if (!Version.isAnew(version.id()) && !version.isProgram() && profiled.add(version.id())) {
        data = data.and(profile(sampler, part, version, workload, report));
      }
    }
    return data;
  }

  private <I, R> ProfileReport profile(
      Sampler sampler,
      Suites.Part<I, R> part,
      Version<I, R> version,
      Workload workload,
      Report report) {
    return new ProfileReport(
        part.suite(),
        version,
        profiling.profile(sampler, part.suite(), version, workload, PROCESSES, SECONDS, measuring),
        sampler,
        measuring.machine(),
        report.date());
  }
}
