package workshop.harness.exercise;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.text.StringEscapeUtils;
import tools.jackson.databind.json.JsonMapper;
import workshop.harness.measure.Speedup;

/**
 * The outcome of checks for programs. It holds ratios, no milliseconds.
 *
 * @param checks one for each exercise
 */
public record CheckReport(List<Entry> checks) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * A check.
   *
   * @param figures ratios by name, each with the ends of its interval; none if nothing was measured
   */
  public record Entry(
      String id,
      String status,
      boolean passed,
      String text,
      @JsonAnyGetter Map<String, Double> figures) {

    private static Entry of(Check check) {
      Map<String, Double> figures = new LinkedHashMap<>();
      if (check.verdict() != null) {
        put(figures, "speedup", check.speedup());
        put(figures, "reference_speedup", check.referenceSpeedup());
        put(figures, "over_previous", check.verdict().overPrevious());
        put(figures, "of_reference", check.verdict().ofReference());
      }
      return new Entry(
          check.id(),
          check.status().toString(),
          check.status() == Check.Status.PASSED,
          check.text(),
          figures);
    }

    private static void put(Map<String, Double> figures, String name, Speedup speedup) {
      figures.put(name, speedup.ratio());
      figures.put(name + "_low", speedup.low());
      figures.put(name + "_high", speedup.high());
    }
  }

  /** As JSON, indented, with a line end. */
  public static String json(List<Check> checks) {
    CheckReport report = new CheckReport(checks.stream().map(Entry::of).toList());
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(report) + "\n";
  }

  /** As JUnit XML: a test case for each exercise. */
  public static String junit(List<Check> checks) {
    StringBuilder cases = new StringBuilder();
    int failures = 0;
    int skipped = 0;
    for (Check check : checks) {
      cases.append("  <testcase classname=\"exercises\" name=\"%s\">".formatted(check.id()));
      if (check.status() == Check.Status.NOT_STARTED) {
        skipped++;
        cases.append("<skipped/>");
      } else if (check.status() != Check.Status.PASSED && check.status() != Check.Status.RIGHT) {
        failures++;
        cases.append(
            "<failure message=\"%s\">%s</failure>"
                .formatted(check.status(), StringEscapeUtils.escapeXml11(check.text())));
      }
      cases.append("</testcase>\n");
    }
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <testsuite name="exercises" tests="%d" failures="%d" skipped="%d">
    %s</testsuite>
    """
        .formatted(checks.size(), failures, skipped, cases);
  }
}
