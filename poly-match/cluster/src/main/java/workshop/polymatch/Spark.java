package workshop.polymatch;

import module java.base;

import org.apache.spark.SparkConf;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** The session of this JVM, and points as Spark holds them. */
final class Spark {

  private static final StructType POINTS =
      StructType.fromDDL("point INT NOT NULL, x DOUBLE NOT NULL, y DOUBLE NOT NULL");

  private Spark() {}

  /** The session, on all cores of this machine unless a system property `spark.master` is set. */
  static SparkSession session() {
    SparkConf conf = new SparkConf().setIfMissing("spark.master", "local[*]");
    if (conf.get("spark.master").startsWith("local")) {
      conf.setIfMissing("spark.driver.host", "localhost"); // No name to look up, no open port.
      conf.setIfMissing("spark.driver.bindAddress", "127.0.0.1");
    }
    conf.setIfMissing("spark.app.name", "poly-match").setIfMissing("spark.ui.enabled", "false");
    return SparkSession.builder().config(conf).getOrCreate();
  }

  /** Points with their indices. */
  static Dataset<Row> dataset(List<Point> points) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      rows.add(RowFactory.create(i, points.get(i).x(), points.get(i).y()));
    }
    return session().createDataFrame(rows, POINTS);
  }

  /** Matches from rows that have a point's index and a polygon's. */
  static List<Match> matches(Dataset<Row> rows) {
    return rows.select("point", "polygon").collectAsList().stream()
        .map(row -> new Match(row.getInt(0), row.getInt(1)))
        .toList();
  }
}
