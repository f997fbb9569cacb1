package workshop.harness.cli;

import java.io.PrintWriter;
import java.util.Scanner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import workshop.harness.WorkshopException;
import workshop.harness.exercise.Exercise;
import workshop.harness.exercise.Level;
import workshop.harness.io.Project;

/** {@code workshop reset}. */
@Command(
    name = "reset",
    description = "Begins an exercise anew, after asking; your file is kept aside.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ResetCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "VERSION", description = "An exercise: v1 to v4.")
  private String id;

  @Option(
      names = "--level",
      paramLabel = "LEVEL",
      defaultValue = "easy",
      description = "As with start (default: easy).")
  private Level level;

  @Override
  public void run() {
    Exercise<?, ?> exercise = Exercises.find(spec, id);
    PrintWriter out = spec.commandLine().getOut();
    if (!exercise.isStarted()) {
      throw new WorkshopException(
          "there is no `%s` to reset; `workshop start %s` makes it"
              .formatted(Project.shown(exercise.file()), exercise.id()));
    }
    out.printf(
        "Begin %s anew? %s is kept aside. [y/N] ", exercise.id(), Project.shown(exercise.file()));
    out.flush();
    Scanner in = new Scanner(System.in);
    if (in.hasNextLine() && in.nextLine().strip().toLowerCase().startsWith("y")) {
      reset(exercise, level, out);
    } else {
      out.println("Nothing was changed.");
    }
  }

  /** Keeps the file aside and writes a new one; says what it did. */
  static void reset(Exercise<?, ?> exercise, Level level, PrintWriter out) {
    String skeleton = exercise.skeleton(level);
    out.printf("Kept as %s.%n", Project.shown(StartCommand.keepAside(exercise)));
    StartCommand.write(exercise, skeleton);
    out.printf("Wrote %s (%s).%n", Project.shown(exercise.file()), level);
  }
}
