package workshop.harness.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Scanner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import workshop.harness.Suites;
import workshop.harness.Workload;
import workshop.harness.exercise.Exercise;
import workshop.harness.exercise.Quiz;
import workshop.harness.profile.ProfileEvent;
import workshop.harness.profile.Profiler;

/** {@code workshop quiz}. */
@Command(
    name = "quiz",
    description = "Asks two or three questions on the profile of your version, taken now.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class QuizCommand implements Runnable {

  private static final double SECONDS = 6;

  @Spec private CommandSpec spec;
  @Mixin private ProfilingOptions options;
  @Mixin private TurnOptions turn;

  @Parameters(
      paramLabel = "VERSION",
      description = "A version; for an exercise that you have started, yours is profiled.")
  private String id;

  @Override
  public void run() {
    options.check();
    quiz(Errors.check(spec, () -> Suites.version(ownIfStarted(id))));
  }

  private static String ownIfStarted(String id) {
    return Exercise.all().stream()
        .filter(exercise -> exercise.id().equals(id) && exercise.isStarted())
        .map(Exercise::versionId)
        .findFirst()
        .orElse(id);
  }

  private <I, R> void quiz(Suites.Found<I, R> found) {
    PrintWriter out = spec.commandLine().getOut();
    Workload workload = Workload.of(found.suite(), Map.of());
    Profiler.Samples samples =
        options
            .profile(
                options.sampler(ProfileEvent.CPU),
                found.suite(),
                found.version(),
                workload,
                1,
                SECONDS,
                turn)
            .getFirst();
    List<Quiz.Question> questions =
        Quiz.of(
            samples.profile(), found.version().type().getName(), found.version().id().hashCode());
    out.printf(
        "On the profile of `%s`; `workshop profile %s` draws it.%n%n",
        found.version().id(), found.version().id());
    Scanner in = new Scanner(System.in);
    int right = 0;
    for (Quiz.Question question : questions) {
      right += ask(question, in, out) ? 1 : 0;
    }
    out.printf("%d of %d right.%n", right, questions.size());
  }

  private static boolean ask(Quiz.Question question, Scanner in, PrintWriter out) {
    out.println(question.text());
    for (int i = 0; i < question.choices().size(); i++) {
      out.printf("  %c) %s%n", 'a' + i, question.choices().get(i));
    }
    out.print("> ");
    out.flush();
    String answer = in.hasNextLine() ? in.nextLine().strip().toLowerCase() : "";
    boolean isRight = answer.length() == 1 && answer.charAt(0) - 'a' == question.right();
    out.printf("%s %s%n%n", isRight ? "Right." : "No.", question.explanation());
    return isRight;
  }
}
