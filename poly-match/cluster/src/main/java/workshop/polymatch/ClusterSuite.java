package workshop.polymatch;

import module java.base;

import workshop.harness.Version;

/** The same job on Apache Spark, beside the ladder's last versions in one JVM. */
public final class ClusterSuite extends MatchingSuite {

  @Override
  public String name() {
    return "cluster";
  }

  @Override
  public String description() {
    return "the same job on Apache Spark";
  }

  @Override
  public List<Version<Job, List<Match>>> versions() {
    return Stream.concat(
            PolyMatchSuite.beyond().stream().filter(version -> version.id().matches("v[89]")),
            Stream.of(
                version(
                    "poly_match_spark_sql",
                    "Spark: a join with the distance as its condition",
                    PolyMatchSparkSql.class,
                    PolyMatchSparkSql::new),
                version(
                        "poly_match_spark",
                        "Spark: the grid broadcast, v8 in each partition",
                        PolyMatchSpark.class,
                        PolyMatchSpark::new)
                    .with(Version.Trait.BUILDS_INDEX)))
        .toList();
  }

  /** Spark refuses to start in the usual heap. */
  @Override
  public long liveBytes(Job job) {
    return Math.max(200 << 20, super.liveBytes(job));
  }
}
