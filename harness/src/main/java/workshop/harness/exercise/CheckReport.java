package workshop.harness.exercise;

import module java.base;

import org.apache.commons.text.StringEscapeUtils;
import tools.jackson.databind.json.JsonMapper;
import workshop.harness.results.Speedup;

/** The outcome of checks for programs. It holds ratios, no milliseconds. */
public final class CheckReport {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private CheckReport() {}

  /** As JSON, indented, with a line end. */
  public static String json(List<Check> checks) {
    Map<String, ?> report = Map.of("checks", checks.stream().map(CheckReport::entry).toList());
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(report) + "\n";
  }

  /** A check; it has ratios, each with the ends of its interval, if it was measured. */
  private static Map<String, Object> entry(Check check) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("id", check.id());
    entry.put("status", check.status().toString());
    entry.put("passed", check.status() == Check.Status.PASSED);
    entry.put("text", check.text());
    if (check.verdict() != null) {
      put(entry, "speedup", check.speedup());
      put(entry, "reference_speedup", check.referenceSpeedup());
      put(entry, "over_previous", check.verdict().overPrevious());
      put(entry, "of_reference", check.verdict().ofReference());
    }
    return entry;
  }

  private static void put(Map<String, Object> entry, String name, Speedup speedup) {
    entry.put(name, speedup.ratio());
    entry.put(name + "_low", speedup.low());
    entry.put(name + "_high", speedup.high());
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
      } else if (!check.isGood(false)) {
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
