package workshop.polymatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import workshop.harness.exercise.Check;

/** What is fast for another reason than the exercise's: each gets a sentence of its own. */
class FalseSolutionsIT extends StudentFiles {

  private static final String MATCH =
      "  @Override\n  public List<Match> match(double maxDistance) {\n";
  private static final String RETURN = "    return matches;\n";
  private static final String LAID_OUT = "y()));\n    }\n  }\n";

  private static void assertIs(Check.Status status, String sentence, Check check) {
    assertThat(check.text()).matches("(?s)" + sentence);
    assertThat(check.status()).isEqualTo(status);
  }

  /** The answer to the exercise's own input, as an array. */
  private static String hardCoded() {
    List<Match> matches = new V4OuterLoop(Scene.example(6, 100, 1000)).match(10);
    return matches.stream()
        .map(match -> String.valueOf(match.polygon()))
        .collect(Collectors.joining(", ", "int[] best = {", "};\n"));
  }

  private static String loop() {
    return "for (int i = 0; i < best.length; i++) { matches.add(new Match(i, best[i])); }\n";
  }

  @Test
  void theAnswerIsHardCoded() throws IOException {
    String always = hardCoded() + "matches.clear();\n" + loop() + RETURN;
    assertIs(Check.Status.WRONG, "On `varied`: .*", check("v3", changed("v3", RETURN, always)));
    String whereItLooksAlike =
        "if (points.size() == 100 && polygons.size() == 1000 && maxDistance == 10 "
            + "&& polygons.getFirst().x[1] < polygons.getFirst().x[0] + 0.2) {\n"
            + always
            + "}\n"
            + RETURN;
    assertIs(
        Check.Status.WRONG,
        "On `workshop run my-v3 --seed \\d+`: point \\d+: expected .*",
        check("v3", changed("v3", RETURN, whereItLooksAlike)));
  }

