package workshop.mldemos;

import java.util.Arrays;
import java.util.List;
import org.ddogleg.clustering.ComputeMeanClusters;
import org.ddogleg.clustering.PointDistance;
import org.ddogleg.clustering.kmeans.InitializeKMeans;
import org.ddogleg.clustering.kmeans.StandardKMeans;
import org.ddogleg.clustering.misc.EuclideanSqArrayF64;
import org.ddogleg.clustering.misc.ListAccessor;
import org.ddogleg.clustering.misc.MeanArrayF64;
import org.ddogleg.struct.DogArray;
import org.ddogleg.struct.DogArray_I32;
import org.ddogleg.struct.FastAccess;
import org.ddogleg.struct.LArrayAccessor;
import workshop.harness.WorkshopException;

/**
 * The library in scikit-learn's place: DDogleg's k-means, which takes its start from an object of
 * ours. It ends when the sum of the squared distances no longer falls, one pass later than the
 * others. A job that it would end in another way than the others is refused. Expect Lloyd's
 * algorithm with plain arrays and every distance computed.
 */
public final class KMeansJavaDdogleg implements KMeans {

  private final KMeansJob job;
  private final List<double[]> points;

  /**
   * Prepares the job.
   *
   * @throws WorkshopException if the job has a tolerance
   */
  public KMeansJavaDdogleg(KMeansJob job) {
    if (job.tolerance() > 0) {
      throw new WorkshopException(
          "DDogleg ends when the squared distances add up to no less than before, and takes no"
              + " tolerance for the centroids' moves; give --tolerance 0");
    }
    this.job = job;
    points = Arrays.asList(job.points());
  }

  /**
   * {@inheritDoc}
   *
   * @throws WorkshopException if a cluster lost all of its points, or every point is a centroid
   */
  @Override
  public Clustering fit() {
    CountedMeans means = new CountedMeans(new MeanArrayF64(2));
    StandardKMeans<double[]> algorithm =
        new StandardKMeans<>(
            means, new Given(job.start()), new EuclideanSqArrayF64(2), () -> new double[2]);
    algorithm.setConvergeTol(0);
    algorithm.setMaxIterations(job.maxIterations());
    algorithm.setReseedAfterIterations(job.maxIterations());
    algorithm.setMaxReSeed(1);
    algorithm.initialize(0);
    algorithm.process(
        new ListAccessor<>(
            points, (from, to) -> System.arraycopy(from, 0, to, 0, 2), double[].class),
        job.start().length);
    double[][] centroids =
        algorithm.getBestClusters().toList().stream().map(double[]::clone).toArray(double[][]::new);
    refuseOtherEnds(centroids, algorithm.getDistanceMeasure());
    int[] labels = algorithm.getAssignments().toArray();
    return new Clustering(labels, centroids, algorithm.getDistanceMeasure(), means.count);
  }

  /** The mean of no points is 0 divided by 0, and so is the step from a sum of 0 to the next. */
  private static void refuseOtherEnds(double[][] centroids, double sum) {
    for (double[] centroid : centroids) {
      if (Double.isNaN(centroid[0])) {
        throw new WorkshopException(
            "DDogleg leaves a cluster that has lost all of its points without a centroid; give"
                + " another --init or fewer --clusters");
      }
    }
    if (sum == 0) {
      throw new WorkshopException(
          "DDogleg never ends by itself where every point is a centroid; give fewer --clusters");
    }
  }

  /** Hands the library the start that all versions have. */
  private record Given(double[][] start) implements InitializeKMeans<double[]> {

    @Override
    public void initialize(PointDistance<double[]> distance, long seed) {}

    @Override
    public void selectSeeds(
        LArrayAccessor<double[]> points, int clusters, DogArray<double[]> seeds) {
      for (int c = 0; c < clusters; c++) {
        System.arraycopy(start[c], 0, seeds.get(c), 0, 2);
      }
    }

    @Override
    public InitializeKMeans<double[]> newInstanceThread() {
      return this;
    }
  }

  /** Counts the iterations, which the library does not tell. */
  private static final class CountedMeans implements ComputeMeanClusters<double[]> {
    private final ComputeMeanClusters<double[]> means;
    private int count;

    CountedMeans(ComputeMeanClusters<double[]> means) {
      this.means = means;
    }

    @Override
    public void process(
        LArrayAccessor<double[]> points, DogArray_I32 labels, FastAccess<double[]> clusters) {
      count++;
      means.process(points, labels, clusters);
    }

    @Override
    public ComputeMeanClusters<double[]> newInstanceThread() {
      return new CountedMeans(means.newInstanceThread());
    }
  }
}
