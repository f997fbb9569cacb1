package workshop.harness.cli;

import module java.base;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import workshop.harness.exercise.JobFiles;
import workshop.harness.io.Project;

/** {@code workshop new}. */
@Command(
    name = "new",
    description = "Writes a job of your own: one file with two versions, ready to be measured.")
final class NewCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "JOB", description = "Its name, such as word-count.")
  private String name;

  @Override
  public void run() {
    Path file = Errors.check(spec, () -> JobFiles.create(name));
    spec.commandLine()
        .getOut()
        .printf("Wrote %s. Next: `workshop measure-all %s`.%n", Project.shown(file), name);
  }
}
