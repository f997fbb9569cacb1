package workshop.mldemos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.assertj.core.api.Assumptions.assumeThat;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.*;
import tools.jackson.databind.JsonNode;
import workshop.harness.*;
import workshop.harness.foreign.NumpyRandom;

/** Every version against scikit-learn's result and against the baseline. */
class KMeansTest {

  private static final KMeansSuite SUITE = new KMeansSuite();
  private static final double TOLERANCE = 1e-9;
  private static final String LIBRARY = "kmeans_java_ddogleg";

  static Stream<Version<KMeansJob, Clustering>> versions() {
    return SUITE.versions().stream().filter(version -> !version.isProgram()); // Those take seconds.
  }

  private static Clustering fit(Version<KMeansJob, Clustering> version, KMeansJob job) {
    return version.prepare(job).run();
  }

  @ParameterizedTest
  @MethodSource("versions")
  void fromTheFirstRowsToTheEndAsScikitLearn(Version<KMeansJob, Clustering> version) {
    JsonNode golden = BlobsTest.golden().get("kmeans_fit");
    KMeansJob job = SUITE.input(Workload.of(SUITE, Map.of("init", "first")));
    Clustering result = fit(version, job);

    assertThat(result.inertia())
        .isCloseTo(golden.get("inertia").asDouble(), withinPercentage(100 * TOLERANCE));
    assertThat(result.iterations()).isEqualTo(golden.get("n_iter").asInt());
    double[][] sorted = result.centroids().clone();
    Arrays.sort(sorted, Comparator.comparingDouble(centroid -> centroid[0]));
    for (int c = 0; c < sorted.length; c++) {
      JsonNode wanted = golden.get("centroids_sorted_by_x").get(c);
      assertThat(sorted[c][0]).isCloseTo(wanted.get(0).asDouble(), within(TOLERANCE));
      assertThat(sorted[c][1]).isCloseTo(wanted.get(1).asDouble(), within(TOLERANCE));
    }
    int[] sizes = new int[5];
    Arrays.stream(result.labels()).forEach(label -> sizes[label]++);
    Arrays.sort(sizes);
    assertThat(sizes)
        .containsExactly(
            IntStream.range(0, 5).map(c -> golden.get("sizes_sorted").get(c).asInt()).toArray());
  }

  @ParameterizedTest
  @ValueSource(strings = {"kmeans_java_scratch", "kmeans_java_arrays", "kmeans_java_fast"})
  void calloutsNameMethodsThatExist(String id) {
    assertThat(SUITE.callouts(id))
        .isNotEmpty()
        .allSatisfy(callout -> {
          int dot = callout.method().lastIndexOf('.');
          assertThat(Class.forName(callout.method().substring(0, dot)).getDeclaredMethods())
              .anyMatch(method -> callout.method().endsWith("." + method.getName()));
        });
  }

  @Test
  void noStartFindsLessThanTheBestOfFifty() {
    double best = BlobsTest.golden().get("kmeans_best_of_50").get("inertia").asDouble();
    double found =
        IntStream.range(0, 20)
            .mapToObj(seed -> withSeed(seed))
            .mapToDouble(job -> new KMeansJavaFast(job).fit().inertia())
            .min()
            .orElseThrow();
    assertThat(found).isCloseTo(best, withinPercentage(0.01));
  }

  /** The same data, another start. */
  private static KMeansJob withSeed(int seed) {
    KMeansJob data = SUITE.input(Workload.of(SUITE, Map.of()));
    int[] order = IntStream.range(0, data.points().length).toArray();
    new NumpyRandom(seed).shuffle(order);
    double[][] start =
        IntStream.range(0, 5).mapToObj(c -> data.points()[order[c]]).toArray(double[][]::new);
    return new KMeansJob(data.points(), start, 0, 300);
  }

  static Stream<Arguments> jobs() {
    return versions()
        .skip(1)
        .flatMap(version ->
            Stream.of(
                    Map.of("seed", "1", "points", "1000"),
                    Map.of("seed", "2", "points", "997", "clusters", "3", "init", "random"),
                    Map.of("seed", "3", "points", "64", "clusters", "8", "centers", "3"),
                    Map.of("seed", "4", "points", "2000", "std", "3", "clusters", "20"),
                    Map.of("std", "1000000"),
                    Map.of("std", "0"),
                    Map.of("points", "7", "clusters", "6", "init", "first"),
                    Map.of("points", "5", "clusters", "1"),
                    Map.of("init", "first", "max-iterations", "3"),
                    Map.of("init", "first", "max-iterations", "1"))
                .map(settings -> Arguments.of(version, settings)));
  }

