package workshop.mldemos;

import module java.base;

import workshop.harness.*;

/** K-means on blobs: every version gets the same start and does the same iterations. */
public final class KMeansSuite implements Suite<KMeansJob, Clustering> {

  @Override
  public String name() {
    return "kmeans";
  }

  @Override
  public String description() {
    return "cluster points by Lloyd's algorithm";
  }

  /** To add a version: its class, and one line here. */
  @Override
  public List<Version<KMeansJob, Clustering>> versions() {
    return List.of(
        version(
            "kmeans_java_scratch",
            "by hand: lists of points, a distance function",
            KMeansJavaScratch.class,
            KMeansJavaScratch::new),
        version(
            "kmeans_java_arrays",
            "arrays of coordinates, squared distances",
            KMeansJavaArrays.class,
            KMeansJavaArrays::new),
        version(
            "kmeans_java_fast",
            "cells of points, each given to a centroid at once",
            KMeansJavaFast.class,
            KMeansJavaFast::new),
        version(
            "kmeans_ejml_scratch",
            "by hand on EJML matrices, as in NumPy",
            KMeansEjmlScratch.class,
            KMeansEjmlScratch::new),
        version(
            "kmeans_java_ddogleg",
            "the library DDogleg, given the same start",
            KMeansJavaDdogleg.class,
            KMeansJavaDdogleg::new),
        PythonVersions.kMeansScratch(),
        PythonVersions.kMeansSklearn());
  }

  private static Version<KMeansJob, Clustering> version(
      String id, String idea, Class<?> type, Function<KMeansJob, KMeans> prepare) {
    return new Version<>(id, idea, type, job -> prepare.apply(job)::fit);
  }

  @Override
  public List<String> lessons() {
    return List.of(name());
  }

  @Override
  public String callouts() {
    return """
    kmeans_java_scratch workshop.mldemos.KMeansJavaScratch.dist: the distance with its root, of\
     each point to each centroid
    kmeans_java_scratch java.util.ArrayList.add: labels as objects, and lists of each cluster's\
     points
    kmeans_java_arrays workshop.mldemos.KMeansJavaArrays.squaredDist: as many distances, each\
     without its root
    kmeans_java_arrays workshop.mldemos.KMeansJavaArrays.means: sums in arrays, no list of points
    kmeans_java_fast workshop.mldemos.KMeansJavaFast.listNearest: centroids compared with a cell,\
     for all its points at once
    kmeans_java_fast workshop.mldemos.KMeansJavaFast.sort: what it costs to put the points into\
     cells, once a call
    """;
  }

  @Override
  public List<String> steps() {
    return List.of("kmeans_java_fast");
  }

  @Override
  public List<Setting> settings() {
    return List.of(
        new Setting("points", "N", "10000", "number of points"),
        new Setting("centers", "N", "5", "number of blobs"),
        new Setting("std", "D", "0.67", "standard deviation of a blob"),
        new Setting("seed", "N", "0", "seed of the data, 0 to 4294967295"),
        new Setting("clusters", "N", "5", "number of clusters"),
        new Setting("init", "first|random|k-means++", "k-means++", "the first centroids"),
        new Setting("tolerance", "D", "0", "when the centroids' moves are small enough"),
        new Setting("max-iterations", "N", "300", "limit of iterations"));
  }

  @Override
  public KMeansJob input(Workload workload) {
    return KMeansJob.of(workload);
  }

  @Override
  public Optional<String> mismatch(KMeansJob job, Clustering expected, Clustering actual) {
    return KMeansAgreement.mismatch(job, expected, actual);
  }

  @Override
  public long liveBytes(KMeansJob job) {
    return 80L * job.points().length;
  }

  @Override
  public Optional<Units> units(KMeansJob job, Clustering result) {
    return Optional.of(new Units("point", job.points().length));
  }

  @Override
  public Map<String, String> figures(
      Version<KMeansJob, Clustering> version, KMeansJob job, Clustering result) {
    Map<String, String> figures = new LinkedHashMap<>();
    figures.put("iterations", Integer.toString(result.iterations()));
    figures.put("inertia", "%.6f".formatted(result.inertia()));
    return figures;
  }

  @Override
  public String summary(KMeansJob job, Clustering result) {
    String summary =
        "%d clusters of %,d points after %d iterations, inertia %.6f."
            .formatted(
                job.start().length, job.points().length, result.iterations(), result.inertia());
    int distinct = job.distinctPoints();
    return distinct >= job.start().length
        ? summary
        : "%s The points are only %d different ones, so clusters are empty; give --clusters %d."
            .formatted(summary, distinct, distinct);
  }

  @Override
  public String csv(KMeansJob job, Clustering result) {
    StringBuilder csv = new StringBuilder("x,y,cluster\n");
    for (int i = 0; i < result.labels().length; i++) {
      double[] point = job.points()[i];
      csv.append("%s,%s,%d\n".formatted(point[0], point[1], result.labels()[i]));
    }
    return csv.toString();
  }

  @Override
  public String svg(KMeansJob job, Clustering result) {
    return Scatter.svg(
        "k-means",
        summary(job, result),
        job.points().length,
        i -> job.points()[i],
        IntStream.range(0, job.start().length).mapToObj(c -> "cluster " + c).toList(),
        i -> result.labels()[i],
        result.centroids(),
        Scatter.WIDTH,
        Scatter.MOST_POINTS);
  }
}
