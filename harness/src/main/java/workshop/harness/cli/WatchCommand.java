package workshop.harness.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import workshop.harness.exercise.Beginning;
import workshop.harness.exercise.Check;
import workshop.harness.exercise.Checking;
import workshop.harness.exercise.Exercise;
import workshop.harness.exercise.ProgressFile;
import workshop.harness.exercise.StudentFile;

/** {@code workshop watch}. */
@Command(
    name = "watch",
    description = "Checks your version at each save, until you quit.",
    mixinStandardHelpOptions = true)
final class WatchCommand implements Runnable {

  private static final long POLL_MILLIS = 300;
  private static final String HELP =
      "Type a letter and Enter: h hint, m measure, f flame graph, n next, r reset, q quit."
          + " Enter alone checks again.";

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "VERSION",
      completionCandidates = CompletionNames.Exercises.class,
      description = "An exercise, as `workshop list` shows it.")
  private String id;

  private TypedLines lines;
  private FileTime seen;

  @Override
  public void run() {
    Exercise<?, ?> exercise = Errors.check(spec, () -> Exercise.of(id));
    exercise.requireStarted();
    PrintWriter out = spec.commandLine().getOut();
    out.printf("Watching %s%n%s%n", exercise.file().toUri(), HELP);
    lines = new TypedLines();
    while (exercise != null) {
      if (hasChanged(exercise)) {
        showResults(exercise, out);
      }
      String line = lines.poll(POLL_MILLIS);
      if (line != null) {
        exercise = act(line.strip(), exercise, out);
      }
    }
  }

  private boolean hasChanged(Exercise<?, ?> exercise) {
    try {
      FileTime now = Files.getLastModifiedTime(exercise.file());
      boolean changed = !now.equals(seen);
      seen = now;
      return changed;
    } catch (IOException e) {
      return false; // Editors replace a file by moving another one there: it will be back.
    }
  }

  private static void showResults(Exercise<?, ?> exercise, PrintWriter out) {
    Check check = new Checking<>(exercise, false).results();
    boolean right = check.status() == Check.Status.RIGHT;
    out.println();
    out.println(check.text());
    out.println(right ? "type m to measure" : "not yet: " + check.status());
  }

  /** Does what a line asks for; returns the exercise to go on with, or null to quit. */
  private Exercise<?, ?> act(String line, Exercise<?, ?> exercise, PrintWriter out) {
    switch (line.toLowerCase(Locale.ROOT)) {
      case "" -> showResults(exercise, out);
      case "h" -> execute("hint", exercise.id());
      case "m" -> execute("check", exercise.id());
      case "f" -> execute("profile", exercise.versionId());
      case "r" -> dialog(exercise, out).startOver(skeleton(exercise));
      case "n" -> {
        return next(exercise, out);
      }
      case "q" -> {
        return null;
      }
      case TypedLines.END -> {
        out.println("The input has ended, and watching with it.");
        return null;
      }
      default -> out.println(HELP);
    }
    return exercise;
  }

  private void execute(String command, String argument) {
    spec.root().commandLine().getSubcommands().get(command).execute(argument);
  }

  private StartDialog dialog(Exercise<?, ?> exercise, PrintWriter out) {
    return new StartDialog(exercise, out, lines::answer);
  }

  private static Beginning skeleton(Exercise<?, ?> exercise) {
    return Beginning.skeleton(exercise, StudentFile.level(exercise));
  }

  private Exercise<?, ?> next(Exercise<?, ?> exercise, PrintWriter out) {
    Exercise<?, ?> next = exercise.next();
    if (next == null) {
      out.println("That was the last exercise.");
      return exercise;
    }
    if (ProgressFile.of(exercise).passed(exercise.id()) == null) {
      out.printf(
          "%s has not passed yet; type m to measure it. To leave it for now: q, then `workshop start"
              + " %s`.%n",
          exercise.id(), next.id());
      return exercise;
    }
    if (!next.isStarted()) {
      StartDialog dialog = dialog(next, out);
      dialog.start(skeleton(next));
      if (Terminal.isPresent()) {
        dialog.askForGuess();
      }
    }
    seen = null;
    out.printf("Watching %s%n", next.file().toUri());
    return next;
  }
}
