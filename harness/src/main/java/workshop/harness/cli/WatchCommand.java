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

  private final TypedLines lines = new TypedLines();
  private PrintWriter out;

  /** The exercise that is watched; null after the last line. */
  private Exercise<?, ?> exercise;

  private FileTime seen;

  @Override
  public void run() {
    Exercise<?, ?> first = Errors.check(spec, () -> Exercise.of(id));
    first.requireStarted();
    out = spec.commandLine().getOut();
    watch(first);
    out.println(HELP);
    lines.start();
    while (exercise != null) {
      if (hasChanged()) {
        showResults();
      }
      String line = lines.poll(POLL_MILLIS);
      if (line != null) {
        act(line.strip());
      }
    }
  }

  private void watch(Exercise<?, ?> other) {
    exercise = other;
    seen = null;
    out.printf("Watching %s%n", exercise.file().toUri());
  }

  private boolean hasChanged() {
    try {
      FileTime now = Files.getLastModifiedTime(exercise.file());
      boolean changed = !now.equals(seen);
      seen = now;
      return changed;
    } catch (IOException e) {
      return false; // Editors replace a file by moving another one there: it will be back.
    }
  }

  private void showResults() {
    Check check = new Checking<>(exercise, false).results();
    boolean right = check.status() == Check.Status.RIGHT;
    out.printf("%n%s%n", check.text());
    out.println(right ? "type m to measure" : "not yet: " + check.status());
  }

  private void act(String line) {
    switch (line.toLowerCase(Locale.ROOT)) {
      case "" -> showResults();
      case "h" -> execute("hint", exercise.id());
      case "m" -> execute("check", exercise.id());
      case "f" -> execute("profile", exercise.versionId());
      case "r" -> dialog(exercise).startOver(skeleton(exercise));
      case "n" -> next();
      case "q" -> exercise = null;
      case TypedLines.END -> {
        out.println("The input has ended, and watching with it.");
        exercise = null;
      }
      default -> out.println(HELP);
    }
  }

  private void execute(String command, String argument) {
    spec.root().commandLine().getSubcommands().get(command).execute(argument);
  }

  private StartDialog dialog(Exercise<?, ?> of) {
    return new StartDialog(of, out, lines::answer);
  }

  private static Beginning skeleton(Exercise<?, ?> of) {
    return Beginning.skeleton(of, StudentFile.level(of));
  }

  private void next() {
    Exercise<?, ?> next = exercise.next();
    if (next == null) {
      out.println("That was the last exercise.");
    } else if (ProgressFile.of(exercise).passed(exercise.id()) == null) {
      out.printf(
          "%s has not passed yet; type m to measure it. To leave it for now: q, then `workshop start"
              + " %s`.%n",
          exercise.id(), next.id());
    } else {
      if (!next.isStarted()) {
        dialog(next).start(skeleton(next));
        dialog(next).askForGuess();
      }
      watch(next);
    }
  }
}
