package workshop.harness.cli;

import module java.base;

import picocli.CommandLine.Command;
import workshop.harness.exercise.*;

/** {@code workshop watch}: reads lines, and looks at the file in a thread of its own. */
@Command(name = "watch", description = "Checks your version at each save, until you quit.")
final class WatchCommand extends WorkshopCommand.OfExercise implements Runnable {

  private static final long POLL_NANOS = 300_000_000;
  private static final String HELP =
      "Enter checks again; h hint, m measure, f flame graph, n next, r reset, q quit, then Enter.";

  private FileTime seen;
  private volatile boolean hasEnded;

  @Override
  public void run() {
    exercise.requireStarted();
    watch(exercise);
    out().println(HELP);
    Thread.ofPlatform()
        .daemon()
        .uncaughtExceptionHandler((_, e) -> Errors.failure(e, spec.commandLine(), null))
        .start(() -> {
          while (!hasEnded) {
            LockSupport.parkNanos(POLL_NANOS);
            checkIfSaved();
          }
        });
    while (!hasEnded) {
      checkIfSaved(); // Before a line that has been typed already.
      act(Terminal.readLine().orElse("q").strip().toLowerCase(Locale.ROOT));
    }
  }

  private void watch(Exercise<?, ?> other) {
    exercise = other;
    seen = null;
    print("Watching %s%n", exercise.file().toUri());
  }

  private synchronized void checkIfSaved() {
    try {
      FileTime now = Files.getLastModifiedTime(exercise.file());
      if (!now.equals(seen)) {
        seen = now;
        showResults();
      }
    } catch (IOException e) {
      // Editors replace a file by moving another one there: it will be back.
    }
  }

  private void showResults() {
    Check check = new Checking<>(exercise, false).results(false);
    boolean right = check.status() == Check.Status.RIGHT;
    String next = right ? "type m to measure" : "not yet: " + check.status();
    print("%n%s%n%s%n", check.text(), next);
  }

  private synchronized void act(String line) {
    switch (line) {
      case "" -> showResults();
      case "h" -> execute("hint", exercise.id());
      case "m" -> execute("check", exercise.id());
      case "f" -> execute("profile", exercise.versionId());
      case "r" -> execute("start", exercise.id(), "--again");
      case "n" -> next();
      case "q" -> hasEnded = true;
      default -> print("%s%n", HELP);
    }
  }

  private void execute(String command, String... arguments) {
    spec.root().commandLine().getSubcommands().get(command).execute(arguments);
  }

  private void next() {
    Exercise<?, ?> next = exercise.next();
    if (next == null) {
      print("That was the last exercise.%n");
    } else if (!new ProgressFile(exercise).isPassed()) {
      print("%s has not passed yet: m measures it%n", exercise.id());
    } else {
      if (!next.isStarted()) {
        execute("start", next.id());
      }
      watch(next);
    }
  }
}
