package workshop.harness.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import workshop.harness.Suites;
import workshop.harness.Version;

/**
 * The page for the classroom: what was measured at a glance, then the views of each step. One file,
 * which needs no network.
 *
 * @param data what was measured and sampled
 * @param notes what an instructor says beside it
 */
record ClassroomPage(ReportData data, SpeakerNotes notes) {

  private static final int MOST_FIGURES = 5;

  private static final String TEMPLATE = "classroom.html";

  /**
   * Views that are printed on one page and have their notes in common.
   *
   * @param id a version's, or the name of what was measured
   */
  private record Chapter(String id, String title, List<View> views, Optional<String> notes) {

    String html() {
      return "<article data-title=\"%s\">\n%s%s</article>\n"
          .formatted(
              Markup.escaped(title),
              views.stream().map(View::html).collect(Collectors.joining()),
              notes
                  .map(text ->
                      "<aside class=\"notes\" aria-label=\"Speaker notes on %s\">\n%s</aside>\n"
                          .formatted(id, text))
                  .orElse(""));
    }

    String link() {
      return "<li><a href=\"#%s\">%s</a></li>\n"
          .formatted(views.getFirst().id(), Markup.escaped(title));
    }
  }

  /** The page. */
  String html() {
    List<Chapter> chapters = chapters();
    String page = template();
    for (Map.Entry<String, String> part :
        Map.of(
                "TITLE", Markup.escaped(title()),
                "MACHINE", Markup.escaped(data.machine().orElseThrow().toString()),
                "CONTENTS", chapters.stream().map(Chapter::link).collect(Collectors.joining()),
                "VIEWS", chapters.stream().map(Chapter::html).collect(Collectors.joining()))
            .entrySet()) {
      page = page.replace("{{" + part.getKey() + "}}", part.getValue());
    }
    return page;
  }

  private String title() {
    String description = data.measured().getFirst().suite().description();
    return "Performance workshop: " + description;
  }

  private static String template() {
    try (InputStream in = ClassroomPage.class.getResourceAsStream(TEMPLATE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // It is in the same jar as this class.
    }
  }

  private List<Chapter> chapters() {
    List<Chapter> chapters = new ArrayList<>();
    Set<String> told = new HashSet<>();
    for (Report report : data.measured()) {
      chapters.add(overview(report, chapters.isEmpty()));
      for (Version<?, ?> version : report.suite().versions()) {
        if (report.isLesson()
            && report.rounds().has(version.id())
            && !version.id().equals(report.rounds().baseline())
            && told.add(version.id())) {
          chapters.add(step(report, version));
        }
      }
    }
    return chapters;
  }

  private Chapter step(Report report, Version<?, ?> version) {
    Version<?, ?> before = Suites.version(report.before(version.id())).version();
    return new Chapter(
        version.id(),
        "%s: %s".formatted(version.id(), version.idea()),
        new StepViews(data, report, before, version).views(),
        notes.html(version.id()));
  }

  private Chapter overview(Report report, boolean isFirst) {
    String name = report.name();
    String caption = "<p class=\"hint\">%s</p>\n".formatted(Markup.escaped(report.caption()));
    List<View> views = new ArrayList<>();
    views.add(
        new View(
            name,
            "%s: %s".formatted(name, report.suite().description()),
            View.figure("chart", LadderPicture.bars(report, data.floor(report))) + caption));
    List<List<String>> rows =
        Stream.concat(Stream.of(report.head()), report.rows().stream())
            .map(row -> cells(row, report.head()))
            .toList();
    views.add(
        new View(name + "/table", name + ": the figures", Markup.table(name, rows) + caption));
    if (LadderPicture.isLadder(report)) {
      views.add(
          new View(
              name + "/steps",
              name + ": the steps multiply to the whole",
              View.figure("chart", LadderPicture.waterfall(report))));
    }
    data.scaled().stream()
        .filter(scaling -> isFirst && scaling.plan().suite().name().equals(report.suite().name()))
        .forEach(scaling ->
            views.add(
                new View(
                    name + "/growth",
                    name + ": time over size",
                    View.figure(
                        "chart",
                        ScalingPicture.svg(
                            name + ": time over size",
                            scaling.scaling(),
                            LadderPicture.WIDTH,
                            330)))));
    return new Chapter(name, name, views, notes.html(report.rounds().baseline()));
  }

  /**
   * A projector is narrow: the version and its idea share a cell, and where there are many figures,
   * what a unit takes is left to the chart.
   */
  private static List<String> cells(Report.Row row, Report.Row head) {
    List<String> cells = new ArrayList<>(List.of(row.version() + "\n" + row.idea()));
    for (int i = 0; i < row.figures().size(); i++) {
      if (row.figures().size() <= MOST_FIGURES || !head.figures().get(i).startsWith("ns/")) {
        cells.add(row.figures().get(i));
      }
    }
    return cells;
  }
}
