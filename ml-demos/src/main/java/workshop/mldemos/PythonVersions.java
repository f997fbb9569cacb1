package workshop.mldemos;

import module java.base;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import workshop.harness.*;
import workshop.harness.foreign.*;

/**
 * The versions in Python, by hand and with scikit-learn: what each gets, and how its result is
 * read. A job that scikit-learn would do in another way than the others is refused.
 */
final class PythonVersions {

  static final Python PLAIN = new Python();
  static final Python SCIKIT_LEARN = new Python("scikit-learn");
  private static final String BY_HAND = "in Python, by hand: lists and loops";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private PythonVersions() {}

  static Version<KMeansJob, Clustering> kMeansScratch() {
    return version(
        "kmeans_py_scratch",
        BY_HAND,
        PythonVersions::question,
        answer -> JSON.treeToValue(answer, Clustering.class));
  }

  /** Given the same start. */
  static Version<KMeansJob, Clustering> kMeansSklearn() {
    return version(
        "kmeans_py_sklearn",
        "Python's scikit-learn, given the same start",
        job -> {
          requireSklearnsEnd(job);
          return question(job);
        },
        answer -> JSON.treeToValue(answer, Clustering.class));
  }

  private static Map<String, Object> question(KMeansJob job) {
    return Map.of(
        "points", job.points(),
        "start", job.start(),
        "tolerance", job.tolerance(),
        "max_iterations", job.maxIterations());
  }

  private static void requireSklearnsEnd(KMeansJob job) {
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
  }

  /** Shuffles with Python's random numbers, not ours. */
  static Version<SplitJob, Split> splitScratch() {
    return PythonVersions.<SplitJob, Split>version(
            "stratif1_py_scratch", BY_HAND, PythonVersions::question, PythonVersions::split)
        .with(Version.Trait.HAS_OWN_ANSWER);
  }

  /** Shuffles with NumPy's random numbers, not ours. */
  static Version<SplitJob, Split> splitSklearn() {
    return PythonVersions.<SplitJob, Split>version(
            "stratif1_py_sklearn",
            "Python's scikit-learn, with draws of its own",
            job -> {
              if (!job.shuffle()) {
                throw new WorkshopException(
                    "scikit-learn can't keep each class in its share and the rows in order; give"
                        + " --shuffle true");
              }
              return question(job);
            },
            PythonVersions::split)
        .with(Version.Trait.HAS_OWN_ANSWER);
  }

  private static Map<String, Object> question(SplitJob job) {
    return Map.of(
        "points", job.blobs().points(),
        "labels", job.blobs().labels(),
        "test_counts", job.testCounts(),
        "train_counts", job.trainCounts(),
        "shuffle", job.shuffle(),
        "seed", job.seed());
  }

  private static Split split(JsonNode answer) {
    return new Split(rows(answer.get("train")), rows(answer.get("test")));
  }

  /** Gives the same folds as the others, unless it shuffles with Python's random numbers. */
  static Version<FoldsJob, List<Rows>> foldsScratch() {
    return PythonVersions.<FoldsJob, List<Rows>>version(
            "stratif2_py_scratch", BY_HAND, PythonVersions::question, PythonVersions::folds)
        .with(Version.Trait.HAS_OWN_ANSWER);
  }

  /** Gives neighbouring rows to the same fold, not to one after the other. */
  static Version<FoldsJob, List<Rows>> foldsSklearn() {
    return PythonVersions.<FoldsJob, List<Rows>>version(
            "stratif2_py_sklearn",
            "Python's scikit-learn, in an order of its own",
            job -> {
              int most = Arrays.stream(SplitJob.counts(job.blobs())).max().orElse(0);
              if (most < job.folds()) {
                throw new WorkshopException(
                    "scikit-learn needs a class of %d rows for as many folds; give more --points"
                        .formatted(job.folds()));
              }
              return question(job);
            },
            PythonVersions::folds)
        .with(Version.Trait.HAS_OWN_ANSWER);
  }

  private static Map<String, Object> question(FoldsJob job) {
    return Map.of(
        "points", job.blobs().points(),
        "labels", job.blobs().labels(),
        "classes", job.blobs().classes(),
        "folds", job.folds(),
        "shuffle", job.shuffle(),
        "seed", job.seed());
  }

  private static List<Rows> folds(JsonNode answer) {
    return IntStream.range(0, answer.size())
        .<Rows>mapToObj(fold -> rows(answer.get(fold)))
        .toList();
  }

  private static <I, R> Version<I, R> version(
      String id,
      String idea,
      Function<I, Map<String, Object>> question,
      Function<JsonNode, R> read) {
    boolean isScratch = id.endsWith("_scratch");
    Python python = isScratch ? PLAIN : SCIKIT_LEARN;
    String file = isScratch ? "ml_demos_scratch.py" : "ml_demos.py";
    return new PythonProgram<>(python, PythonVersions.class, file, id, question, read)
        .version(idea);
  }

  private static Rows rows(JsonNode part) {
    return JSON.treeToValue(part, Taken.class);
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
