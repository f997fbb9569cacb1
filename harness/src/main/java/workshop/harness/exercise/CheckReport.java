package workshop.harness.exercise;

import module java.base;

import org.apache.commons.text.StringEscapeUtils;
import workshop.harness.results.Json;

/** The outcome of checks for programs. It holds ratios, no milliseconds. */
public final class CheckReport {

  private record Report(List<Check> checks) {}

  private CheckReport() {}

  /** As JSON, indented, with a line end. */
  public static String json(List<Check> checks) {
    return Json.write(new Report(checks));
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
