package workshop.harness.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
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
  private static final String KEYS = "[h]int  [m]easure  [f]lame graph  [n]ext  [r]eset  [q]uit";

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "VERSION", description = "An exercise, as `workshop list` shows it.")
  private String id;

  private SingleKeys keys;
  private FileTime seen;

  @Override
  public void run() {
    Exercise<?, ?> exercise = Errors.check(spec, () -> Exercise.of(id));
    exercise.requireStarted();
    PrintWriter out = spec.commandLine().getOut();
    out.printf("Watching %s%n%s%n", exercise.file().toUri(), KEYS);
    try (SingleKeys typed = SingleKeys.start()) {
      keys = typed;
      while (exercise != null) {
        if (hasChanged(exercise)) {
          showResults(exercise, out);
        }
        String key = keys.poll(POLL_MILLIS);
        if (key != null) {
          exercise = act(key, exercise, out);
        }
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

  /** Does what a key asks for; the exercise to go on with, or null to quit. */
  private Exercise<?, ?> act(String key, Exercise<?, ?> exercise, PrintWriter out) {
    switch (key) {
      case SingleKeys.END -> {
        out.println("The input has ended, and watching with it.");
        return null;
      }
      case "q" -> {
        return null;
      }
      case "h" -> execute("hint", exercise.id());
      case "m" -> execute("check", exercise.id());
      case "f" -> execute("profile", exercise.versionId());
      case "r" -> reset(exercise, out);
      case "n" -> {
        return next(exercise, out);
      }
      case "" -> showResults(exercise, out);
      default -> out.println(KEYS);
    }
    return exercise;
  }

  private void execute(String command, String argument) {
    keys.aside(() -> spec.root().commandLine().getSubcommands().get(command).execute(argument));
  }

  private void reset(Exercise<?, ?> exercise, PrintWriter out) {
    StartingOver anew =
        new StartingOver(exercise, Beginning.skeleton(exercise, StudentFile.level(exercise)), out);
    anew.ask();
    anew.act(keys.take());
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
      execute("start", next.id());
    }
    seen = null;
    out.printf("Watching %s%n", next.file().toUri());
    return next;
  }
}
