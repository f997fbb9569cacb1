package workshop.harness.report;

import module java.base;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import workshop.harness.results.Comparison;
import workshop.harness.results.MeasuredSuite;
import workshop.harness.results.ProfiledVersion;
import workshop.harness.results.Publication;

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

  /**
   * The views of one measurement.
   *
   * @param chart the speedups, as SVG
   */
  record Chapter(MeasuredSuite measured, String chart, List<ClassroomStep> steps) {

    String name() {
      return measured.part();
    }

    String caption() {
      return new SpeedupTable(measured).caption();
    }
  }

  /** The page. */
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
      List<ClassroomStep> steps =
          measured.ofSuite().steps().stream()
              .filter(id -> canTell(measured, id) && told.add(id))
              .map(id -> step(measured, id))
              .toList();
      chapters.add(
          new Chapter(measured, SpeedupPicture.svg(measured, lowerBound(measured)), steps));
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
        && !id.equals(measured.baseline())
        && results.profile(id).isPresent()
        && results.profile(before(measured, id)).isPresent();
  }

  /** The version that another one's step is taken over: the one it builds on, or the baseline. */
  private static String before(MeasuredSuite measured, String id) {
    return measured.ofSuite().builtOn(id).filter(measured::has).orElse(measured.baseline());
  }

  private ClassroomStep step(MeasuredSuite measured, String id) {
    ProfiledVersion from = results.profile(before(measured, id)).orElseThrow();
    ProfiledVersion to = results.profile(id).orElseThrow();
    Comparison comparison =
        Comparison.of(from.ofVersion(), to.ofVersion(), measured, from.samples(), to.samples());
    return new ClassroomStep(
        measured,
        from.ofVersion(),
        to.ofVersion(),
        new ProfileReport(from),
        new ProfileReport(to),
        comparison);
  }
}