  @ParameterizedTest
  @MethodSource("jobs")
  void agreesWithTheBaseline(Version<KMeansJob, Clustering> version, Map<String, String> settings) {
    KMeansJob job = SUITE.input(Workload.of(SUITE, settings));
    Clustering expected = fit(SUITE.baseline(), job);
    assertThat(SUITE.mismatch(job, expected, fit(version, job))).isEmpty();
  }

  static Stream<Version<KMeansJob, Clustering>> ours() {
    return versions().filter(version -> !version.id().equals(LIBRARY));
  }

  @Test
  void whatTheLibraryEndsOtherwiseItRefuses() {
    Version<KMeansJob, Clustering> library = SUITE.listed(LIBRARY).orElseThrow();
    KMeansJob withTolerance = SUITE.input(Workload.of(SUITE, Map.of("tolerance", "1e-4")));
    assertThatThrownBy(() -> fit(library, withTolerance))
        .isInstanceOf(WorkshopException.class)
        .hasMessage(
            "DDogleg ends when the squared distances add up to no less than before, and takes no"
                + " tolerance for the centroids' moves; give --tolerance 0");
    assertThatThrownBy(() -> fit(library, EMPTIED))
        .isInstanceOf(WorkshopException.class)
        .hasMessage(
            "DDogleg leaves a cluster that has lost all of its points without a centroid; give"
                + " another --init or fewer --clusters");
    KMeansJob settled = SUITE.input(Workload.of(SUITE, Map.of("points", "5", "init", "first")));
    assertThatThrownBy(() -> fit(library, settled))
        .isInstanceOf(WorkshopException.class)
        .hasMessage(
            "DDogleg never ends by itself where every point is a centroid; give fewer --clusters");
  }

  /** The mean of the squares less the square of the mean may be less than 0, as rounded. */
  @Test
  void equalPointsHaveNoNegativeVariance() {
    KMeansJob job =
        SUITE.input(Workload.of(SUITE, Map.of("std", "0", "centers", "1", "tolerance", "0.1")));
    assertThat(job.tolerance()).isBetween(0.0, 1e-25);
  }

  @ParameterizedTest
  @MethodSource("ours")
  void aToleranceOrALimitEndsItEarlyForAllAlike(Version<KMeansJob, Clustering> version) {
    for (Map<String, String> settings :
        List.of(
            Map.of("init", "first", "tolerance", "0.01"),
            Map.of("init", "first", "max-iterations", "3"),
            Map.of("init", "first", "max-iterations", "1"))) {
      KMeansJob job = SUITE.input(Workload.of(SUITE, settings));
      Clustering expected = fit(SUITE.baseline(), job);
      assertThat(expected.iterations()).isLessThan(15);
      assertThat(SUITE.mismatch(job, expected, fit(version, job))).isEmpty();
      assertNearest(job, fit(version, job));
    }
  }

  /** Each of its results takes a process, so it gets few jobs. */
  @Test
  void pythonByHandAgreesWithTheBaseline() {
    assumeThat(PythonVersions.PLAIN.availability().reason()).isEmpty();
    Version<KMeansJob, Clustering> python = SUITE.listed("kmeans_py_scratch").orElseThrow();
    for (Map<String, String> settings :
        List.of(
            Map.of("seed", "2", "points", "997", "clusters", "3", "init", "random"),
            Map.of("init", "first", "tolerance", "0.01"),
            Map.of("init", "first", "max-iterations", "1"))) {
      KMeansJob job = SUITE.input(Workload.of(SUITE, settings));
      assertThat(SUITE.mismatch(job, fit(SUITE.baseline(), job), fit(python, job))).isEmpty();
    }
    assertThat(SUITE.mismatch(EMPTIED, fit(SUITE.baseline(), EMPTIED), fit(python, EMPTIED)))
        .isEmpty();
  }

  /** Each point belongs to the centroid that it is nearest to, also when it ended early. */
  private static void assertNearest(KMeansJob job, Clustering result) {
    for (int i = 0; i < job.points().length; i++) {
      double[] point = job.points()[i];
      double own = distance(point, result.centroids()[result.labels()[i]]);
      for (double[] centroid : result.centroids()) {
        assertThat(own).isLessThanOrEqualTo(distance(point, centroid) + TOLERANCE);
      }
    }
  }

