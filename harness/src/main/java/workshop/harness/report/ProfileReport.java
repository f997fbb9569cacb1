package workshop.harness.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import workshop.harness.Version;
import workshop.harness.measure.Machine;
import workshop.harness.profile.Hotspots;
import workshop.harness.profile.Profiler;

/**
 * Where the time of a version goes, in text.
 *
 * @param version the version
 * @param samples its samples
 * @param sampledBy the profiler's name of what it sampled
 */
public record ProfileReport(Version<?, ?> version, Profiler.Samples samples, String sampledBy) {

  private Hotspots hotspots() {
    return new Hotspots(samples.profile(), version.type().getName());
  }

  /** One sentence: the method where nearly all time is, and what it spends it on. */
  public String sentence() {
    return hotspots().sentence();
  }

  /** A table of the version's methods with what they call, and the sentence. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "Profiled `%s`: %s samples (%s)"
            .formatted(version.id(), Numbers.whole(samples.samples()), sampledBy));
    lines.add("");
    lines.add("   self   total  method, and what it calls elsewhere");
    for (Hotspots.Row row : hotspots().rows()) {
      lines.add(
          String.format(
              Locale.ROOT,
              "%5.1f %%  %5.1f %%  %s%s",
              100 * row.self(),
              100 * row.total(),
              "  ".repeat(row.level()),
              row.name()));
    }
    lines.add("");
    lines.add(sentence());
    return lines;
  }

  /** What belongs into a chapter's block {@code profile V}; nothing if V was not profiled. */
  public static Optional<String> content(List<ProfileReport> reports, String block) {
    return reports.stream()
        .filter(report -> block.equals("profile " + report.version.id()))
        .map(ProfileReport::block)
        .findFirst();
  }

  /** The sentence with its origin. */
  private String block() {
    return "Profiled: %s %s samples, %s, on %s."
        .formatted(
            sentence(), Numbers.whole(samples.samples()), LocalDate.now(), Machine.current());
  }
}
