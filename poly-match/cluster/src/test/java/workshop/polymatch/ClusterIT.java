package workshop.polymatch;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.apache.spark.deploy.master.Master;
import org.apache.spark.deploy.worker.Worker;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workshop.harness.Version;
import workshop.harness.Workload;

/** Spark in this process, and a master with two workers beside it. */
class ClusterIT {

  private static final ClusterSuite SUITE = new ClusterSuite();
  private static final int POINTS = 100_000;
  private static final int POLYGONS = 10_000;

  @TempDir static Path shared;
  @TempDir Path folder;

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final List<Process> processes = new ArrayList<>();

  /** Submits a line of words; no folder here has a space in its name. */
  private int submit(String line, Object... values) {
    return Submit.run(new PrintStream(err, true), line.formatted(values).split(" "));
  }

  @BeforeAll
  static void makePoints() {
    System.setProperty("spark.driver.host", "127.0.0.1");
    // A file, and a task, for each of many partitions.
    System.setProperty("spark.default.parallelism", "64");
    System.setProperty("spark.sql.files.maxPartitionBytes", "65536");
    String line =
        "--points-from %1$s/points --make-points %2$d --polygons %3$d --out %1$s/expected"
            .formatted(shared, POINTS, POLYGONS);
    assertThat(Submit.run(System.err, line.split(" "))).isZero();
  }

  @AfterAll
  static void stop() {
    Spark.session().stop();
  }

  @AfterEach
  void endProcesses() {
    for (Process process : processes) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  @Test
  void bothVersionsAgreeWithTheBaselines() {
    System.setProperty("spark.master", "local[2]");
    for (Map<String, String> settings :
        List.of(
            Map.<String, String>of(),
            Map.of("points", "0"),
            Map.of("max-distance", "0"),
            Map.of("max-distance", "Infinity", "points", "10"),
            Map.of("scene", "varied", "points", "3000", "polygons", "2000"))) {
      Job job = SUITE.input(Workload.of(SUITE, settings));
      List<Match> expected =
          new V0Baseline(job.scene().polygons()).match(job.scene().points(), job.maxDistance());
      for (Version<Job, List<Match>> version : SUITE.versions()) {
        assertThat(SUITE.mismatch(job, expected, version.prepare(job).run()))
            .as("%s, %s", version.id(), settings)
            .isEmpty();
      }
    }
    Spark.session().stop();
  }

  @Test
  void aFileIsMatchedAsInOneJvm() throws IOException {
    List<Row> points = result(shared + "/points");
    List<Match> expected =
        new V9AllCores(Scene.varied(6, 0, POLYGONS).polygons())
            .match(
                points.stream().map(row -> new Point(row.getDouble(1), row.getDouble(2))).toList(),
                10);
    assertThat(points).hasSize(POINTS);
    assertThat(
            result(shared + "/expected").stream()
                .map(row -> new Match((int) row.getLong(0), row.getInt(3))))
        .isEqualTo(expected);
  }

  @Test
  void aClusterGivesTheSameAlsoIfAWorkerIsKilled() throws Exception {
    String master = startCluster();
    assertThat(submitTo(master, "whole")).isZero();
    assertThat(result("whole")).isEqualTo(result(shared + "/expected"));

    FutureTask<Integer> job = new FutureTask<>(() -> submitTo(master, "killed"));
    Thread.ofPlatform().start(job);
    while (!hasFinishedTask("killed")) {
      Thread.sleep(10);
    }
    Process worker = processes.getLast();
    worker.descendants().forEach(ProcessHandle::destroyForcibly);
    worker.destroyForcibly();
    assertThat(job.isDone()).isFalse();
    assertThat(job.get()).isZero();
    assertThat(result("killed")).isEqualTo(result(shared + "/expected"));
  }

  private int submitTo(String master, String out) {
    return submit(
        "--master %s --points-from %s/points --polygons %d --out %s/%s",
        master, shared, POLYGONS, folder, out);
  }

  private List<Row> result(String out) throws IOException {
    System.setProperty("spark.master", "local[2]");
    try (SparkSession spark = Spark.session()) {
      return spark.read().parquet(folder.resolve(out).toString()).orderBy("id").collectAsList();
    }
  }

  private boolean hasFinishedTask(String out) {
    try (Stream<Path> files = Files.walk(folder.resolve(out))) {
      return files.anyMatch(file -> file.getFileName().toString().startsWith("task_"));
    } catch (IOException | UncheckedIOException e) {
      return false; // Not there yet, or just renamed.
    }
  }

  /** Starts a master and two workers as the scripts of Spark do; returns the master's address. */
  private String startCluster() throws Exception {
    Path jars = Files.createDirectories(folder.resolve("spark/jars"));
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path file = Path.of(entry).toAbsolutePath();
      if (entry.endsWith(".jar") && !entry.contains("target")) { // Not the project's own.
        Files.createSymbolicLink(jars.resolve(file.getFileName()), file);
      }
    }
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    start(Master.class, "--host 127.0.0.1 --webui-port 0 --port " + port);
    String master = "spark://127.0.0.1:" + port;
    while (!isOpen(port)) {
      Thread.sleep(50);
    }
    String worker = "--host 127.0.0.1 --webui-port 0 --cores 1 --memory 1g --work-dir %s/work%d %s";
    for (int i = 0; i < 2; i++) {
      start(Worker.class, worker.formatted(folder, i, master));
    }
    return master;
  }

  private static boolean isOpen(int port) {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private void start(Class<?> main, String arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-cp", folder.resolve("spark/jars") + "/*", main.getName()));
    command.addAll(List.of(arguments.split(" ")));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(
                folder.resolve(main.getSimpleName() + processes.size() + ".log").toFile());
    builder.environment().put("SPARK_HOME", folder.resolve("spark").toString());
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    processes.add(builder.start());
  }

  @Test
  void whatGoesWrongIsToldInOneSentence() throws IOException {
    Path text = Files.writeString(folder.resolve("text.parquet"), "x,y\n1,2\n");
    String local = "--master local[1] --out %s/out --points-from ".formatted(folder);
    assertThat(submit(local + "%s/none", folder)).isEqualTo(1);
    assertThat(submit(local + text)).isEqualTo(1);
    assertThat(submit(local + "%s/expected --polygons-from %s", shared, text)).isEqualTo(1);
    for (String master : new String[] {"spark://127.0.0.1:1", "yarn"}) {
      assertThat(submit("--master %s --points-from a --out %s/b", master, folder)).isEqualTo(1);
    }
    assertThat(submit("--points-from a --out %s", folder)).isEqualTo(1);
    assertThat(submit("--out a")).isEqualTo(2);
    assertThat(err.toString().replace(folder.toString(), "F"))
        .isEqualTo(
            """
            submit: Path does not exist: file:F/none.
            submit: file:F/text.parquet is not a Parquet file (length is too low: 8)
            submit: `F/text.parquet`: line 1: Unknown geometry type: X (line 1); correct it, or name another file
            submit: the master spark://127.0.0.1:1 can't be reached (Connection refused); start it, or correct --master
            submit: --master is `yarn`; give spark://HOST:PORT, or local[N]
            submit: F exists; give --out a new folder
            submit: Missing required option: '--points-from=<pointsFrom>'; `submit --help` shows how
            """);
  }
}