  private static double distance(double[] a, double[] b) {
    return Math.hypot(a[0] - b[0], a[1] - b[1]);
  }

  /** No point is nearest to the third centroid. */
  private static final KMeansJob EMPTIED =
      new KMeansJob(
          new double[][] {{0, 0}, {1, 0}, {10, 0}, {11, 0}},
          new double[][] {{0, 0}, {10, 0}, {100, 100}},
          0,
          100);

  @ParameterizedTest
  @MethodSource("ours")
  void anEmptiedClusterKeepsItsCentroid(Version<KMeansJob, Clustering> version) {
    Clustering result = fit(version, EMPTIED);
    assertThat(result.labels()).containsExactly(0, 0, 1, 1);
    assertThat(result.centroids()).isDeepEqualTo(new double[][] {{0.5, 0}, {10.5, 0}, {100, 100}});
    assertThat(result.inertia()).isCloseTo(1, within(TOLERANCE));
  }

  @ParameterizedTest
  @MethodSource("ours")
  void equalPointsAndEqualCentroidsGoToTheFirst(Version<KMeansJob, Clustering> version) {
    double[][] points = new double[50][];
    Arrays.fill(points, new double[] {3, 4});
    double[][] start = {{3, 4}, {3, 4}};
    Clustering result = fit(version, new KMeansJob(points, start, 0, 100));
    assertThat(result.labels()).containsOnly(0);
    assertThat(result.inertia()).isZero();
    assertThat(result.iterations()).isEqualTo(1); // No centroid moves.
  }

  /** They pull it towards them and stay with it, so the labels tell which one they went to. */
  @ParameterizedTest
  @MethodSource("versions")
  void aPointBetweenTwoCentroidsGoesToTheFirst(Version<KMeansJob, Clustering> version) {
    double[][] points = {{0, 0}, {2, 0}, {1, 5}, {1, -5}};
    double[][] start = {{0, 0}, {2, 0}};
    Clustering result = fit(version, new KMeansJob(points, start, 0, 1));
    assertThat(result.labels()).containsExactly(0, 1, 0, 0);
  }

  @ParameterizedTest
  @MethodSource("ours")
  void aVersionCanBeAskedAgain(Version<KMeansJob, Clustering> version) {
    KMeansJob job = SUITE.input(Workload.of(SUITE, Map.of("points", "500")));
    var task = version.prepare(job);
    Clustering first = task.run();
    Clustering second = task.run();
    assertThat(SUITE.mismatch(job, first, second)).isEmpty();
    assertThat(second.labels()).isNotSameAs(first.labels());
  }

  @ParameterizedTest
  @ValueSource(strings = {"labels", "centroid", "iterations", "inertia", "cluster", "length"})
  void aWrongResultIsFound(String what) {
    for (double scale : new double[] {1e-6, 1, 1e6}) {
      assertFound(what, scale);
    }
  }

  private static void assertFound(String what, double scale) {
    KMeansJob unscaled = SUITE.input(Workload.of(SUITE, Map.of("points", "500", "init", "first")));
    KMeansJob job =
        new KMeansJob(scaled(unscaled.points(), scale), scaled(unscaled.start(), scale), 0, 300);
    Clustering right = fit(SUITE.baseline(), job);
    int[] labels = right.labels().clone();
    double[][] centroids =
        Arrays.stream(right.centroids()).map(double[]::clone).toArray(double[][]::new);
    Clustering wrong =
        switch (what) {
          case "labels" -> {
            labels[17] = (labels[17] + 1) % 5;
            yield new Clustering(labels, centroids, right.inertia(), right.iterations());
          }
          case "cluster" -> {
            labels[17] = 5;
            yield new Clustering(labels, centroids, right.inertia(), right.iterations());
          }
          case "length" ->
              new Clustering(new int[3], centroids, right.inertia(), right.iterations());
          case "centroid" -> {
            centroids[2][1] += 1e-6 * scale;
            yield new Clustering(labels, centroids, right.inertia(), right.iterations());
          }
          case "iterations" ->
              new Clustering(labels, centroids, right.inertia(), right.iterations() - 1);
          default -> new Clustering(labels, centroids, right.inertia() * 1.001, right.iterations());
        };
    assertThat(SUITE.mismatch(job, right, wrong)).as("scale %s", scale).isNotEmpty();
  }

  private static double[][] scaled(double[][] rows, double scale) {
    return Arrays.stream(rows)
        .map(row -> new double[] {scale * row[0], scale * row[1]})
        .toArray(double[][]::new);
  }
}
