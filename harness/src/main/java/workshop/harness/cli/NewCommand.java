package workshop.harness.cli;

import module java.base;

import picocli.CommandLine.*;
import workshop.harness.exercise.JobFiles;
import workshop.harness.io.Project;

@Command(
    name = "new",
    description = "Writes a job of your own: one file with two versions, ready to be measured.")
final class NewCommand extends WorkshopCommand implements Runnable {

  @Parameters(paramLabel = "JOB", description = "Its name, such as word-count.")
  private String name;

  @Override
  public void run() {
    Path file = JobFiles.create(name);
    print("Wrote %s. Next: `workshop measure-all %s`.%n", Project.shown(file), name);
  }
}
