package workshop.harness.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import workshop.harness.Version;
import workshop.harness.measure.Rounds;
import workshop.harness.measure.Speedup;
import workshop.harness.profile.Comparison;
import workshop.harness.profile.FlameGraph;

/**
 * The views of a step on the page for the classroom, each with a question first and the answer on
 * the next key.
 *
 * @param data what was measured and sampled
 * @param report the measurement that the step is in
 * @param before the version before
 * @param after the version after
 */
record StepViews(ReportData data, Report report, Version<?, ?> before, Version<?, ?> after) {

  private static final Pattern JAVADOC =
      Pattern.compile("(?s)/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:@\\w+\\s*)*(?:public |final )*class ");

  /** The views, in order. */
  List<View> views() {
    List<View> views = new ArrayList<>();
    Optional<ProfileReport> beforeProfile = data.profile(before);
    beforeProfile.ifPresent(profile ->
        views.add(
            view(
                "profile",
                "What does the profile of %s say?".formatted(before.id()),
                profile(profile))));
    views.add(view("idea", "What would you change?", idea()));
    views.add(view("code", "The code", code()));
    views.add(view("guess", "What will it buy?", guess()));
    Optional<Comparison> comparison =
        beforeProfile.flatMap(from ->
            data.profile(after)
                .map(to ->
                    Comparison.of(
                        before, after, report.rounds(), from.processes(), to.processes())));
    views.add(view("bought", "What did it buy?", bought(comparison)));
    comparison.ifPresent(each -> {
      views.add(view("methods", "Where was the time saved?", methods(each)));
      views.add(view("flames", "Before and after, at one scale", flames()));
    });
    report
        .suite()
        .drawback(after.id())
        .ifPresent(
            drawback -> views.add(view("catch", "And the catch?", View.then(big(drawback)))));
    return views;
  }

  private View view(String name, String question, String content) {
    return new View("%s/%s".formatted(after.id(), name), question, content);
  }

  private static String big(String sentence) {
    return "<p class=\"big\">%s</p>\n".formatted(Markup.of(sentence));
  }

  private static String profile(ProfileReport profile) {
    String callouts =
        profile.callouts().stream()
            .map(shown ->
                "<li><code>%s</code>: %s</li>\n"
                    .formatted(
                        Markup.escaped(shown.callout().shortMethod()), Markup.of(shown.text())))
            .collect(Collectors.joining());
    return View.figure("flame", profile.flameGraph().largeSvg(1))
        + View.then(
            (callouts.isEmpty() ? "" : "<ol class=\"callouts\">\n" + callouts + "</ol>\n")
                + "<p>%s</p>\n".formatted(Markup.of(profile.sentence())));
  }

  private String idea() {
    return View.then(
        big(after.idea())
            + change()
                .map(sentence -> "<p>%s</p>\n".formatted(Markup.escaped(sentence)))
                .orElse(""));
  }

  /** What the class's Javadoc says of the change: after the finding, before the expectation. */
  private Optional<String> change() {
    Matcher javadoc = JAVADOC.matcher(after.source());
    return javadoc.find()
        ? Optional.of(
                Pattern.compile("(?<=\\.) (?=[A-Z])")
                    .splitAsStream(javadoc.group(1).replaceAll("\\s*\\n\\s*\\*\\s?", " ").strip())
                    .skip(1)
                    .takeWhile(sentence -> !sentence.startsWith("Expect"))
                    .collect(Collectors.joining(" "))
                    .replaceAll("\\{@\\w+ (?:[^}]*#)?([^}]*)}", "$1"))
            .filter(text -> !text.isEmpty())
        : Optional.empty();
  }

  private String code() {
    List<List<String>> places = CodeDiff.places(before, after);
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < places.size(); i++) {
      String lines =
          "<div class=\"code\" tabindex=\"0\" role=\"group\" aria-label=\"changed place %d of %d\">%s</div>\n"
              .formatted(i + 1, places.size(), Markup.diff(places.get(i)));
      code.append(code.isEmpty() ? lines : View.then(lines));
    }
    return code.toString();
  }

  private String guess() {
    return """
    <p><label>How many times faster than %1$s is %2$s?
    <input class="guess" data-step="%2$s" type="number" inputmode="decimal" min="0" step="any" size="6"></label></p>
    <p class="hint">Type a number, then Enter. It stays in this browser.</p>
    """
        .formatted(before.id(), after.id());
  }

  private String bought(Optional<Comparison> comparison) {
    Rounds rounds = report.rounds();
    Speedup speedup = rounds.speedup(before.id(), after.id());
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("", before.id(), after.id()));
    rows.add(
        List.of(
            "ms per iteration",
            Numbers.ms(rounds.ms(before.id())),
            Numbers.ms(rounds.ms(after.id()))));
    rounds
        .units()
        .ifPresent(units ->
            rows.add(
                List.of(
                    "ns per " + units.unit(),
                    Numbers.ms(rounds.nsPerUnit(before.id()).get()),
                    Numbers.ms(rounds.nsPerUnit(after.id()).get()))));
    rows.add(
        List.of(
            "bytes per iteration",
            Numbers.whole(rounds.bytes(before.id())),
            Numbers.whole(rounds.bytes(after.id()))
                + (comparison.filter(Comparison::allocateTheSame).isPresent() ? ", as many" : "")));
    String whole =
        before.id().equals(rounds.baseline())
            ? ""
            : "<p>Over %s: %s</p>\n".formatted(rounds.baseline(), rounds.speedup(after.id()));
    return View.then(
        ("<p class=\"big\">%s</p>\n<p class=\"told\" data-step=\"%s\" data-ratio=\"%s\" hidden></p>\n"
                + "%s%s<p class=\"hint\">%s</p>\n")
            .formatted(
                speedup,
                after.id(),
                speedup.ratio(),
                Markup.table("%s and %s".formatted(before.id(), after.id()), rows),
                whole,
                Markup.escaped(report.caption())));
  }

  private static String methods(Comparison comparison) {
    List<List<String>> rows = ComparisonReport.methodRows(comparison);
    return View.then(
        rows.isEmpty()
            ? "<p>No method's own time differs by more than the sampling error.</p>\n"
            : Markup.table(
                    ComparisonReport.METHODS,
                    rows.stream()
                        .map(row ->
                            List.of(row.get(4), row.get(0), row.get(1), row.get(2), row.get(3)))
                        .toList())
                + ComparisonReport.explanation(comparison)
                    .map(text -> "<p>%s</p>\n".formatted(Markup.escaped(text)))
                    .orElse(""));
  }

  /** Both flame graphs, each as wide as the version's time. */
  private String flames() {
    return flame(before) + View.then(flame(after));
  }

  private String flame(Version<?, ?> version) {
    Rounds rounds = report.rounds();
    double longerMs = Math.max(rounds.ms(before.id()), rounds.ms(after.id()));
    FlameGraph graph = data.profile(version).orElseThrow().flameGraph();
    return View.figure("flame", graph.largeSvg(rounds.ms(version.id()) / longerMs));
  }
}
