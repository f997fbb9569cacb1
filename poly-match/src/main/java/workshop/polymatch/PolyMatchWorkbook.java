package workshop.polymatch;

import module java.base;

import workshop.harness.*;

/** What makes exercises of the ladder's versions. */
final class PolyMatchWorkbook implements Workbook<Job, List<Match>> {

  private static final String VARIED = "varied";

  private static final Pattern FORMER =
      Pattern.compile(
          "\\bScene\\.(Point|Shape)\\b|\\bV\\d\\s*\\(\\s*Scene\\b|\\bmatch\\s*\\(\\s*double\\b");

  private final Suite<Job, List<Match>> suite;

  PolyMatchWorkbook(Suite<Job, List<Match>> suite) {
    this.suite = suite;
  }

  @Override
  public String module() {
    return "poly-match";
  }

  /** The ladder of the original is the chapter, what goes further its second file. */
  @Override
  public String page(String id) {
    boolean isOfLadder =
        PolyMatchSuite.ladder().stream().anyMatch(version -> version.id().equals(id));
    return isOfLadder ? "README.md" : "BEYOND.md";
  }

  @Override
  public Version<Job, List<Match>> version(String id, String idea, Class<?> type) {
    try {
      constructor(type);
    } catch (NoClassDefFoundError e) {
      // This JVM lacks a module that the class needs; the one that tries it will tell.
    }
    return MatchingSuite.version(id, idea, type);
  }

  /** The form in which the constructor took the points, too. */
  @Override
  public Optional<String> outdated(String source) {
    return FORMER.matcher(source).find()
        ? Optional.of(
            "it has the form of an earlier workshop; let the constructor take `List<Shape> shapes`"
                + " only, replace `match(double maxDistance)` by `match(List<Point> points, double"
                + " maxDistance)`, and write `Point` and `Shape` for `Scene.Point` and `Scene.Shape`")
        : Optional.empty();
  }

  private static Constructor<?> constructor(Class<?> type) {
    if (!Matcher.class.isAssignableFrom(type)) {
      throw new IllegalArgumentException(
          "class `%s` does not implement `Matcher`; add `implements Matcher`"
              .formatted(type.getSimpleName()));
    }
    try {
      return type.getConstructor(List.class);
    } catch (NoSuchMethodException e) {
      throw new IllegalArgumentException(
          "class `%s` has no public constructor that takes the polygons; add `public"
              + " %s(List<Shape> shapes)`".formatted(type.getSimpleName(), type.getSimpleName()));
    }
  }