  static Stream<Arguments> keptResults() {
    String again =
        "On `varied`: right at the first call, wrong at the second: what does it keep or change"
            + " between calls\\?\nThe smallest case found:\n  1 point, 1 polygon, .*\n"
            + "  first call: right\n  second call: point 0: expected polygon 0, got no polygon";
    return Stream.of(
        Arguments.of("the list itself", "kept", "matches", again),
        Arguments.of(
            "a list that can't be changed",
            "kept",
            "List.copyOf(matches)",
            "A call allocates 0 bytes, and its result takes \\d+: .*"),
        Arguments.of(
            "a copy",
            "new ArrayList<>(kept)",
            "List.copyOf(matches)",
            "It keeps results: what it was asked before takes it 0\\.0\\d of the time .*"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("keptResults")
  void theLastResultIsKept(String name, String returned, String kept, String sentence)
      throws IOException {
    String source =
        changed(
            "v4",
            MATCH,
            "  private double askedBefore = -1;\n  private List<Match> kept;\n\n"
                + MATCH
                + "if (maxDistance == askedBefore) { return "
                + returned
                + "; }\n",
            RETURN,
            "askedBefore = maxDistance;\nkept = "
                + kept
                + ";\nreturn "
                + (kept.equals("matches") ? "kept" : "matches")
                + ";\n");
    Check check = check("v4", source);
    assertIs(
        kept.equals("matches") ? Check.Status.WRONG : Check.Status.BREAKS_A_RULE, sentence, check);
  }

  /** Right for whoever asks once; the result of another distance comes back. */
  @Test
  void theResultOfAnotherDistanceIsKept() throws IOException {
    String source =
        changed(
            "v3",
            MATCH,
            "  private List<Match> kept;\n\n" + MATCH + "if (kept != null) { return kept; }\n",
            RETURN,
            "kept = List.copyOf(matches);\n" + RETURN);
    assertIs(
        Check.Status.WRONG,
        "On `varied`: right at the first call, wrong at the second: .*\n"
            + "  first call \\(1 point, 1 polygon, maximal distance 20.0\\): right\n"
            + "  second call: point 0: expected no polygon, got polygon 0",
        check("v3", source));
  }

  @Test
  void polygonsAreSharedByAllInstances() throws IOException {
    assertIs(
        Check.Status.WRONG,
        "On `varied`: right, but not after others were laid out: what does it keep in a static"
            + " field\\?",
        check(
            "v3",
            changed(
                "v3",
                "private final List<Polygon> polygons",
                "private static final List<Polygon> polygons",
                "    for (Scene.Point point",
                "    polygons.clear();\n    for (Scene.Point point")));
  }

  static Stream<Arguments> laidOut() {
    String fields = "  private %s[][] distances;\n\n";
    String all =
        """
        distances = new %s[points.size()][polygons.size()];
        for (int p = 0; p < points.size(); p++) {
          for (int i = 0; i < polygons.size(); i++) {
            double dx = polygons.get(i).centerX - points.get(p).x();
            double dy = polygons.get(i).centerY - points.get(p).y();
            distances[p][i] = (%1$s) Math.sqrt(dx * dx + dy * dy);
          }
        }
        """;
    String inConstructor = "y()));\n    }\n" + all + "  }\n";
    String atFirst = MATCH + "if (distances == null) {\n" + all + "}\n";
    return Stream.of(
        Arguments.of(
            "in the constructor",
            fields.formatted("double") + MATCH,
            inConstructor.formatted("double")),
        Arguments.of(
            "in floats", fields.formatted("float") + MATCH, inConstructor.formatted("float")),
        Arguments.of(
            "at the first call",
            fields.formatted("double") + atFirst.formatted("double"),
            LAID_OUT));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("laidOut")
  void allDistancesAreLaidOut(String name, String match, String laidOut) throws IOException {
    String source =
        changed(
            "v3",
            LAID_OUT,
            laidOut,
            MATCH,
            match,
            "findClosePolygons(points.get(point), maxDistance)",
            "findClosePolygons(distances[point], maxDistance)",
            "(Scene.Point point, double maxDistance)",
            "("
                + (match.contains("float") ? "float" : "double")
                + "[] distances, double maxDistance)",
            "    double pointX = point.x();\n    double pointY = point.y();\n",
            "",
            "      double dx = polygon.centerX - pointX;\n      double dy = polygon.centerY - pointY;\n",
            "",
            "Math.sqrt(dx * dx + dy * dy) <",
            "distances[polygon.index] <");
    assertIs(
        Check.Status.BREAKS_A_RULE,
        "Laying out and the first call leave [48]\\.\\d bytes for each pair: the constructor may lay"
            + " out each point and each polygon, .*",
        check("v3", source));
  }

  /**
   * For each point the distances at which another polygon becomes the best: few, and all found
   * before.
   */
  @Test
  void theAnswersToAllDistancesAreLaidOut() throws IOException {
    String source =
        changed(
            "v4",
            LAID_OUT,
            """
            y()));
                }
                for (Scene.Point point : points) {
                  int length = 0;
                  double[] limits = new double[64];
                  int[] best = new int[64];
                  // Sorted by distance, whoever is smaller than all before it.
                  for (Polygon polygon : polygons) {
                    double dx = polygon.centerX - point.x();
                    double dy = polygon.centerY - point.y();
                    double distance = Math.sqrt(dx * dx + dy * dy);
                    int at = 0;
                    while (at < length && limits[at] < distance) {
                      at++;
                    }
                    if (at > 0 && polygons.get(best[at - 1]).area() <= polygon.area()) {
                      continue;
                    }
                    int end = at;
                    while (end < length && polygons.get(best[end]).area() > polygon.area()) {
                      end++;
                    }
                    System.arraycopy(limits, end, limits, at + 1, length - end);
                    System.arraycopy(best, end, best, at + 1, length - end);
                    length += 1 - (end - at);
                    limits[at] = distance;
                    best[at] = polygon.index;
                  }
                  steps.add(java.util.Arrays.copyOf(limits, length));
                  bests.add(java.util.Arrays.copyOf(best, length));
                }
              }
            """,
            MATCH,
            """
              private final List<double[]> steps = new ArrayList<>();
              private final List<int[]> bests = new ArrayList<>();

              @Override
              public List<Match> match(double maxDistance) {
                List<Match> found = new ArrayList<>();
                for (int point = 0; point < points.size(); point++) {
                  int near = 0;
                  while (near < steps.get(point).length && steps.get(point)[near] < maxDistance) {
                    near++;
                  }
                  if (near > 0) {
                    found.add(new Match(point, bests.get(point)[near - 1]));
                  }
                }
                return found;
              }

              private List<Match> old(double maxDistance) {
            """);
    assertIs(
        Check.Status.BREAKS_A_RULE,
        "Laying out takes [0-9.]+ ns for each pair: the constructor may lay out .*",
        check("v4", source));
  }

  static Stream<Arguments> threads() {
    return Stream.of(
        Arguments.of(
            "one at each call",
            "matches.addAll(inHalves(maxDistance));",
            """
              private List<Match> inHalves(double maxDistance) {
                List<Match> second = new ArrayList<>();
                Thread helper = new Thread(() -> part(points.size() / 2, points.size(), maxDistance, second));
                helper.start();
                List<Match> first = new ArrayList<>();
                part(0, points.size() / 2, maxDistance, first);
                try { helper.join(); } catch (InterruptedException e) { throw new IllegalStateException(e); }
                first.addAll(second);
                return first;
              }
            """),
        Arguments.of(
            "a pool's",
            "matches.addAll(inPool(maxDistance));",
            """
              private final java.util.concurrent.ExecutorService pool =
                  java.util.concurrent.Executors.newFixedThreadPool(1, task -> {
                    Thread thread = new Thread(task);
                    thread.setDaemon(true);
                    return thread;
                  });

              private List<Match> inPool(double maxDistance) {
                List<Match> all = new ArrayList<>();
                try {
                  pool.submit(() -> part(0, points.size(), maxDistance, all)).get();
                } catch (Exception e) {
                  throw new IllegalStateException(e);
                }
                return all;
              }
            """),
        Arguments.of(
            "a parallel stream's",
            """
            matches.addAll(java.util.stream.IntStream.range(0, points.size()).parallel().boxed()
                .flatMap(point -> {
                  List<Match> one = new ArrayList<>();
                  part(point, point + 1, maxDistance, one);
                  return one.stream();
                }).toList());
            """,
            ""),
        Arguments.of(
            "a virtual thread's carrier",
            """
            try {
              Thread.startVirtualThread(() -> part(0, points.size(), maxDistance, matches)).join();
            } catch (InterruptedException e) {
              throw new IllegalStateException(e);
            }
            """,
            ""));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("threads")
  void anotherThreadWorks(String name, String work, String methods) throws IOException {
    String source =
        changed(
            "v3",
            MATCH + "    List<Match> matches = new ArrayList<>();\n",
            methods
                + MATCH
                + "    List<Match> matches = new ArrayList<>();\n"
                + work
                + "    return matches;\n  }\n\n"
                + "  private void part(int from, int to, double maxDistance, List<Match> matches) {\n",
            "for (int point = 0; point < points.size(); point++) {",
            "for (int point = from; point < to; point++) {",
            "      }\n    }\n    return matches;\n  }\n",
            "      }\n    }\n  }\n");
    assertIs(
        Check.Status.BREAKS_A_RULE,
        "It runs on more than one thread.*: that is another lesson; here one does all\\.",
        check("v3", source));
  }

  static Stream<Arguments> wordsChanged() {
    return Stream.of(
        Arguments.of(
            "v1",
            "`findClosePolygons` calls `SimpleMatrix.minus`, which is of the layer that version 1"
                + " leaves: take the matrices out by `getDDRM` and call `CommonOps_DDRM` and"
                + " `NormOps_DDRM`\\."),
        Arguments.of(
            "v2",
            "`V2` calls `new SimpleMatrix`, and version 2 uses nothing of EJML: put plain"
                + " arrays in its place\\."));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wordsChanged")
  void theVersionBeforeInOtherWords(String id, String sentence) throws IOException {
    String source = before(id).replace("!close.isEmpty()", "close.size() > 0");
    assertIs(Check.Status.BREAKS_A_RULE, sentence, check(id, source));
  }

  /** Not in the method itself, where a person would look first. */
  @ParameterizedTest
  @ValueSource(strings = {"SimpleMatrix::minus", "(left, right) -> left.minus(right)"})
  void theConvenientLayerIsFoundWhereverItIsCalled(String minus) throws IOException {
    String source =
        changed(
            "v1",
            "DMatrixRMaj difference = new DMatrixRMaj(2, 1);",
            "DMatrixRMaj difference = difference(polygon.center(), point).getDDRM();",
            "CommonOps_DDRM.subtract(polygon.center().getDDRM(), position, difference);",
            "",
            MATCH,
            "  private static SimpleMatrix difference(SimpleMatrix a, SimpleMatrix b) {\n"
                + "    java.util.function.BinaryOperator<SimpleMatrix> minus = "
                + minus
                + ";\n    return minus.apply(a, b);\n  }\n\n"
                + MATCH);
    assertIs(
        Check.Status.BREAKS_A_RULE,
        "`difference` calls `Simple(Matrix|Base)\\.minus`, .*",
        check("v1", source));
  }

  @Test
  void theSolutionIsCalled() throws IOException {
    assertIs(
        Check.Status.BREAKS_A_RULE,
        "`V4` calls `new V4OuterLoop`, which is not your own: write what it does\\.",
        check(
            "v4",
            """
            import java.util.List;
            import workshop.polymatch.*;

            public final class V4 implements Matcher {

              private final Matcher matcher;

              public V4(Scene scene) {
                matcher = new V4OuterLoop(scene);
              }

              @Override
              public List<Match> match(double maxDistance) {
                return matcher.match(maxDistance);
              }
            }
            """));
  }
}
