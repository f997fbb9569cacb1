package workshop.harness.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import workshop.harness.WorkshopException;
import workshop.harness.exercise.Exercise;
import workshop.harness.exercise.Level;
import workshop.harness.io.Project;
import workshop.harness.io.WholeFile;

/** {@code workshop start}. */
@Command(
    name = "start",
    description = "Writes the exercise of a version, for you to complete.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class StartCommand implements Runnable {

  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "VERSION", description = "An exercise: v1 to v4.")
  private String id;

  @Option(
      names = "--level",
      paramLabel = "LEVEL",
      defaultValue = "easy",
      description =
          "easy (a few expressions are missing), intermediate (whole methods) or hard"
              + " (the signature and the goal) (default: easy).")
  private Level level;

  @Override
  public void run() {
    Exercise<?, ?> exercise = Exercises.find(spec, id);
    String skeleton = exercise.skeleton(level);
    PrintWriter out = spec.commandLine().getOut();
    if (exercise.isStarted()) {
      out.printf("Your earlier file is kept as %s.%n", Project.shown(keepAside(exercise)));
    }
    write(exercise, skeleton);
    out.printf("Wrote %s (%s).%n%n", Project.shown(exercise.file()), level);
    out.printf("Goal: %s.%n", exercise.reference().idea());
    out.printf(
        "Open it in your editor; the holes are marked TODO. Then:%n"
            + "  workshop check %1$s    is it right, and fast enough?%n"
            + "  workshop watch %1$s    the same at each save%n"
            + "  workshop hint %1$s     where to look%n"
            + "Your solutions belong in your own fork; they are not to be sent as pull requests.%n",
        exercise.id());
  }

  /** Writes the file, and makes its folder. */
  static void write(Exercise<?, ?> exercise, String skeleton) {
    exercise.folder().toFile().mkdirs();
    WholeFile.write(exercise.file(), skeleton);
  }

  /** Moves the student's file out of the way. */
  static Path keepAside(Exercise<?, ?> exercise) {
    String name = exercise.className() + "-" + LocalDateTime.now().format(STAMP) + ".java.kept";
    Path kept = exercise.folder().resolve(name);
    try {
      // Fails, rather than overwrites, in the unlikely case that there is one of this second.
      return Files.move(exercise.file(), kept);
    } catch (IOException e) {
      throw new WorkshopException(
          "`%s` could not be kept aside (%s), so nothing was changed"
              .formatted(Project.shown(exercise.file()), e));
    }
  }
}
