package workshop.harness.report;

import module java.base;

import workshop.harness.VersionKey;
import workshop.harness.plot.Numbers;
import workshop.harness.results.*;

/** What measuring a single version showed, in text. */
public final class VersionReport {

  /** Preparing that takes less is not worth a line. */
  private static final double SHOWN_PREPARE_MS = 1;

  private VersionReport() {}

  /** A version beside the rounds' baseline, or the baseline alone. */
  public static List<String> lines(MeasuredSuite measured, String id) {
    String reference = measured.baseline();
    boolean alone = reference.equals(id);
    String forks = Numbers.count(measured.rounds(), "fork");
    String turns =
        ", in turn with %s at %sms".formatted(reference, Numbers.ms(measured.ms(reference)));
    List<String> lines = new ArrayList<>();
    lines.add(
        "Took an avg of %sms per iteration%s (%s%s)"
            .formatted(
                Numbers.ms(measured.ms(id)), perUnit(measured, id), forks, alone ? "" : turns));
    lines.add(
        "Speedup over %s: %s"
            .formatted(
                reference, alone ? "1, as it is the baseline" : measured.speedup(reference, id)));
    MeasuredVersion version = measured.version(id);
    version
        .bytes()
        .ifPresent(
            bytes -> lines.add("Allocates %s bytes per iteration".formatted(Numbers.whole(bytes))));
    if (version.prepareMs() >= SHOWN_PREPARE_MS) {
      lines.add(
          "Preparing is not in this time; just started, a JVM takes %sms for it"
              .formatted(Numbers.ms(version.prepareMs())));
    }
    String prepared = VersionKey.parse(id).in(VersionKey.Mode.PREPARE).toString();
    if (measured.has(prepared)) {
      lines.add(
          "With its preparation in every call, an iteration takes %sms: %s over %s"
              .formatted(
                  Numbers.ms(measured.ms(prepared)),
                  measured.speedup(reference, prepared),
                  reference));
    }
    lines.addAll(measured.caveats());
    return lines;
  }

  private static String perUnit(MeasuredSuite measured, String id) {
    return measured
        .unitTime(id)
        .map(time -> ", %s ns per %s".formatted(Numbers.ms(time.ns()), time.unit()))
        .orElse("");
  }
}
