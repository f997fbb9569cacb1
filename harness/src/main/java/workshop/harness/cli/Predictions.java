package workshop.harness.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import workshop.harness.Prediction;
import workshop.harness.Suites;
import workshop.harness.Workload;
import workshop.harness.exercise.Effect;
import workshop.harness.measure.Rounds;
import workshop.harness.measure.Speedup;

/** The part of a quiz whose answers are measured. */
final class Predictions {

  private final CommandSpec spec;
  private final FewRounds measuring;
  private final Asking asking;

  Predictions(CommandSpec spec, FewRounds measuring, Asking asking) {
    this.spec = spec;
    this.measuring = measuring;
    this.asking = asking;
  }

  /** Asks all, then measures all in the same rounds. */
  void quiz(List<Prediction> predictions) {
    List<Effect> guesses = new ArrayList<>();
    for (Prediction prediction : predictions) {
      Optional<Integer> guess =
          asking.choose(
              "Can we expect a big difference from %s?".formatted(prediction.change()),
              List.of(Effect.values()));
      if (guess.isEmpty()) {
        return;
      }
      guesses.add(Effect.values()[guess.get()]);
      spec.commandLine().getOut().println();
    }
    if (!predictions.isEmpty()) {
      measured(predictions).ifPresent(rounds -> compare(predictions, guesses, rounds));
    }
  }

  private Optional<Rounds> measured(List<Prediction> predictions) {
    Set<String> ids = new LinkedHashSet<>();
    for (Prediction prediction : predictions) {
      ids.add(prediction.against());
      ids.add(prediction.version());
    }
    spec.commandLine().getOut().println("Measuring them:");
    return measured(Suites.chosen(List.copyOf(ids)));
  }

  private <I, R> Optional<Rounds> measured(Suites.Part<I, R> part) {
    return measuring.brief(part.suite(), part.versions(), Workload.of(part.suite(), Map.of()));
  }

  private void compare(List<Prediction> predictions, List<Effect> guesses, Rounds rounds) {
    PrintWriter out = spec.commandLine().getOut();
    out.println();
    for (int i = 0; i < guesses.size(); i++) {
      Prediction prediction = predictions.get(i);
      Speedup speedup = rounds.speedup(prediction.against(), prediction.version());
      out.printf("For %s you said: %s.%n", prediction.change(), guesses.get(i));
      out.printf("`%s` over `%s`: %s.%n", prediction.version(), prediction.against(), speedup);
      asking.grade(Effect.of(speedup).contains(guesses.get(i)), prediction.explanation());
    }
  }
}
