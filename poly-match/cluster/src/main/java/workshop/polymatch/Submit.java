package workshop.polymatch;

import static org.apache.spark.sql.functions.*;

import module java.base;

import java.util.regex.Matcher;
import org.apache.spark.sql.*;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import workshop.harness.Version;
import workshop.harness.WorkshopException;
import workshop.harness.io.TemporaryFolder;

/** Matches the points of a Parquet file on a cluster; {@code scripts/submit} starts it. */
@Command(
    name = "submit",
    description = "Matches points from a Parquet file to polygons on Apache Spark.",
    showDefaultValues = true,
    sortOptions = false,
    mixinStandardHelpOptions = true)
public final class Submit implements Callable<Integer> {

  private static final int CONNECT_MILLIS = 5_000;
  private static final Pattern MASTER =
      Pattern.compile("local(\\[.+\\])?|spark://([^:]+):(\\d{1,5})");

  /** In the stack trace that a cluster sends as the message of its own exception. */
  private static final Pattern THROWN =
      Pattern.compile("(?m)^(?:Caused by: |.*\\): )?(?:\\w+\\.)+\\w+(?:Exception|Error): (.*)$");

  @Option(names = "--master", description = "spark://HOST:PORT, or local[N] for N cores here.")
  private String master = "local[*]";

  @Option(names = "--points-from", required = true, description = "Parquet with columns x and y.")
  private String pointsFrom;

  @Option(names = "--make-points", description = "Write so many random points to it first.")
  private long made;

  @Option(names = "--polygons-from", description = "GeoJSON, or WKT on each line.")
  private Path polygonsFrom;

  @Option(names = "--polygons", description = "Without such a file: number of random ones.")
  private int polygons = 10_000;

  @Option(names = "--max-distance", description = "How near a centre must be.")
  private double maxDistance = 10;

  @Option(names = "--out", required = true, description = "A new folder for the matches.")
  private String out;

  /** Runs the job and ends the process. */
  public static void main(String[] args) {
    Locale.setDefault(Locale.ROOT);
    System.exit(run(System.err, args));
  }

  /** Runs the job; returns the exit code. */
  static int run(PrintStream err, String... args) {
    return new CommandLine(new Submit())
        .setParameterExceptionHandler((e, _) -> {
          err.printf("submit: %s; `submit --help` shows how%n", e.getMessage());
          return CommandLine.ExitCode.USAGE;
        })
        .setExecutionExceptionHandler((e, _, _) -> {
          err.println("submit: " + sentence(e));
          return CommandLine.ExitCode.SOFTWARE;
        })
        .execute(args);
  }

  @Override
  public Integer call() throws IOException {
    Scene.checkDistance(maxDistance);
    if (Files.exists(Path.of(out))) {
      throw new WorkshopException(out + " exists; give --out a new folder");
    }
    List<Shape> shapes =
        polygonsFrom == null
            ? Scene.varied(6, 0, polygons).polygons()
            : FeatureFile.polygons(polygonsFrom).items;
    requireReachable();
    System.setProperty("spark.master", master);
    try (TemporaryFolder folder = TemporaryFolder.create()) {
      System.setProperty("spark.jars", jars(folder.path()));
      try (SparkSession spark = Spark.session()) {
        match(spark, shapes);
      }
    }
    return CommandLine.ExitCode.OK;
  }

  private void match(SparkSession spark, List<Shape> shapes) {
    if (made > 0) {
      Column side = lit(100 * Math.sqrt(polygons / 1000.0)); // As in the varied scene.
      Dataset<Row> points = spark.range(made).toDF("id").withColumn("x", rand(1).multiply(side));
      points.withColumn("y", rand(2).multiply(side)).write().parquet(pointsFrom);
    }
    Dataset<Row> points = spark.read().parquet(pointsFrom);
    for (String column : List.of("x", "y")) {
      points = points.withColumn(column, col(column).cast("double"));
    }
    long start = System.nanoTime();
    PolyMatchSpark matcher = new PolyMatchSpark(shapes);
    matcher.match(points, maxDistance).write().parquet(out);
    double seconds = (System.nanoTime() - start) / 1e9;
    int cores = spark.sparkContext().defaultParallelism();
    System.out.printf(
        "%,d of %,d points have a polygon within %s: %.1f s on %d cores, %.1f s of it in v8.%n",
        spark.read().parquet(out).count(),
        points.count(),
        maxDistance,
        seconds,
        cores,
        matcher.kernelSeconds() / cores);
  }

  /** Spark itself tries for a minute, and then fails without saying why. */
  private void requireReachable() {
    Matcher address = MASTER.matcher(master);
    if (!address.matches()) {
      throw new WorkshopException(
          "--master is `%s`; give spark://HOST:PORT, or local[N]".formatted(master));
    }
    if (address.group(2) != null) {
      try (Socket socket = new Socket()) {
        int port = Integer.parseInt(address.group(3));
        socket.connect(new InetSocketAddress(address.group(2), port), CONNECT_MILLIS);
      } catch (IOException | IllegalArgumentException e) {
        throw new WorkshopException(
            "the master %s can't be reached (%s); start it, or correct --master"
                .formatted(master, e.getMessage()));
      }
    }
  }

  /** The project's own classes, in files that Spark sends to the cluster. */
  private static String jars(Path folder) {
    List<String> jars = new ArrayList<>();
    for (Class<?> type : List.of(Version.class, Grid.class, Submit.class)) {
      Path classes =
          Path.of(URI.create("" + type.getProtectionDomain().getCodeSource().getLocation()));
      Path jar = Files.isDirectory(classes) ? folder.resolve(jars.size() + ".jar") : classes;
      if (Files.isDirectory(classes)) {
        ToolProvider.findFirst("jar")
            .orElseThrow()
            .run(System.out, System.err, "-cf", "" + jar, "-C", "" + classes, "workshop");
      }
      jars.add(jar.toUri().toString());
    }
    return String.join(",", jars);
  }

  /** What went wrong first, without Spark's frame around it. */
  static String sentence(Throwable e) {
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    String message = Objects.requireNonNullElse(cause.getMessage(), cause.toString());
    Stream<String> thrown = THROWN.matcher(message).results().map(found -> found.group(1));
    String last = thrown.reduce((_, next) -> next).orElse(message.lines().findFirst().orElse(""));
    return last.replaceAll("^\\[[A-Z_.]+\\] | SQLSTATE: \\w+$", "")
        .replaceFirst("No space left.*", "the disk is full; give another --out");
  }
}
