package workshop.harness.app;

import module java.base;

import workshop.harness.*;
import workshop.harness.io.Project;
import workshop.harness.measure.*;
import workshop.harness.report.ChapterBlocks;
import workshop.harness.results.*;

/**
 * Measures and profiles what is published: on the page for the classroom, and in the chapters.
 *
 * @param sampler takes the samples
 * @param seconds how long each process is sampled
 * @param plan how much is measured
 * @param out told what is measured
 */
public record Publish(
    Measure measure, Sampler sampler, double seconds, Plan plan, Consumer<String> out) {

  private static final int PROCESSES = Plan.IS_BRIEF ? 1 : 3;

  /** What a fork takes, by and large. */
  private static final double FORK_SECONDS = 2.2;

  /**
   * Results of several files together.
   *
   * @throws IllegalArgumentException if one can't be read, or is of another machine
   */
  public static Publication read(List<Path> files) {
    return files.stream().map(Publication::read).reduce(Publication.EMPTY, Publication::and);
  }

  /** Refreshes the generated blocks of chapters, and says which. */
  public static List<String> refresh(List<MarkdownBlocks> chapters, Publication results) {
    List<String> lines = new ArrayList<>();
    for (MarkdownBlocks chapter : chapters) {
      chapter.replace(block -> ChapterBlocks.content(results, block));
      lines.add("Refreshed: " + Project.shown(chapter.file()));
    }
    results.measured().stream()
        .filter(suite -> !chapters.isEmpty() && !suite.isComplete())
        .map(suite ->
            "The tables of %s stay as they were, since not all were measured."
                .formatted(suite.part()))
        .forEach(lines::add);
    return lines;
  }

  /** Adds parts of suites to results. The versions of a lesson are profiled too. */
  public Publication addTo(Publication before, List<Suites.Part<?, ?>> parts) {
    String names = parts.stream().map(Suites.Part::name).collect(Collectors.joining(", "));
    out.accept("Measuring %s: about %d min.".formatted(names, minutes(parts)));
    Publication results = before;
    for (Suites.Part<?, ?> part : parts) {
      results = results.and(measured(part));
    }
    Profiler profiler = new Profiler(sampler, PROCESSES, seconds);
    for (Suites.Found<?, ?> found : ofLessons(parts)) {
      Workload workload = Workload.of(found.suite(), Map.of());
      results = results.and(measure.profile(found, workload, profiler));
    }
    return results;
  }

  private long minutes(List<Suites.Part<?, ?>> parts) {
    int versions = parts.stream().mapToInt(part -> part.versions().size()).sum();
    double profiles = PROCESSES * (FORK_SECONDS + seconds);
    return Math.round(versions * (plan.minRounds() * FORK_SECONDS + profiles) / 60 + 0.5);
  }

  private MeasuredSuite measured(Suites.Part<?, ?> part) {
    out.accept("%s: %s".formatted(part.name(), part.suite().description()));
    MeasuredSuite measured = measure.suite(part, Workload.of(part.suite(), Map.of()), plan);
    if (!measured.isWhole()) {
      throw new WorkshopException(
          "not all of %s could be measured, so the page stays as it was; `workshop check` or"
                  .formatted(part.name())
              + " `measure` tells more");
    }
    return measured;
  }

  /** Each version once, whose flame graph a page shows. */
  private static Collection<Suites.Found<?, ?>> ofLessons(List<Suites.Part<?, ?>> parts) {
    Map<String, Suites.Found<?, ?>> versions = new LinkedHashMap<>();
    parts.stream()
        .filter(part -> part.suite().lessons().contains(part.name()))
        .flatMap(part -> part.found().stream())
        .filter(found -> !found.version().key().mode().equals(VersionKey.Mode.PREPARE))
        .filter(found -> !found.version().isProgram())
        .forEach(found -> versions.putIfAbsent(found.version().id(), found));
    return versions.values();
  }
}
