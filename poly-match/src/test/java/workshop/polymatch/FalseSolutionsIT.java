package workshop.polymatch;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.*;
import workshop.harness.*;
import workshop.harness.exercise.*;
import workshop.harness.measure.*;
import workshop.harness.results.ForkScore;

/** What is fast for another reason than the exercise's: each gets a sentence of its own. */
class FalseSolutionsIT extends StudentFiles {

  private static final String MATCH =
      "  @Override\n  public List<Match> match(List<Point> points, double maxDistance) {\n";
  private static final String RETURN = "    return matches;\n";

  private static Arguments wrong(String id, String name, String sentence, String source) {
    return Arguments.of(id, name, Check.Status.WRONG, sentence, source);
  }

  private static Arguments unfair(String id, String name, String sentence, String source) {
    return Arguments.of(id, name, Check.Status.BREAKS_A_RULE, sentence, source);
  }

  /** Of each: the exercise, a name, the status, the sentence as a pattern, and the source. */
  static Stream<Arguments> solutions() {
    return Stream.of(
            hardCoded(),
            resultsAreKept(),
            Stream.of(lazyResult()),
            otherThreads(),
            notOnesOwn(),
            processes(),
            otherWords())
        .flatMap(solutions -> solutions);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("solutions")
  void getsItsSentence(String id, String name, Check.Status status, String sentence, String source)
      throws IOException {
    Check check = checkHere(id, source);
    assertThat(check.text()).matches("(?s)" + sentence);
    assertThat(check.status()).isEqualTo(status);
  }

  static Stream<Arguments> measuredSolutions() {
    return Stream.concat(keptInVain(), Stream.of(keptAfterManyCalls()));
  }

  /** What is right and breaks no rule must not pay, or be wrong where it is measured. */
  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("measuredSolutions")
  void doesNotPay(String id, String name, Check.Status status, String sentence, String source)
      throws IOException {
    Checking<?, ?> checking = new Checking<>(written(id, source), false);
    // OneRound counts the calls itself.
    assertThat(checking.results(true).status()).isEqualTo(Check.Status.RIGHT);
    Check check = checking.measured(new Measurement.Listener() {}, _ -> new OneRound(id));
    assertThat(check.text()).matches(sentence);
    assertThat(check.status()).isEqualTo(status);
  }

  /** One process each of the version and of the solution is a real one, and a short one. */
  private static final class OneRound implements Fork {
    private static final Plan PLAN =
        Plan.ofRounds(1).withForks(Duration.ofMillis(120), 2, Duration.ofMillis(30));
    private final String id;
    private final Fork real;
    private final Map<String, ForkScore> scores = new HashMap<>();

    private OneRound(String id) {
      this.id = id;
      real = new JmhFork(Optional.empty(), Map.of(id, 50, "my-" + id, 50));
    }

    @Override
    public ForkScore measure(Version<?, ?> version, Expected<?, ?> expected, Plan plan) {
      return version.id().endsWith(id)
          ? scores.computeIfAbsent(version.id(), _ -> real.measure(version, expected, PLAN))
          : new ForkScore(List.of(100.0), Optional.of(0.0), 0);
    }

    @Override
    public boolean checksHere(Version<?, ?> version) {
      return real.checksHere(version);
    }
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
            "On `example`: point \\d+: expected .*",
            changed("v3", RETURN, whereItLooksAlike)));
  }

  /** Answers from a field, or else by what the version did. */
  private static String cached(String source, String field, String answer) {
    assertThat(source).contains(MATCH);
    return source.replace(
        MATCH,
        "  "
            + field
            + "\n\n"
            + MATCH
            + answer
            + "\n  }\n\n  private List<Match> computed(List<Point> points, double maxDistance) {\n");
  }

  private static Stream<Arguments> resultsAreKept() {
    String byDistance =
        "private final java.util.Map<Double, List<Match>> kept = new java.util.HashMap<>();";
    String atTheSecond = "On `varied`: right at the first call, wrong at the second: .*";
    return Stream.of(
        wrong(
            "v4",
            "the last result is kept",
            "On `varied`: right at the first call, wrong at the second: what does it keep or change"
                + " between calls\\?\nThe smallest case found:\n  1 point, 1 polygon, .*\n"
                + "  first call: right\n  second call: point 0: expected polygon 0, got no polygon",
            cached(
                solved("v4"),
                "private List<Match> kept;",
                "if (kept == null) { kept = computed(points, maxDistance); } return kept;")),
        wrong(
            "v4",
            "the result for a distance is kept",
            atTheSecond,
            cached(
                solved("v4"),
                byDistance,
                "return new ArrayList<>(kept.computeIfAbsent(maxDistance, d -> computed(points, d)));")),
        wrong(
            "v4",
            "the result for a size of the scene is kept",
            atTheSecond,
            cached(
                solved("v4"),
                byDistance,
                "if (points.size() < 50) { return computed(points, maxDistance); }\n"
                    + "return new ArrayList<>(kept.computeIfAbsent(\n"
                    + "points.size() + 1e4 * maxDistance, d -> computed(points, maxDistance)));")),
        wrong(
            "v3",
            "polygons are shared by all instances",
            "On `varied`: right, but not after others were prepared: what does it keep in a static"
                + " field\\?",
            changed(
                "v3",
                "private final List<Polygon> polygons",
                "private static final List<Polygon> polygons",
                "    for (Shape shape",
                "    polygons.clear();\n    for (Shape shape")));
  }

  /**
   * Of the version before, in the hope that what was computed comes again. It doesn't, so all of it
   * is done: the bytes tell so, and on a quiet machine the time.
   */
  private static Stream<Arguments> keptInVain() {
    String allocates =
        "right; .* But a call allocates [0-9,]+ bytes, and 1\\.2 times the reference's [0-9,]+ are"
            + " allowed: .*";
    return Stream.of(
        unfair(
            "v3",
            "the results for a list are kept",
            allocates,
            cached(
                before("v3"),
                "private List<Point> last; private double lastDistance; private List<Match> kept;",
                "if (points != last || maxDistance != lastDistance) {\n"
                    + "last = points; lastDistance = maxDistance;\n"
                    + "kept = computed(points, maxDistance);\n"
                    + "} return new ArrayList<>(kept);")),
        unfair(
            "v3",
            "all results are kept, by the contents of the list",
            allocates,
            cached(
                before("v3"),
                "private final java.util.Map<Object, List<Match>> kept = new java.util.HashMap<>();",
                "return new ArrayList<>(kept.computeIfAbsent(\n"
                    + "List.of(points, maxDistance), key -> computed(points, maxDistance)));")));
  }

  /** It is right in the trials, which call it less often. */
  private static Arguments keptAfterManyCalls() {
    return wrong(
        "v4",
        "the result is kept after 150 calls",
        "my-v4: wrong result for a new input, after many calls: .*; what does it keep between calls\\?",
        cached(
            solved("v4"),
            "private int calls; private List<Match> kept;",
            "if (++calls > 150 && kept != null) { return new ArrayList<>(kept); }\n"
                + "kept = computed(points, maxDistance); return new ArrayList<>(kept);"));
  }

  private static Arguments lazyResult() {
    return unfair(
        "v3",
        "the list computes itself when it is read",
        "`V3\\$1` is a collection, an iterator or a stream of its own, which may compute when it is"
            + " read: use the JDK's\\.",
        cached(
            solved("v3"),
            "",
            """
            return new java.util.AbstractList<Match>() {
              public Match get(int index) { return computed(points, maxDistance).get(index); }
              public int size() { return computed(points, maxDistance).size(); }
            };
            """));
  }

  /** The solution with a statement before its end. */
  private static Arguments with(String id, String statement, String sentence) {
    String end = "try {\n" + statement + "\n} catch (Exception e) {}\n" + RETURN;
    return unfair(id, statement, "`match` calls `.*`" + sentence, changed(id, RETURN, end));
  }

  private static Stream<Arguments> otherThreads() {
    String sentence = ": more than one thread is another lesson: v9; here one does all the work\\.";
    return Stream.of(
            "new Thread(() -> match(points, 1)).start();",
            "java.util.concurrent.Executors.newFixedThreadPool(2).submit(() -> match(points, 1));",
            "points.parallelStream().count();",
            "java.util.stream.IntStream.range(0, 9).parallel().count();",
            "Thread.ofVirtual().start(() -> match(points, 1));",
            "java.util.concurrent.CompletableFuture.runAsync(() -> match(points, 1)).join();",
            "java.util.Arrays.parallelSort(new int[9]);",
            "new java.util.Timer(true);")
        .map(statement -> with("v3", statement, sentence));
  }

  private static Stream<Arguments> notOnesOwn() {
    String sentence = ".* not your own: write what it does\\.";
    return Stream.of(
            "new V4OuterLoop(List.of()).match(points, 1);",
            "java.util.function.Function<List<Shape>, Matcher> solution = V4OuterLoop::new;",
            "Class.forName(\"workshop.polymatch.V4OuterLoop\");",
            "getClass().getClassLoader().loadClass(\"workshop.polymatch.V4OuterLoop\");",
            "Matcher.class.getConstructors();",
            "java.lang.invoke.MethodHandles.lookup().findClass(\"workshop.polymatch.V4OuterLoop\");",
            "java.util.ServiceLoader.load(Matcher.class);",
            "new PolyMatchSuite().versions();",
            "workshop.harness.Suites.version(\"v4\");")
        .map(statement -> with("v4", statement, sentence));
  }

  private static Stream<Arguments> processes() {
    String sentence =
        ": a version only computes: it ends no process, and uses no files, network or native"
            + " code\\.";
    return Stream.of(
            "Runtime.getRuntime().halt(0);",
            "if (System.getProperty(\"workshop.workload\") != null) Runtime.getRuntime().halt(0);",
            "System.exit(0);",
            "new ProcessBuilder(\"true\").start();",
            "java.nio.file.Files.exists(java.nio.file.Path.of(\"x\"));",
            "new java.io.File(\"x\").exists();",
            "new java.net.Socket();",
            "System.loadLibrary(\"x\");",
            "java.lang.foreign.Arena.ofConfined();")
        .map(statement -> with("v3", statement, sentence));
  }

  @Test
  void anExceptionEndsNoProcess() throws IOException {
    String checked = "if (points == null) throw new RuntimeException();\n";
    Check check = checkHere("v3", changed("v3", RETURN, checked + RETURN));
    assertThat(check.status()).as(check.text()).isEqualTo(Check.Status.RIGHT);
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
        convenientLayer("(left, right) -> left.minus(right)"));
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
            "DMatrixRMaj difference = difference(polygon.center(), new SimpleMatrix(position)).getDDRM();",
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
