package workshop.harness.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import workshop.harness.exercise.Check;
import workshop.harness.exercise.CheckReport;

/** The files that the outcome of checks is written to, for programs. */
final class ChecksOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(names = "--json", paramLabel = "FILE", description = "Write the outcome as JSON.")
  private Path json;

  @Option(names = "--junit", paramLabel = "FILE", description = "Write it as JUnit XML.")
  private Path junit;

  /** Refuses what can't be written, before the work. */
  void checkWritable() {
    Output.checkWritable(spec, json);
    Output.checkWritable(spec, junit);
  }

  void write(List<Check> checks) {
    Output.write(json, () -> CheckReport.json(checks));
    Output.write(junit, () -> CheckReport.junit(checks));
  }
}
