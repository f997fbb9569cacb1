package workshop.harness.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import workshop.harness.profile.Comparison;
import workshop.harness.profile.FlameGraphDiff;

/**
 * A comparison of two versions as a web page for a projector.
 *
 * @param title what is compared
 * @param code lines of the unified diff; empty to leave the code out
 * @param findings what was found, as lines of text
 * @param graphs the flame graphs of both
 */
public record DiffPage(
    String title, List<String> code, List<String> findings, FlameGraphDiff graphs) {

  /**
   * A page on what a comparison showed.
   *
   * @param report the measurement that it rests on
   * @param code lines of the unified diff
   */
  public static DiffPage of(Report report, Comparison comparison, List<String> code) {
    List<String> findings = new ArrayList<>(ComparisonReport.lines(comparison));
    findings.add("");
    findings.add(report.caption());
    String title = "%s: %s to %s".formatted(report.name(), comparison.before(), comparison.after());
    return new DiffPage(title, code, findings, comparison.graphs());
  }

  /** The same, with the flame graphs and what was found alone. */
  public DiffPage withoutCode() {
    return new DiffPage(title, List.of(), findings, graphs);
  }

  /** The page; it needs no other file and no network. */
  public String html() {
    return """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <title>%1$s</title>
    <style>
    body { font: 17px system-ui, sans-serif; margin: 2em auto; max-width: 1240px; color: #222; background: #fff; }
    pre { font: 15px ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace; line-height: 1.4; white-space: pre-wrap; }
    pre * { display: block; text-decoration: none; font-style: normal; }
    ins { background: #e3f6e3; color: #05450f; }
    del { background: #fdeaea; color: #7a0c0c; }
    i { color: #777; }
    svg { width: 100%%; height: auto; }
    </style>
    </head>
    <body>
    <h1>%1$s</h1>
    %2$s<pre>%3$s</pre>
    %4$s%5$s</body>
    </html>
    """
        .formatted(
            Markup.escaped(title),
            code.isEmpty() ? "" : code(code) + "\n",
            Markup.escaped(String.join("\n", findings)),
            graphs.beforeSvg(),
            graphs.afterSvg());
  }

  /** Lines of a unified diff, each marked as what it is. */
  static String code(List<String> diff) {
    return diff.stream().map(DiffPage::line).collect(Collectors.joining("", "<pre>", "</pre>"));
  }

  private static String line(String line) {
    String element =
        line.startsWith("@@")
            ? "i"
            : line.startsWith("+") ? "ins" : line.startsWith("-") ? "del" : "span";
    return "<%1$s>%2$s</%1$s>".formatted(element, line.isEmpty() ? " " : Markup.escaped(line));
  }
}
