package workshop.polymatch;

import module java.base;

import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.LongAccumulator;

/**
 * The profile of the join showed every pair compared, as in version 4. Here the kernel is version 8
 * unchanged: its grid is built once and broadcast to all processes, and each partition of the
 * points is matched by a version 8 of its own. Expect the kernel's time divided by the number of
 * cores, and beside it a fixed cost for each job, and the cost of rows.
 */
public final class PolyMatchSpark implements Matcher {

  /** Points that are in memory at once, in each partition. */
  private static final int CHUNK = 10_000;

  private final Broadcast<Grid> grid;
  private final LongAccumulator kernelNanos;

  /** Prepares the polygons. */
  public PolyMatchSpark(List<Shape> shapes) {
    JavaSparkContext context = new JavaSparkContext(Spark.session().sparkContext());
    grid = context.broadcast(new Grid(shapes, true));
    kernelNanos = context.sc().longAccumulator("kernel");
  }

  @Override
  public List<Match> match(List<Point> points, double maxDistance) {
    return Spark.matches(match(Spark.dataset(points), maxDistance));
  }

  /** The rows of points, x and y among their columns, that have a polygon, with its index. */
  Dataset<Row> match(Dataset<Row> points, double maxDistance) {
    StructType schema = points.schema().add("polygon", DataTypes.IntegerType, false);
    Kernel kernel =
        new Kernel(grid, maxDistance, schema.fieldIndex("x"), schema.fieldIndex("y"), kernelNanos);
    return points.mapPartitions(kernel, Encoders.row(schema));
  }

  /** Time in version 8 so far, of all cores together, in seconds. */
  double kernelSeconds() {
    return kernelNanos.sum() / 1e9;
  }

  /** What is sent to each partition. */
  private record Kernel(
      Broadcast<Grid> grid, double maxDistance, int x, int y, LongAccumulator nanos)
      implements MapPartitionsFunction<Row, Row> {

    @Override
    public Iterator<Row> call(Iterator<Row> rows) {
      V8Grid matcher = new V8Grid(grid.value());
      return StreamSupport.stream(Spliterators.spliteratorUnknownSize(rows, 0), false)
          .gather(Gatherers.windowFixed(CHUNK))
          .flatMap(chunk -> match(chunk, matcher))
          .iterator();
    }

    private Stream<Row> match(List<Row> rows, V8Grid matcher) {
      List<Point> points =
          rows.stream().map(row -> new Point(row.getDouble(x), row.getDouble(y))).toList();
      long start = System.nanoTime();
      List<Match> matches = matcher.match(points, maxDistance);
      nanos.add(System.nanoTime() - start);
      return matches.stream().map(match -> with(rows.get(match.point()), match.polygon()));
    }

    private static Row with(Row row, int polygon) {
      Stream<Object> columns = IntStream.range(0, row.size()).mapToObj(row::get);
      return RowFactory.create(Stream.concat(columns, Stream.of(polygon)).toArray());
    }
  }
}
