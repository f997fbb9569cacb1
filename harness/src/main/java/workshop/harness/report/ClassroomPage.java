package workshop.harness.report;

import module java.base;

import gg.jte.*;
import gg.jte.output.StringOutput;
import workshop.harness.Version;
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

    String name() {
      return measured.part();
    }

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
        results.measured().stream().filter(ClassroomPage::isLesson).toList();
    List<Chapter> chapters = new ArrayList<>();
    Set<String> told = new HashSet<>();
    for (MeasuredSuite measured : lessons.isEmpty() ? results.measured() : lessons) {
      if (!measured.has(measured.baseline())) {
        continue; // There is nothing to compare with.
      }
      List<Step> steps =
          measured.ofSuite().steps().stream()
              .filter(id -> canTell(measured, id) && told.add(id))
              .map(id -> step(measured, id))
              .toList();
      chapters.add(
          new Chapter(
              measured,
              SpeedupPicture.svg(measured, lowerBound(measured), SpeedupPicture.WIDTH),
              steps));
    }
    return chapters;
  }

  private static boolean isLesson(MeasuredSuite measured) {
    return measured.ofSuite().lessons().contains(measured.part());
  }

  /** How much faster than the baseline the job can be done, where that was measured. */
  private Optional<SpeedupPicture.LowerBound> lowerBound(MeasuredSuite measured) {
    return measured
        .ofSuite()
        .lowerBound()
        .flatMap(id ->
            results
                .speedup(measured.baseline(), id)
                .map(speedup -> new SpeedupPicture.LowerBound(id, speedup)));
  }

  private boolean canTell(MeasuredSuite measured, String id) {
    return measured.has(id)
        && measured.has(measured.before(id))
        && !id.equals(measured.baseline())
        && results.profile(id).isPresent()
        && results.profile(measured.before(id)).isPresent();
  }

  private Step step(MeasuredSuite measured, String id) {
    ProfiledVersion from = results.profile(measured.before(id)).orElseThrow();
    ProfiledVersion to = results.profile(id).orElseThrow();
    VersionDiff diff =
        VersionDiff.of(from.ofVersion(), to.ofVersion(), measured, from.samples(), to.samples());
    return new Step(
        from.ofVersion(), to.ofVersion(), new ProfileReport(from), new ProfileReport(to), diff);
  }

  /**
   * A step from one version to the next, as the page for the classroom shows it.
   *
   * @param from the profile of the version before
   * @param to the profile of the version after
   * @param diff what the step changes in the methods' own times
   */
  record Step(
      Version<?, ?> before,
      Version<?, ?> after,
      ProfileReport from,
      ProfileReport to,
      VersionDiff diff) {

    /** The view has room for as many methods. */
    private static final int MOST_METHODS = 6;

    /**
     * How the code fits a view of 1280 x 720 pixels, in letters of a size that the template knows.
     *
     * @param characters how many fit a line; longer lines are wrapped at a space
     * @param rows how many fit all columns
     */
    record Layout(int columns, int characters, int rows) {

      /** A word that is moved to the next row leaves so much of a row empty. */
      private static final int MOST_LOST = 10;

      int rows(String line) {
        return line.length() <= characters ? 1 : 1 + line.length() / (characters - MOST_LOST);
      }

      boolean fits(List<String> lines) {
        return lines.stream().mapToInt(this::rows).sum() <= rows;
      }
    }

    private static final List<Layout> LAYOUTS =
        List.of(new Layout(1, 105, 23), new Layout(2, 72, 66), new Layout(3, 53, 108));

    /** The largest letters in which the changed lines fit, or the smallest. */
    Layout layout() {
      return LAYOUTS.stream()
          .filter(layout -> layout.fits(changes()))
          .findFirst()
          .orElse(LAYOUTS.getLast());
    }

    /** The changed lines that fit. */
    List<String> code() {
      Layout layout = layout();
      List<String> changes = changes();
      int last = changes.size();
      while (!layout.fits(changes.subList(0, last))) {
        last--;
      }
      return changes.subList(0, last);
    }

    /** How many changed lines did not fit. */
    int linesLeft() {
      return changes().size() - code().size();
    }

    private List<String> changes() {
      return CodeDiff.code(before, after);
    }

    List<DiffReport.Figure> figures() {
      return DiffReport.figures(diff);
    }

    /** The methods whose own time changes most; empty if none changes. */
    List<List<String>> methods() {
      return DiffReport.methodRows(diff).stream().skip(1).limit(MOST_METHODS).toList();
    }
  }
}
