package workshop.polymatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import jdk.jshell.*;
import jdk.jshell.execution.LocalExecutionControlProvider;
import org.junit.jupiter.api.*;
import workshop.harness.WorkshopException;
import workshop.harness.notebook.Notebook;
import workshop.harness.results.MeasuredSuite;

/** What the ladder's notebook does, in the same shell that its kernel has. */
public class NotebookIT {

  /** A matcher that asks another class of a cell how many of v3's matches to give. */
  private static final String CELLS =
      """
      import java.util.List;
      import workshop.polymatch.*;
      import workshop.polymatch.Matcher;
      class Kept { record Share(int ofAll) {} static Share share = new Share(%d); }
      class Mine implements Matcher {
        private final Matcher v3;
        public Mine(List<Shape> shapes) { v3 = new V3NoAllocation(shapes); }
        public List<Match> match(List<Point> points, double maxDistance) {
          List<Match> matches = v3.match(points, maxDistance);
          return matches.subList(0, matches.size() / Kept.share.ofAll());
        }
      }
      workshop.polymatch.NotebookIT.type = Mine.class;
      """;

  /** Set by a cell. */
  public static Class<?> type;

  private final PolyMatchSuite suite = new PolyMatchSuite();

  // The sources, which lie beside the classes, are not for compiling.
  private final JShell shell =
      JShell.builder()
          .executionEngine(new LocalExecutionControlProvider(), Map.of())
          .compilerOptions("-sourcepath", "none")
          .build();

  @AfterEach
  void close() {
    shell.close();
  }

  private void run(String cells) {
    String rest = cells;
    while (!rest.isBlank()) {
      SourceCodeAnalysis.CompletionInfo cell = shell.sourceCodeAnalysis().analyzeCompletion(rest);
      assertThat(shell.eval(cell.source()))
          .allSatisfy(event -> {
            assertThat(event.status()).isEqualTo(Snippet.Status.VALID);
            assertThat(event.exception()).isNull();
          });
      rest = cell.remaining();
    }
  }

  @Test
  void aClassFromACellIsCheckedAndMeasured() {
    run(CELLS.formatted(1));
    MeasuredSuite measured = Notebook.check(suite, type, "v0");
    assertThat(measured.ids()).containsExactly("v0", "mine");
    assertThat(measured.speedup("mine").ratio()).isGreaterThan(1);
    assertThat(Notebook.table(measured)).contains(">mine</td><td ", ">yours</td>", "<p>Measured ");
    assertThat(Notebook.bars(measured))
        .startsWith("<img alt=\"Speedup over v0\" src=\"data:image/svg+xml;base64,");
  }

  @Test
  void aWrongOneIsNotMeasured() {
    run(CELLS.formatted(2));
    assertThatThrownBy(() -> Notebook.check(suite, type, "v0"))
        .isInstanceOf(WorkshopException.class)
        .hasMessageMatching("On the input `.*`: point \\d+: expected polygon .*");
  }

  @Test
  void methodsStandSideBySide() {
    String code =
        Notebook.sideBySide(
            Notebook.code(suite, "v2", "norm"), Notebook.code(suite, "v3", "findClosePolygons"));
    assertThat(code)
        .contains(">private static double norm(double[] vector) {\n  double sum = 0;")
        .contains(">private List&lt;Polygon&gt; findClosePolygons(")
        .doesNotContain("selectBestPolygon");
  }

  @Test
  void aMethodThatIsNotThereIsNamed() {
    assertThatThrownBy(() ->
            Notebook.sideBySide(
                Notebook.code(suite, "v2", "norm"), Notebook.code(suite, "v3", "norm")))
        .isInstanceOf(WorkshopException.class)
        .hasMessage("V3NoAllocation has no method `norm`; look at its source");
  }
}
