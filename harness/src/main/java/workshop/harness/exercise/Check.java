package workshop.harness.exercise;

import module java.base;

import com.fasterxml.jackson.annotation.JsonValue;
import org.apache.commons.text.StringEscapeUtils;
import workshop.harness.results.*;

/**
 * What checking a student's version showed.
 *
 * @param text what there is to say, in a sentence or a few lines
 * @param speedup over the baseline, or null if it was not measured
 * @param verdict whether it is fast enough, or null
 */
public record Check(String id, Status status, String text, Speedup speedup, Verdict verdict) {

  /** How a version stands. */
  public enum Status {
    NOT_STARTED,
    /** It does not compile, or its class is unfit. */
    BROKEN,
    /** It has holes. */
    UNFINISHED,
    WRONG,
    SAME_AS_BEFORE,
    BREAKS_A_RULE,
    /** Right, not measured. */
    RIGHT,
    SLOW,
    /** Right, and the measurement can't tell yet. */
    UNDECIDED,
    /** The process that runs it was killed, or ended itself, before it could tell. */
    NO_VERDICT,
    PASSED;

    /** As shown and stored: lower case, with spaces. */
    @JsonValue
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /** Whether it passed; a right result is enough where it was not to be measured. */
  public boolean isGood(boolean measured) {
    return status == Status.PASSED || status == Status.RIGHT && !measured;
  }

  /** The last line where it isn't good. */
  public String ending() {
    return status == Status.UNDECIDED
        ? "Not passed yet: this measurement can't tell."
        : "Not passed: %s.".formatted(status);
  }

  /** What to do next, in a sentence without its stop; empty if that has been said. */
  public Optional<String> next(Exercise<?, ?> exercise) {
    String profile =
        "`workshop profile %s` shows where its time goes".formatted(exercise.versionId());
    return switch (status) {
      case SLOW ->
          Optional.of("%s; `workshop hint %s` has hints".formatted(profile, exercise.id()));
      case PASSED ->
          Optional.of(
              exercise.next() == null
                  ? "`workshop measure-all` shows your versions beside the solutions"
                  : "%s; after the chapter's last step, `workshop start %s`"
                      .formatted(profile, exercise.next().id()));
      default -> Optional.empty();
    };
  }

  /** As JSON, indented, with a line end. */
  public static String json(List<Check> checks) {
    return Json.write(Map.of("checks", checks));
  }

  /** As JUnit XML: a test case for each exercise. */
  public static String junit(List<Check> checks) {
    String cases = checks.stream().map(Check::testCase).collect(Collectors.joining());
    long skipped = checks.stream().filter(check -> check.status == Status.NOT_STARTED).count();
    long failures = checks.stream().filter(check -> !check.isGood(false)).count() - skipped;
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <testsuite name="exercises" tests="%d" failures="%d" skipped="%d">
    %s</testsuite>
    """
        .formatted(checks.size(), failures, skipped, cases);
  }

  private String testCase() {
    String outcome =
        switch (status) {
          case RIGHT, PASSED -> "";
          case NOT_STARTED -> "<skipped/>";
          default ->
              "<failure message=\"%s\">%s</failure>"
                  .formatted(status, StringEscapeUtils.escapeXml10(text));
        };
    return "  <testcase classname=\"exercises\" name=\"%s\">%s</testcase>\n".formatted(id, outcome);
  }
}
