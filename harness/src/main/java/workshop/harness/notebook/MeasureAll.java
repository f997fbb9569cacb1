package workshop.harness.notebook;

import module java.base;

import workshop.harness.WorkshopException;
import workshop.harness.io.ChildJvm;
import workshop.harness.io.Processes;
import workshop.harness.io.TemporaryFolder;
import workshop.harness.report.Report;
import workshop.harness.report.Results;

/** Calls {@code workshop measure-all --quick}. */
final class MeasureAll {

  /** The command line is called as a user calls it: as a program. */
  private static final String COMMAND_LINE = "workshop.harness.cli.Workshop";

  private static final List<String> JVM_OPTIONS =
      List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow");

  private MeasureAll() {}

  /**
   * Measures, in a JVM of its own: in the notebook's, the heap of the measured processes would grow
   * with all that the notebook keeps.
   *
   * @param what the command's arguments that say what is measured
   * @param environment variables for that JVM and those that it starts
   * @throws WorkshopException if a version can't be measured, with the command's sentence
   */
  static Report by(List<String> what, Map<String, String> environment) {
    try (TemporaryFolder folder = TemporaryFolder.create()) {
      Path json = folder.path().resolve("results.json");
      List<String> arguments = new ArrayList<>(List.of("measure-all", "--quick", "--wait"));
      arguments.addAll(List.of("--json", json.toString()));
      arguments.addAll(what);
      run(arguments, environment, folder.path().resolve("messages"));
      return Results.read(Files.readString(json)).report();
    } catch (InterruptedIOException e) {
      throw new WorkshopException("measuring was interrupted; run this cell again");
    } catch (IOException e) {
      throw new WorkshopException(
          "measuring could not be started (%s); free some space for temporary files".formatted(e));
    }
  }

  private static void run(List<String> arguments, Map<String, String> environment, Path messages)
      throws IOException {
    ProcessBuilder command =
        ChildJvm.command(JVM_OPTIONS, COMMAND_LINE, arguments.toArray(String[]::new))
            .redirectErrorStream(false)
            .redirectError(messages.toFile());
    command.environment().putAll(environment);
    int exitCode = Processes.run(command).exitCode();
    String told = Files.readString(messages).strip();
    if (exitCode != 0) {
      throw new WorkshopException(
          told.isEmpty()
              ? "measuring ended with exit code %d; run this cell again".formatted(exitCode)
              : told.replaceFirst("(?s)^.*workshop: ", ""));
    }
    System.err.print(told); // Which versions were left out, and why.
  }
}
