package workshop.polymatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import workshop.harness.cli.Workshop;
import workshop.harness.exercise.Check;
import workshop.harness.exercise.Checking;
import workshop.harness.exercise.Exercise;
import workshop.harness.io.ChildJvm;
import workshop.harness.measure.Fork;
import workshop.harness.measure.ForkScore;
import workshop.harness.measure.JmhFork;
import workshop.harness.measure.Measurement;
import workshop.harness.measure.Plan;

/** What is fast for another reason than the exercise's: each gets a sentence of its own. */
class FalseSolutionsIT extends StudentFiles {

  private static final String MATCH =
      "  @Override\n  public List<Match> match(double maxDistance) {\n";
  private static final String RETURN = "    return matches;\n";
  private static final String LAID_OUT = "y()));\n    }\n  }\n";
  private static final String WHERE_MEASURED = "System.getProperty(\"workshop.workload\") != null";
  private static final String ONLY_WHERE_MEASURED =
      "if (!(%s)) { return computed(maxDistance); }".formatted(WHERE_MEASURED);

  private static final Map<String, ForkScore> SCORES = new HashMap<>();

  private static Arguments wrong(String id, String name, String sentence, String source) {
    return Arguments.of(id, name, Check.Status.WRONG, sentence, source);
  }

  /** Right, but the sentence is what it gets; where it begins with "right", after a measurement. */
  private static Arguments unfair(String id, String name, String sentence, String source) {
    return Arguments.of(id, name, Check.Status.BREAKS_A_RULE, sentence, source);
  }

  /** Of each: the exercise, a name, the status, the sentence as a pattern, and the source. */
  static Stream<Arguments> solutions() {
    return Stream.of(
            hardCoded(),
            resultsAreKept(),
            distancesAreLaidOut(),
            answersAreLaidOut(),
            nearIsKept(),
            otherThreads(),
            otherWords())
        .flatMap(solutions -> solutions);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("solutions")
  void getsItsSentence(String id, String name, Check.Status status, String sentence, String source)
      throws IOException {
    boolean isAlone = sentence.startsWith("right") || sentence.contains("thread");
    Check check = isAlone ? check(id, source) : checkHere(id, source);
    if (sentence.startsWith("right")) {
      assertThat(check.status()).isEqualTo(Check.Status.RIGHT);
      check = measured(id);
    }
    assertThat(check.text()).matches("(?s)" + sentence);
    assertThat(check.status()).isEqualTo(status);
  }

  /** One process each of the version and of the solution is a real one, and a short one. */
  private static Check measured(String id) {
    Plan plan =
        Plan.ofRounds(1).withForks(Duration.ofMillis(100), 2, Duration.ofMillis(30)).withHeap(64);
    SCORES.remove("my-" + id); // Another one's; the solution is the same.
    Fork fork =
        (version, workload, expected, _) ->
            version.id().endsWith(id)
                ? SCORES.computeIfAbsent(
                    version.id(), _ -> new JmhFork(null).measure(version, workload, expected, plan))
                : new ForkScore(new double[] {100}, 0, 0);
    return new Checking<>(Exercise.of(id), false)
        .measured(false, new Measurement.Listener() {}, fork);
  }

  private static Stream<Arguments> hardCoded() {
    // The answer to the exercise's own input, as an array.
    Scene scene = Scene.example(6, 100, 1000);
    List<Match> matches = new V4OuterLoop(scene.polygons()).match(scene.points(), 10);
    String always =
        matches.stream()
                .map(match -> String.valueOf(match.polygon()))
                .collect(Collectors.joining(", ", "int[] best = {", "};\n"))
            + "matches.clear();\n"
            + "for (int i = 0; i < best.length; i++) { matches.add(new Match(i, best[i])); }\n"
            + RETURN;
    String whereItLooksAlike =
        "if (points.size() == 100 && polygons.size() == 1000 && maxDistance == 10 "
            + "&& polygons.getFirst().x[1] < polygons.getFirst().x[0] + 0.2) {\n"
            + always
            + "}\n"
            + RETURN;
    return Stream.of(
        wrong("v3", "the answer is hard-coded", "On `varied`: .*", changed("v3", RETURN, always)),
        wrong(
            "v3",
            "the answer is hard-coded for what looks alike",
            "On `workshop run my-v3 --seed \\d+`: point \\d+: expected .*",
            changed("v3", RETURN, whereItLooksAlike)));
  }

  private static Stream<Arguments> resultsAreKept() {
    String field = "  private List<Match> kept;\n\n" + MATCH;
    return Stream.of(
        wrong(
            "v4",
            "the last result is kept",
            "On `varied`: right at the first call, wrong at the second: what does it keep or change"
                + " between calls\\?\nThe smallest case found:\n  1 point, 1 polygon, .*\n"
                + "  first call: right\n  second call: point 0: expected polygon 0, got no polygon",
            keptForADistance("kept", "matches", "kept")),
        unfair(
            "v4",
            "the last result is kept, as a list that can't be changed",
            "A call allocates 0 bytes, and its result takes \\d+: .*",
            keptForADistance("kept", "List.copyOf(matches)", "matches")),
        unfair(
            "v4",
            "a copy of the last result",
            "It keeps results: what it was asked before takes it 0\\.0\\d of the time .*",
            keptForADistance("new ArrayList<>(kept)", "List.copyOf(matches)", "matches")),
        unfair(
            "v4",
            "a copy of the last result, where to compute it takes a few microseconds",
            "It keeps results: what it was asked before takes it 0\\.\\d\\d of the time .*",
            changed("v4", LAID_OUT, SORTED_BY_AREA, MATCH, FIRST_HIT_KEPT)),
        // Right for whoever asks once; the result of another distance comes back.
        wrong(
            "v3",
            "the result of another distance is kept",
            "On `varied`: right at the first call, wrong at the second: .*\n"
                + "  first call \\(1 point, 1 polygon, maximal distance 20.0\\): right\n"
                + "  second call: point 0: expected no polygon, got polygon 0",
            changed(
                "v3",
                MATCH,
                field + "if (kept != null) { return kept; }\n",
                RETURN,
                "kept = List.copyOf(matches);\n" + RETURN)),
        wrong(
            "v3",
            "polygons are shared by all instances",
            "On `varied`: right, but not after others were laid out: what does it keep in a static"
                + " field\\?",
            changed(
                "v3",
                "private final List<Polygon> polygons",
                "private static final List<Polygon> polygons",
                "    for (Point point",
                "    polygons.clear();\n    for (Point point")));
  }

  private static final String SORTED_BY_AREA =
      LAID_OUT.replaceFirst(
          "  }\n$", "polygons.sort(java.util.Comparator.comparingDouble(Polygon::area));\n  }\n");

  private static final String FIRST_HIT_KEPT =
      """
        private double askedBefore = -1;
        private List<Match> kept;

        @Override
        public List<Match> match(double maxDistance) {
          if (maxDistance != askedBefore) {
            askedBefore = maxDistance;
            kept = new ArrayList<>();
            for (int point = 0; point < points.size(); point++) {
              for (Polygon polygon : polygons) {
                double dx = polygon.centerX - points.get(point).x();
                double dy = polygon.centerY - points.get(point).y();
                if (dx * dx + dy * dy < maxDistance * maxDistance) {
                  kept.add(new Match(point, polygon.index));
                  break;
                }
              }
            }
          }
          return new ArrayList<>(kept);
        }

        private List<Match> computed(double maxDistance) {
      """;

  private static String keptForADistance(String again, String kept, String atFirst) {
    return changed(
        "v4",
        MATCH,
        "  private double askedBefore = -1;\n  private List<Match> kept;\n\n"
            + MATCH
            + "if (maxDistance == askedBefore) { return "
            + again
            + "; }\n",
        RETURN,
        "askedBefore = maxDistance;\nkept = " + kept + ";\nreturn " + atFirst + ";\n");
  }

  private static Stream<Arguments> distancesAreLaidOut() {
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
        distancesAreLaidOut(
            "in the constructor",
            fields.formatted("double") + MATCH,
            inConstructor.formatted("double")),
        distancesAreLaidOut(
            "in floats", fields.formatted("float") + MATCH, inConstructor.formatted("float")),
        distancesAreLaidOut(
            "at the first call",
            fields.formatted("double") + atFirst.formatted("double"),
            LAID_OUT));
  }

