package workshop.harness.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import workshop.harness.Suite;
import workshop.harness.Suites;
import workshop.harness.Version;
import workshop.harness.Workload;
import workshop.harness.exercise.Exercise;
import workshop.harness.exercise.Quiz;
import workshop.harness.profile.ProfileEvent;
import workshop.harness.profile.Profiler;

/** {@code workshop quiz}. */
@Command(
    name = "quiz",
    description =
        "Asks about the profile of your version, taken now, and lets you predict what changes of it"
            + " are worth; `quiz lies` shows false benchmarks.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class QuizCommand implements Runnable {

  private static final double SECONDS = 6;

  @Spec private CommandSpec spec;
  @Mixin private ProfilingOptions options;
  @Mixin private FewRounds measuring;

  @Parameters(
      paramLabel = "VERSION",
      description =
          "A version; for an exercise that you have started, yours is profiled. Or a suite of"
              + " false benchmarks.")
  private String name;

  @Override
  public void run() {
    options.check();
    Asking asking = new Asking(spec.commandLine().getOut(), System.in, new Random());
    Optional<Suite<?, ?>> questioned =
        Suites.all().stream()
            .filter(suite -> suite.name().equals(name) && FalseBenchmarks.areIn(suite))
            .findFirst();
    if (questioned.isPresent()) {
      new FalseBenchmarks(spec, measuring, asking).quiz(questioned.get());
    } else {
      quiz(Errors.check(spec, () -> Suites.version(Exercises.ownIfStarted(name))), asking);
    }
    asking.printScore();
  }

  private <I, R> void quiz(Suites.Found<I, R> found, Asking asking) {
    Suite<I, R> suite = found.suite();
    Version<I, R> version = found.version();
    Profiler.Samples samples =
        options
            .profile(
                options.sampler(ProfileEvent.CPU),
                suite,
                version,
                Workload.of(suite, Map.of()),
                1,
                SECONDS,
                measuring.turn())
            .getFirst();
    PrintWriter out = spec.commandLine().getOut();
    out.printf("On the profile of `%1$s`; `workshop profile %1$s` draws it.%n%n", version.id());
    List<String> packages =
        List.of(suite.getClass().getPackageName(), version.type().getPackageName());
    boolean goesOn =
        Quiz.of(samples.profile(), version.type().getName(), packages).stream()
            .allMatch(asking::ask);
    if (goesOn) {
      new Predictions(spec, measuring, asking)
          .quiz(suite.predictions(Exercise.withoutMine(version.id())));
    }
  }
}
