package workshop.harness.cli;

import module java.base;

import picocli.CommandLine.*;
import picocli.CommandLine.Model.CommandSpec;
import workshop.harness.Suites;
import workshop.harness.exercise.Exercise;

/** What each command knows: its place in the command line, and where it prints. */
abstract class WorkshopCommand {

  @Spec CommandSpec spec;

  final PrintWriter out() {
    return spec.commandLine().getOut();
  }

  final void print(String format, Object... values) {
    out().printf(format, values);
  }

  final void print(List<String> lines) {
    lines.forEach(out()::println);
  }

  /** A usage error. */
  final ParameterException refused(String sentence, Object... values) {
    return Errors.refused(spec, sentence, values);
  }

  /** Makes a refused argument a usage error. */
  final <T> T check(Supplier<T> lookup) {
    return Errors.check(spec, lookup);
  }

  /** A command on one version. */
  abstract static class OfVersion extends WorkshopCommand {

    @Parameters(
        paramLabel = "VERSION",
        completionCandidates = CompletionCommand.Versions.class,
        description = "A version, as `workshop list --all` shows it.")
    Suites.Found<?, ?> found;
  }

  /** A command on one exercise. */
  abstract static class OfExercise extends WorkshopCommand {

    @Parameters(
        paramLabel = "VERSION",
        completionCandidates = CompletionCommand.Exercises.class,
        description = "An exercise, as `workshop list` shows it.")
    Exercise<?, ?> exercise;
  }
}