  private static Arguments distancesAreLaidOut(String when, String match, String laidOut) {
    return unfair(
        "v3",
        "all distances are laid out " + when,
        "Laying out and the first call leave [48]\\.\\d bytes for each pair: the constructor may lay"
            + " out each point and each polygon, .*",
        changed(
            "v3",
            LAID_OUT,
            laidOut,
            MATCH,
            match,
            "findClosePolygons(points.get(point), maxDistance)",
            "findClosePolygons(distances[point], maxDistance)",
            "(Point point, double maxDistance)",
            "("
                + (match.contains("float") ? "float" : "double")
                + "[] distances, double maxDistance)",
            "    double pointX = point.x();\n    double pointY = point.y();\n",
            "",
            "      double dx = polygon.centerX - pointX;\n      double dy = polygon.centerY - pointY;\n",
            "",
            "Math.sqrt(dx * dx + dy * dy) <",
            "distances[polygon.index] <"));
  }

  /**
   * For each point the distances at which another polygon becomes the best: few, and all found
   * before.
   */
  private static final String ANSWERS =
      """
        private final List<double[]> steps = new ArrayList<>();
        private final List<int[]> bests = new ArrayList<>();
        private void layOutAnswers() {
          double[] limits = new double[64];
          int[] best = new int[64];
          for (Point point : points) {
            int length = 0;
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

        @Override
        public List<Match> match(double maxDistance) {
          %s
          if (steps.isEmpty()) {
            layOutAnswers();
          }
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

        private List<Match> computed(double maxDistance) {
      """;

  private static final String FRESH =
      "right; .* But a pair takes \\d+\\.\\d\\d ns of an iteration, and \\d+\\.\\d\\d ns where it is met"
          + " for the first time: the constructor may lay out each point and each polygon, .*";

