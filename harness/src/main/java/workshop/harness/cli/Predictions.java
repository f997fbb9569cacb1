package workshop.harness.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import workshop.harness.Prediction;
import workshop.harness.Suite;
import workshop.harness.Suites;
import workshop.harness.Version;
import workshop.harness.Workload;
import workshop.harness.exercise.Effect;
import workshop.harness.measure.Rounds;
import workshop.harness.measure.Speedup;

/** The part of a quiz whose answers are measured. */
final class Predictions {

  private final CommandSpec spec;
  private final QuizMeasuring measuring;
  private final Asking asking;

  Predictions(CommandSpec spec, QuizMeasuring measuring, Asking asking) {
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
    List<String> ids =
        predictions.stream()
            .flatMap(prediction -> Stream.of(prediction.against(), prediction.version()))
            .toList();
    Suite<?, ?> suite =
        Suites.all().stream()
            .filter(
                each -> each.versions().stream().<String>map(Version::id).toList().containsAll(ids))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no suite has all of " + ids));
    spec.commandLine().getOut().println("Measuring them:");
    return measuring.measure(suite, Workload.of(suite, Map.of()), ids);
  }

  private void compare(List<Prediction> predictions, List<Effect> guesses, Rounds rounds) {
    PrintWriter out = spec.commandLine().getOut();
    out.println();
    for (int i = 0; i < guesses.size(); i++) {
      Prediction prediction = predictions.get(i);
      Speedup speedup = rounds.speedup(prediction.against(), prediction.version());
      out.printf("For %s you said: %s.%n", prediction.change(), guesses.get(i));
      out.printf("`%s` is %s over `%s`.%n", prediction.version(), speedup, prediction.against());
      asking.grade(Effect.of(speedup).contains(guesses.get(i)), prediction.explanation());
    }
  }
}
