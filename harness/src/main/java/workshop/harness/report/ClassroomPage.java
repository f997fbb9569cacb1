package workshop.harness.report;

import module java.base;

import gg.jte.*;
import gg.jte.output.StringOutput;
import workshop.harness.*;
import workshop.harness.results.*;

/**
 * The page for the classroom: an overview of each measurement, then three views of each of its
 * steps. One file, which needs no network. The template {@code classroom.jte} is its HTML.
 */
public record ClassroomPage(Publication results) {

  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(
          null,
          ContentType.Html,
          ClassroomPage.class.getClassLoader(),
          ClassroomPage.class.getPackageName());

  /** The views of one measurement; the chart is SVG. */
  record Chapter(MeasuredSuite measured, String chart, List<Step> steps) {

    String caption() {
      return new SpeedupTable(measured).caption();
    }
  }

  public String html() {
    StringOutput html = new StringOutput();
    TEMPLATES.render("classroom.jte", this, html);
    return html.toString();
  }

  String title() {
    return results.measured().getFirst().ofSuite().description();
  }

  /** The lessons; where none was measured, whatever was. */
  List<Chapter> chapters() {
    List<MeasuredSuite> lessons =
        results.measured().stream()
            .filter(each -> each.ofSuite().lessons().contains(each.part()))
            .toList();
    Set<String> told = new HashSet<>();
    return (lessons.isEmpty() ? results.measured() : lessons)
        .stream()
            .filter(measured -> measured.has(measured.baseline())) // Or nothing can be compared.
            .map(measured -> chapter(measured, told))
            .toList();
  }

  private Chapter chapter(MeasuredSuite measured, Set<String> told) {
    Suite<?, ?> suite = measured.ofSuite();
    Optional<Speedup> lowerBound =
        suite.lowerBound().flatMap(id -> results.speedup(measured.baseline(), id));
    return new Chapter(
        measured,
        SpeedupPicture.svg(measured, lowerBound, SpeedupPicture.WIDTH),
        suite.steps().stream()
            .flatMap(id -> step(measured, id).stream())
            .filter(step -> told.add(step.after().id())) // Each step once.
            .toList());
  }

  /** The step to a version, if both are measured and profiled. */
  private Optional<Step> step(MeasuredSuite measured, String id) {
    String previous = measured.before(id);
    if (id.equals(previous) || !measured.has(id) || !measured.has(previous)) {
      return Optional.empty();
    }
    return results
        .profile(previous)
        .flatMap(from ->
            results
                .profile(id)
                .map(to ->
                    new Step(
                        new ProfileReport(from),
                        new ProfileReport(to),
                        VersionDiff.of(measured, from, to))));
  }

  /**
   * A step from one version to the next, as the page for the classroom shows it.
   *
   * @param from the profile of the version before
   * @param to the profile of the version after
   * @param diff what the step changes in the methods' own times
   */
  record Step(ProfileReport from, ProfileReport to, VersionDiff diff) {

    /**
     * How the code fits a view of 1280 x 720 pixels, in letters of a size that the template knows.
     *
     * @param characters how many fit a line; longer lines are wrapped at a space
     * @param rows how many fit all columns
     */
    record Layout(int columns, int characters, int rows) {

      /** A word that is moved to the next row leaves so much of a row empty. */
      private static final int MOST_LOST = 10;

      List<String> fitting(List<String> lines) {
        int used = 0;
        int count = 0;
        for (String line : lines) {
          int length = line.length();
          used += length <= characters ? 1 : 1 + length / (characters - MOST_LOST);
          count += used <= rows ? 1 : 0;
        }
        return lines.subList(0, count);
      }
    }

    private static final List<Layout> LAYOUTS =
        List.of(new Layout(1, 105, 23), new Layout(2, 72, 66), new Layout(3, 53, 108));

    Version<?, ?> before() {
      return from.profiled().ofVersion();
    }

    Version<?, ?> after() {
      return to.profiled().ofVersion();
    }

    /** The largest letters in which the changed lines fit, or the smallest. */
    Layout layout() {
      return LAYOUTS.stream()
          .filter(layout -> layout.fitting(changes()).size() == changes().size())
          .findFirst()
          .orElse(LAYOUTS.getLast());
    }

    List<String> code() {
      return layout().fitting(changes());
    }

    int linesLeft() {
      return changes().size() - code().size();
    }

    private List<String> changes() {
      return CodeDiff.code(before(), after());
    }
  }
}
