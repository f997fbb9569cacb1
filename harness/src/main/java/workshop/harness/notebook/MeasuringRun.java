package workshop.harness.notebook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import workshop.harness.Suite;
import workshop.harness.Suites;
import workshop.harness.Version;
import workshop.harness.Workload;
import workshop.harness.WorkshopException;
import workshop.harness.io.ChildJvm;
import workshop.harness.measure.JmhFork;
import workshop.harness.measure.Machine;
import workshop.harness.measure.Measurement;
import workshop.harness.measure.Plan;
import workshop.harness.measure.Rounds;
import workshop.harness.report.Report;

/**
 * The main class of a JVM that measures for a notebook. In the notebook's own, the heap of the
 * measured processes would grow with all that the notebook keeps.
 */
final class MeasuringRun {

  /** As {@code --quick}. */
  private static final int ROUNDS = 3;

  /** Tells JMH that the notebook has the machine's lock. */
  private static final String LOCKED = "-Djmh.ignoreLock=true";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private MeasuringRun() {}

  /**
   * Measures in a JVM of its own, while this process has the machine's lock.
   *
   * @param jvmOptions options for that JVM
   * @param file where to write the outcome
   * @throws WorkshopException if a version can't be measured
   */
  static Measured start(
      List<String> jvmOptions, Path file, String suite, Workload workload, List<String> ids) {
    List<String> options = new ArrayList<>(jvmOptions);
    options.add(LOCKED);
    List<String> arguments = new ArrayList<>(List.of(file.toString(), suite, workload.toString()));
    arguments.addAll(ids);
    Process process = null;
    try {
      process =
          ChildJvm.command(options, MeasuringRun.class, arguments.toArray(String[]::new)).start();
      int exitCode = process.waitFor();
      if (!Files.exists(file)) {
        throw new WorkshopException(
            "the measuring process ended without a word (exit code %d); try again"
                .formatted(exitCode));
      }
      String outcome = Files.readString(file);
      if (exitCode != 0) {
        throw new WorkshopException(outcome);
      }
      return JSON.readValue(outcome, Measured.class);
    } catch (IOException e) {
      throw new WorkshopException("measuring could not be started (%s); try again".formatted(e));
    } catch (InterruptedException e) {
      process.descendants().forEach(ProcessHandle::destroy);
      process.destroy();
      Thread.currentThread().interrupt();
      throw new WorkshopException("measuring was interrupted");
    }
  }

  /** Takes the file for the outcome, the suite, its settings, and the versions' ids. */
  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[0]);
    try {
      List<String> ids = Arrays.asList(args).subList(3, args.length);
      Report report = measure(Suites.suite(args[1]), Workload.parse(args[2]), ids);
      Files.writeString(file, JSON.writeValueAsString(Measured.of(report)));
    } catch (WorkshopException | IllegalArgumentException e) {
      Files.writeString(file, e.getMessage());
      System.exit(1);
    }
  }

  private static <I, R> Report measure(Suite<I, R> suite, Workload workload, List<String> ids) {
    List<Version<I, R>> versions = ids.stream().map(id -> Suites.version(suite, id)).toList();
    Plan plan = Plan.ofRounds(ROUNDS);
    Rounds rounds =
        new Measurement<>(
                suite, versions, workload, plan, new Measurement.Listener() {}, new JmhFork(null))
            .run(1);
    if (!rounds.failures().isEmpty()) {
      throw new WorkshopException(String.join("\n", rounds.failures().values()));
    }
    return new Report(suite.name(), suite, workload, rounds, Machine.current());
  }
}