  static Matcher matcher(Class<?> type, List<Shape> polygons) {
    try {
      return (Matcher) constructor(type).newInstance(polygons);
    } catch (InvocationTargetException e) {
      switch (e.getCause()) {
        case RuntimeException cause -> throw cause;
        case Error cause -> throw cause;
        default -> throw new IllegalStateException(e.getCause());
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(
          "class `%s` can't be made (%s)".formatted(type.getSimpleName(), e));
    }
  }

  @Override
  public String threadsLesson() {
    return ": v9";
  }

  @Override
  public Contract contract(String id) {
    return switch (id) {
      case "v1" ->
          new Contract(
              "outside of Polygon, nothing of SimpleMatrix is called but its constructor and getDDRM",
              PolyMatchWorkbook::callOfSimpleMatrix,
              Double.POSITIVE_INFINITY);
      case "v2" ->
          new Contract(
              "nothing of EJML is used", PolyMatchWorkbook::callOfEjml, Double.POSITIVE_INFINITY);
      case "v3" ->
          new Contract(
              "a call allocates no more than 1.2 times what the solution's does",
              _ -> Optional.empty(),
              1.2);
      default -> new Contract("", _ -> Optional.empty(), Double.POSITIVE_INFINITY);
    };
  }

  /** Polygon stays as it is, so that it may use the layer; elsewhere matrices are only made. */
  private static Optional<String> callOfSimpleMatrix(List<Call> calls) {
    Set<String> allowed = Set.of("getDDRM", "<init>");
    Set<String> ofPolygon = Set.of("<init>", "center", "area", "roll");
    return calls.stream()
        .filter(call -> call.owner().startsWith("org.ejml.simple."))
        .filter(call -> !allowed.contains(call.method()))
        .filter(call -> !call.in().endsWith("$Polygon") || !ofPolygon.contains(call.by()))
        .findFirst()
        .map(call ->
            call
                + ", which is of the layer that version 1 leaves: take the matrices out by `getDDRM`"
                + " and call `CommonOps_DDRM` and `NormOps_DDRM`.");
  }

  private static Optional<String> callOfEjml(List<Call> calls) {
    return calls.stream()
        .filter(call -> call.owner().startsWith("org.ejml."))
        .findFirst()
        .map(call -> call + ", and version 2 uses nothing of EJML: put plain arrays in its place.");
  }

  @Override
  public Function<Job, List<Match>> prepare(Version<Job, List<Match>> version, Job job) {
    Matcher matcher = matcher(version.type(), job.scene().polygons());
    return question -> matcher.match(question.scene().points(), question.maxDistance());
  }

  @Override
  public Job question(Job job, double factor) {
    return new Job(job.scene(), job.maxDistance() * factor);
  }

  /** Other points, in the rectangle that holds the points and the centres of the polygons. */
  @Override
  public List<Job> questions(Job job, int count, RandomGenerator random) {
    Scene scene = job.scene();
    List<Point> all = new ArrayList<>(scene.points());
    scene.polygons().forEach(polygon -> all.add(polygon.center()));
    DoubleSummaryStatistics x = all.stream().mapToDouble(Point::x).summaryStatistics();
    DoubleSummaryStatistics y = all.stream().mapToDouble(Point::y).summaryStatistics();
    return Stream.generate(() -> points(scene.points().size(), x, y, random))
        .limit(count)
        .map(points -> new Job(new Scene(points, scene.polygons()), job.maxDistance()))
        .toList();
  }

  private static List<Point> points(
      int count, DoubleSummaryStatistics x, DoubleSummaryStatistics y, RandomGenerator random) {
    Point[] points = new Point[count];
    Arrays.setAll(
        points,
        _ ->
            new Point(
                x.getMin() + random.nextDouble() * (x.getMax() - x.getMin()),
                y.getMin() + random.nextDouble() * (y.getMax() - y.getMin())));
    return List.of(points);
  }

  @Override
  public void spoil(List<Match> result) {
    try {
      result.clear();
    } catch (UnsupportedOperationException e) {
      // Then nobody can change it.
    }
  }

  /** In the varied scene areas differ for real: there, only a mistake looks like a mistake. */
  @Override
  public List<Trial<Job>> trials() {
    return List.of(
        new Trial<>(VARIED, new Job(Scene.varied(1, 60, 300), 10), false),
        new Trial<>("example", new Job(Scene.example(6, 100, 1000), 10), false),
        new Trial<>("another seed", new Job(Scene.varied(2, 20, 500), 15), false),
        new Trial<>("a centre exactly at the limit", SmallCases.atTheLimit(), true),
        new Trial<>("equal areas: the first one counts", SmallCases.equalAreas(), true),
        new Trial<>("either way round", SmallCases.eitherWayRound(), true),
        new Trial<>("one polygon", new Job(Scene.varied(3, 30, 1), 3), false),
        new Trial<>("no points", new Job(Scene.varied(4, 0, 10), 10), false),
        new Trial<>("nothing near", new Job(Scene.varied(5, 20, 20), 0.001), false),
        new Trial<>("distance 0", new Job(Scene.varied(6, 20, 20), 0), false),
        new Trial<>("everything near", new Job(Scene.varied(7, 20, 50), 1e6), false));
  }

  @Override
  public List<Workload> drawn(long seed) {
    String drawn = String.valueOf(seed);
    return List.of(
        Workload.of(suite, Map.of("seed", drawn)),
        Workload.of(suite, Map.of("seed", drawn, "scene", "varied")),
        Workload.of(
            suite, Map.of("seed", drawn, "scene", "varied", "points", "10", "polygons", "10000")));
  }

  @Override
  public Optional<String> mismatch(Trial<Job> trial, List<Match> expected, List<Match> actual) {
    if (trial.isExact()) {
      return Agreement.exactMismatch(trial.input(), expected, actual);
    }
    Optional<String> wrong = suite.mismatch(trial.input(), expected, actual);
    // Of the trials, the varied scene is the first: what gets to another one is right on it.
    return trial.name().equals(VARIED)
        ? wrong
        : wrong.map(each -> each + Agreement.roundingNote(trial.input(), expected, actual));
  }

  /** With half of the points or polygons, a quarter, and so on down to leaving out one. */
  @Override
  public Stream<Job> smaller(Job job) {
    Scene scene = job.scene();
    Stream<Scene> fewerPoints =
        SmallCases.subsets(scene.points()).map(points -> new Scene(points, scene.polygons()));
    Stream<Scene> fewerPolygons =
        SmallCases.subsets(scene.polygons())
            .filter(polygons -> !polygons.isEmpty())
            .map(polygons -> new Scene(scene.points(), polygons));
    return Stream.concat(fewerPoints, fewerPolygons)
        .map(smaller -> new Job(smaller, job.maxDistance()));
  }

  @Override
  public String describe(Job job) {
    return JobDescription.of(job);
  }
}