  /** They take few bytes, but time where the version is measured. */
  private static Stream<Arguments> answersAreLaidOut() {
    String inConstructor = LAID_OUT.replaceFirst("  }\n$", "layOutAnswers();\n  }\n");
    String all = "all answers are laid out ";
    return Stream.of(
        unfair(
            "v4",
            all + "in the constructor",
            FRESH,
            changed("v4", LAID_OUT, inConstructor, MATCH, ANSWERS.formatted(""))),
        unfair("v4", all + "at the first call", FRESH, changed("v4", MATCH, ANSWERS.formatted(""))),
        unfair(
            "v4",
            all + "only where it is measured",
            FRESH,
            changed("v4", MATCH, ANSWERS.formatted(ONLY_WHERE_MEASURED))));
  }

  /** What is near is found once for each distance; the best of it in each call. */
  private static final String NEAR =
      """
        private final java.util.Map<Double, List<List<Polygon>>> near = new java.util.HashMap<>();

        @Override
        public List<Match> match(double maxDistance) {
          %s
          List<List<Polygon>> closePolygons =
              near.computeIfAbsent(maxDistance, this::findAllClosePolygons);
          List<Match> found = new ArrayList<>();
          for (int point = 0; point < points.size(); point++) {
            if (!closePolygons.get(point).isEmpty()) {
              found.add(new Match(point, selectBestPolygon(closePolygons.get(point)).index));
            }
          }
          return found;
        }

        private List<Match> computed(double maxDistance) {
      """;

  private static Stream<Arguments> nearIsKept() {
    return Stream.of(
        unfair(
            "v4",
            "what is near is kept",
            "It keeps results: what it was asked before takes it 0\\.\\d\\d of the time .*",
            changed("v4", MATCH, NEAR.formatted(""))),
        unfair(
            "v4",
            "what is near is kept only where it is measured",
            FRESH,
            changed("v4", MATCH, NEAR.formatted(ONLY_WHERE_MEASURED))));
  }

  private static Stream<Arguments> otherThreads() {
    String onlyWhereMeasured =
        "  private boolean isStarted;\n\n"
            + MATCH
            + "    if (!isStarted && "
            + WHERE_MEASURED
            + ") {\nisStarted = true;\nnew Thread(() -> match(maxDistance)).start();\n}\n";
    return Stream.of(
        unfair(
            "v3",
            "a thread only where it is measured",
            "right; .* But it runs on more than one thread \\(started: 1\\): that is another"
                + " lesson; here one does all\\.",
            changed("v3", MATCH, onlyWhereMeasured)),
        otherThreads(
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
        otherThreads(
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
        otherThreads(
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
        otherThreads(
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

  private static Arguments otherThreads(String whose, String work, String methods) {
    return unfair(
        "v3",
        "another thread works: " + whose,
        "It runs on more than one thread.*: that is another lesson; here one does all\\.",
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
            "      }\n    }\n  }\n"));
  }

  /** Where one processor is all there is, the common pool has no thread of its own. */
  @Test
  void aParallelStreamIsSeenOnOneProcessorToo() throws IOException, InterruptedException {
    Files.createDirectories(Exercise.of("v3").folder());
    Files.writeString(
        Exercise.of("v3").file(),
        changed(
            "v3",
            "    return matches;\n",
            "    return matches.parallelStream().map(match -> match).toList();\n"));
    Path out = root.resolve("out");
    ProcessBuilder builder =
        ChildJvm.command(List.of(), Workshop.class, "check", "v3", "--no-measure")
            .redirectOutput(out.toFile());
    builder.environment().put("JAVA_TOOL_OPTIONS", "-XX:ActiveProcessorCount=1");
    assertThat(builder.start().waitFor()).isEqualTo(1);
    assertThat(out).content().contains("It runs on more than one thread (started: ");
  }

  private static Stream<Arguments> otherWords() {
    return Stream.of(
        unfair(
            "v1",
            "the version before in other words",
            "`findClosePolygons` calls `SimpleMatrix.minus`, which is of the layer that version 1"
                + " leaves: take the matrices out by `getDDRM` and call `CommonOps_DDRM` and"
                + " `NormOps_DDRM`\\.",
            before("v1").replace("!close.isEmpty()", "close.size() > 0")),
        unfair(
            "v2",
            "the version before in other words",
            "`V2` calls `new SimpleMatrix`, and version 2 uses nothing of EJML: put plain"
                + " arrays in its place\\.",
            before("v2").replace("!close.isEmpty()", "close.size() > 0")),
        convenientLayer("SimpleMatrix::minus"),
        convenientLayer("(left, right) -> left.minus(right)"),
        unfair(
            "v4",
            "the solution is called",
            "`V4` calls `new V4OuterLoop`, which is not your own: write what it does\\.",
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

  /** Not called in the method itself, where a person would look first. */
  private static Arguments convenientLayer(String minus) {
    return unfair(
        "v1",
        minus,
        "`difference` calls `Simple(Matrix|Base)\\.minus`, .*",
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
                + MATCH));
  }
}
