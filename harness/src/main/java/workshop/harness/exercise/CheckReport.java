package workshop.harness.exercise;

import java.util.List;
import org.apache.commons.text.StringEscapeUtils;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import workshop.harness.measure.Speedup;

/** The outcome of checks for programs. It holds ratios, no milliseconds. */
public final class CheckReport {

  private CheckReport() {}

  /** As JSON, indented, with a line end. */
  public static String json(List<Check> checks) {
    JsonMapper mapper = JsonMapper.builder().build();
    ObjectNode root = mapper.createObjectNode();
    ArrayNode array = root.putArray("checks");
    for (Check check : checks) {
      ObjectNode node = array.addObject();
      node.put("id", check.id());
      node.put("status", check.status().toString());
      node.put("passed", check.status() == Check.Status.PASSED);
      node.put("text", check.text());
      put(node, "speedup", check.speedup());
      put(node, "reference_speedup", check.referenceSpeedup());
      if (check.verdict() != null) {
        put(node, "over_previous", check.verdict().overPrevious());
        put(node, "of_reference", check.verdict().ofReference());
      }
    }
    return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
  }

  private static void put(ObjectNode node, String name, Speedup speedup) {
    if (speedup != null) {
      node.put(name, speedup.ratio());
      node.put(name + "_low", speedup.low());
      node.put(name + "_high", speedup.high());
    }
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
