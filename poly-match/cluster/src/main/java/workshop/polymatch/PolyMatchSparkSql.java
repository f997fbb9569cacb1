package workshop.polymatch;

import module java.base;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * What one writes first: points and polygons are tables, and the match is a join with the distance
 * as its condition. Spark has no index for such a condition, so it compares every point with every
 * polygon, on all cores. Expect the work of version 4, in Spark's generated code.
 */
public final class PolyMatchSparkSql implements Matcher {

  private static final StructType POLYGONS =
      StructType.fromDDL(
          "polygon INT NOT NULL, x DOUBLE NOT NULL, y DOUBLE NOT NULL, area DOUBLE NOT NULL");

  // Among equal areas the first polygon is the least struct.
  private static final String QUERY =
      """
      SELECT point, min(struct(area, polygon)).polygon AS polygon
      FROM points JOIN polygons
        ON sqrt(pow(points.x - polygons.x, 2) + pow(points.y - polygons.y, 2)) < :distance
      GROUP BY point
      ORDER BY point
      """;

  private final Dataset<Row> polygons;

  /** Prepares the polygons. */
  public PolyMatchSparkSql(List<Shape> shapes) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < shapes.size(); i++) {
      Point center = shapes.get(i).center();
      rows.add(RowFactory.create(i, center.x(), center.y(), shapes.get(i).area()));
    }
    polygons = Spark.session().createDataFrame(rows, POLYGONS);
  }

  @Override
  public List<Match> match(List<Point> points, double maxDistance) {
    polygons.createOrReplaceTempView("polygons");
    Spark.dataset(points).createOrReplaceTempView("points");
    return Spark.matches(Spark.session().sql(QUERY, Map.of("distance", maxDistance)));
  }
}
