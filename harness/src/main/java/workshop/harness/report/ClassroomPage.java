package workshop.harness.report;

import module java.base;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import workshop.harness.Suites;
import workshop.harness.Version;
import workshop.harness.profile.Comparison;

/**
 * The page for the classroom: an overview of each measurement, then three views of each of its
 * steps. One file, which needs no network. The template {@code classroom.jte} is its HTML.
 */
record ClassroomPage(ReportData data) {

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
  record Chapter(Report report, String chart, List<ClassroomStep> steps) {

    String name() {
      return report.name();
    }
  }

  String html() {
    StringOutput html = new StringOutput();
    TEMPLATES.render("classroom.jte", this, html);
    return html.toString();
  }

  String title() {
    return data.measured().getFirst().suite().description();
  }

  /** The lessons; where none was measured, whatever was. */
  List<Chapter> chapters() {
    List<Report> lessons = data.measured().stream().filter(Report::isLesson).toList();
    List<Chapter> chapters = new ArrayList<>();
    Set<String> told = new HashSet<>();
    for (Report report : lessons.isEmpty() ? data.measured() : lessons) {
      List<ClassroomStep> steps =
          report.suite().steps().stream()
              .filter(id -> canTell(report, id) && told.add(id))
              .map(id -> step(report, id))
              .toList();
      chapters.add(new Chapter(report, SpeedupPicture.svg(report, data.floor(report)), steps));
    }
    return chapters;
  }

  private boolean canTell(Report report, String id) {
    return report.rounds().has(id)
        && !id.equals(report.rounds().baseline())
        && data.profile(id).isPresent()
        && data.profile(report.before(id)).isPresent();
  }

  private ClassroomStep step(Report report, String id) {
    Version<?, ?> before = Suites.version(report.before(id)).version();
    Version<?, ?> after = Suites.version(id).version();
    ProfileReport from = data.profile(before.id()).orElseThrow();
    ProfileReport to = data.profile(id).orElseThrow();
    Comparison comparison =
        Comparison.of(before, after, report.rounds(), from.processes(), to.processes());
    return new ClassroomStep(report, before, after, from, to, comparison);
  }
}
