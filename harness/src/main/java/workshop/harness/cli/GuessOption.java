package workshop.harness.cli;

import java.util.Scanner;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import workshop.harness.exercise.Exercise;
import workshop.harness.exercise.ProgressFile;

/** The guess that an exercise begins with, which its check is held against. */
final class GuessOption {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--guess",
      paramLabel = "X",
      description = "How many times faster than the version before it will be, do you think?")
  private String given;

  /** Refuses what is no guess, before anything is done. */
  void check() {
    if (given != null) {
      PredictOption.parse(spec, given, "--guess");
    }
  }

  /** Keeps the guess that was given, or asks for one where a person looks on. */
  void note(Exercise<?, ?> exercise) {
    String guess = given;
    if (guess == null && Terminal.isPresent()) {
      spec.commandLine()
          .getOut()
          .printf(
              "%nGuess first: how many times faster than %s will it be? (Enter skips) ",
              exercise.previous().id());
      spec.commandLine().getOut().flush();
      Scanner in = new Scanner(System.in);
      guess = in.hasNextLine() ? in.nextLine() : "";
    }
    if (guess != null && !guess.isBlank()) {
      ProgressFile.of(exercise).guess(exercise.id(), PredictOption.parse(spec, guess, "--guess"));
    }
  }
}
