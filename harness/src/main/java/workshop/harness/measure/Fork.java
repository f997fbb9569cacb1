package workshop.harness.measure;

import module java.base;

import workshop.harness.Version;
import workshop.harness.Workload;
import workshop.harness.WorkshopException;
import workshop.harness.results.ForkScore;

/** Runs one version in one fresh process. */
@FunctionalInterface
public interface Fork {

  /** The process ended without a verdict, as one does that is killed. */
  final class Died extends WorkshopException {

    /** Takes the sentence. */
    public Died(String sentence) {
      super(sentence);
    }
  }

  /**
   * Measures a version.
   *
   * @param workload the input, which the process makes for itself
   * @param expected file with the serialized result that is right, by which the process checks its
   *     own
   * @throws Died if the process died
   * @throws WorkshopException if it failed otherwise, such as by a wrong result
   */
  ForkScore measure(Version<?, ?> version, Workload workload, Path expected, Plan plan);

  /**
   * Forks of every kind: a JVM, or a version's own program.
   *
   * @param chatter where JMH's own output goes, if anywhere
   */
  static Fork ofAnyKind(Optional<PrintStream> chatter) {
    Fork jvm = new JmhFork(chatter);
    Fork program = new ProgramFork();
    return (version, workload, expected, plan) ->
        (version.isProgram() ? program : jvm).measure(version, workload, expected, plan);
  }

  /**
   * Whether this process checks a version's result before any fork starts. Otherwise its forks
   * check it alone.
   */
  default boolean checksHere(Version<?, ?> version) {
    return true;
  }
}
