package workshop.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static workshop.harness.cli.Cli.run;

import module java.base;

import org.junit.jupiter.api.*;
import workshop.harness.cli.Cli.Outcome;

/** A page made by measuring, and made again without. */
class ReportIT extends OwnProject {

  @BeforeEach
  void writeAChapter() throws IOException {
    Files.writeString(
        project.resolve("README.md"),
        """
        <!-- workshop:sort -->
        <!-- /workshop:sort -->
        <!-- workshop:profile fast -->
        <!-- /workshop:profile fast -->
        <!-- workshop:other -->
        as it was
        <!-- /workshop:other -->
        """);
  }

  @Test
  void measuresAndPublishesAndMakesTheSameAgain() throws IOException {
    Outcome outcome = run("report", "sort", "--rounds", "2", "--seconds", "0.6");
    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.out()).startsWith("Measuring sort: about 1 min.\n").contains("Refreshed: ");
    String chapter = Files.readString(project.resolve("README.md"));
    assertThat(chapter)
        .containsPattern("\\| fast \\| sort once \\| [0-9.]+ \\| [0-9.]+x \\(")
        .containsPattern("\nProfiled: [0-9]+ % in `\\w+`: ")
        .contains("\nas it was\n");
    Path graphs = project.resolve("graphs/published");
    assertThat(graphs.resolve("sort_fast.svg")).content().contains("SortSuite.sorted");
    String page = Files.readString(graphs.resolve("index.html"));
    assertThat(page).contains("<section id=\"fast/profile\"", "<section id=\"fast/result\"");

    Files.writeString(
        project.resolve("README.md"),
        chapter.replaceAll("(?s)(<!-- workshop:sort -->\n).*?(<!-- /)", "$1$2"));
    Path results = graphs.resolve("results.json");
    outcome = run("report", "--from", results.toString());
    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(graphs.resolve("index.html")).content().isEqualTo(page);
    assertThat(project.resolve("README.md")).content().isEqualTo(chapter);

    continuesWhereItStopped(results, page);

    Path other = project.resolve("other.json");
    Files.writeString(
        other,
        Files.readString(results).replaceAll("\"jdk\" : \"[^\"]*\"", "\"jdk\" : \"A JDK 11\""));
    Files.delete(graphs.resolve("index.html"));
    outcome = run("report", "sort", "--from", other.toString());
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err())
        .startsWith("workshop: figures of different machines or JDKs are not mixed: some are of ")
        .contains("A JDK 11")
        .hasLineCount(1);
    assertThat(graphs.resolve("index.html")).doesNotExist();
  }

  /** All that the one suite's pages show is stored already, so nothing is measured. */
  private void continuesWhereItStopped(Path results, String page) throws IOException {
    Path stored = project.resolve("target/figures/report_sort.json");
    Files.createDirectories(stored.getParent());
    Files.copy(results, stored);
    Path notebooks = Files.createDirectories(project.resolve("scripts")).resolve("notebooks");
    Files.writeString(notebooks, "import sys; sys.exit(sys.argv[1:] != ['--check', '--write'])");
    Outcome outcome = run("report", "--measure-all");
    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.out()).startsWith("1 of 1: workshop report sort (stored)\n");
    assertThat(results.resolveSibling("index.html")).content().isEqualTo(page);
    assertThat(stored).doesNotExist(); // The next run measures everything again.
  }
}
