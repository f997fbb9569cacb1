package workshop.mldemos;

import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import workshop.harness.Version;
import workshop.harness.WorkshopException;
import workshop.harness.foreign.Python;
import workshop.harness.foreign.PythonProgram;

/**
 * The library that the original compares with, in Python: what it is asked, and how its answers are
 * read. A job that it would do in another way than the others is refused.
 */
final class ScikitLearn {

  static final Python PYTHON = new Python("sklearn", "scikit-learn");
  private static final String FILE = "ml_demos.py";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ScikitLearn() {}

  /** K-means, given the same start. */
  static Version<KMeansJob, Clustering> kMeans() {
    String id = "kmeans_py_sklearn";
    return new Version<KMeansJob, Clustering>(
            id,
            "Python's scikit-learn, given the same start",
            ScikitLearn.class,
            new PythonProgram<>(
                PYTHON,
                ScikitLearn.class,
                FILE,
                id,
                ScikitLearn::question,
                (_, answer) -> JSON.treeToValue(answer, Clustering.class)))
        .withForeignCode(FILE, id)
        .withAvailability(PYTHON::availability);
  }

  private static Map<String, Object> question(KMeansJob job) {
    if (job.tolerance() > 0) {
      throw new WorkshopException(
          "scikit-learn ends when the centroids' squared moves are small in another measure; give"
              + " --tolerance 0");
    }
    if (job.distinctPoints() < job.start().length) {
      throw new WorkshopException(
          "scikit-learn moves an empty cluster to a far point, and the others leave it where it is;"
              + " there are %d different points, give --clusters %1$d"
                  .formatted(job.distinctPoints()));
    }
    return Map.of(
        "points", job.points(), "start", job.start(), "max_iterations", job.maxIterations());
  }

  /** The stratified split, which shuffles by NumPy's draws. */
  static Version<SplitJob, Split> split() {
    String id = "stratif1_py_sklearn";
    return new Version<SplitJob, Split>(
            id,
            "Python's scikit-learn, with draws of its own",
            ScikitLearn.class,
            new PythonProgram<>(
                PYTHON,
                ScikitLearn.class,
                FILE,
                id,
                ScikitLearn::question,
                (_, answer) -> new Split(rows(answer.get("train")), rows(answer.get("test")))))
        .withForeignCode(FILE, id)
        .withAvailability(PYTHON::availability)
        .withOwnAnswer();
  }

  private static Map<String, Object> question(SplitJob job) {
    if (!job.shuffle()) {
      throw new WorkshopException(
          "scikit-learn can't keep each class in its share and the rows in order; give --shuffle"
              + " true");
    }
    return Map.of(
        "points",
        job.blobs().points(),
        "labels",
        job.blobs().labels(),
        "test_rows",
        total(job.testCounts()),
        "train_rows",
        total(job.trainCounts()),
        "seed",
        job.seed());
  }

  private static int total(int[] counts) {
    return IntStream.of(counts).sum();
  }

  private static Rows rows(JsonNode part) {
    return new Taken(
        JSON.treeToValue(part.get("points"), double[][].class),
        JSON.treeToValue(part.get("labels"), int[].class));
  }

  private record Taken(double[][] points, int[] labels) implements Rows {

    @Override
    public int size() {
      return labels.length;
    }

    @Override
    public double feature(int row, int column) {
      return points[row][column];
    }

    @Override
    public int label(int row) {
      return labels[row];
    }
  }
}
