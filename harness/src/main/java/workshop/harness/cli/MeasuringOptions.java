package workshop.harness.cli;

import module java.base;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import workshop.harness.Suites;
import workshop.harness.Version;
import workshop.harness.Workload;
import workshop.harness.measure.Fork;
import workshop.harness.measure.Machine;
import workshop.harness.measure.Plan;
import workshop.harness.measure.Rounds;
import workshop.harness.report.Report;

/** The options of the measuring commands: how much to measure, and in which JVMs. */
final class MeasuringOptions extends ForkOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @ArgGroup private Length length = new Length();

  private static final class Length {
    @Option(names = "--quick", description = "3 rounds: wider intervals.")
    private boolean quick;

    @Option(
        names = "--rigorous",
        description = "15 rounds or more, until each interval is within 2 %%, or for 10 minutes.")
    private boolean rigorous;

    @Option(names = "--rounds", paramLabel = "N", description = "As many rounds.")
    private Integer rounds;
  }

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Write all scores, with the machine, as JSON.")
  private Path json;

  @Option(
      names = "-J",
      paramLabel = "OPTION",
      description =
          "An option for the measured JVMs, such as -J -XX:UseAVX=2. May be given more than once.")
  private List<String> jvmOptions = List.of();

  @Option(
      names = "--schedule-seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Decides the order of the forks (default: ${DEFAULT-VALUE}).")
  private long scheduleSeed;

  /** Refuses what is wrong with the options, before anything is done. */
  void check() {
    Errors.check(spec, () -> plan(Plan.QUICK_ROUNDS));
    Output.checkWritable(spec, json);
  }

  /** Measures versions, the first of which the others are compared with. */
  <I, R> Report measure(Suites.Part<I, R> part, Workload workload, int defaultRounds) {
    return measure(part, workload, defaultRounds, Fork.ofAnyKind(chatter()));
  }

  /** Measures versions in forks of another kind. */
  <I, R> Report measure(Suites.Part<I, R> part, Workload workload, int defaultRounds, Fork fork) {
    Suites.Part<I, R> measured = part.with(appliedTo(part.versions()));
    Rounds rounds = measure(measured, workload, plan(defaultRounds), fork, scheduleSeed);
    return new Report(part, workload, rounds, machine());
  }

  /** Versions whose JVMs get the user's options too. */
  <I, R> List<Version<I, R>> appliedTo(List<Version<I, R>> versions) {
    return versions.stream()
        .map(version -> version.withJvmOptions(jvmOptions.toArray(String[]::new)))
        .toList();
  }

  /** This machine, as the measured JVMs see it. */
  Machine machine() {
    return Machine.current().with(jvmOptions);
  }

  /** Whether it is only a quick look. */
  boolean isQuick() {
    return length.quick;
  }

  /** Writes the report as JSON, if that was asked for. */
  void write(Report report) {
    write(report.results()::json);
  }

  /** Writes a document, if that was asked for. */
  void write(Supplier<String> document) {
    Output.write(json, document);
  }

  /** How many rounds there are at the least. */
  int rounds(int defaultRounds) {
    return plan(defaultRounds).minRounds();
  }

  private Plan plan(int defaultRounds) {
    if (length.rigorous) {
      return of(Plan.rigorous());
    }
    int others = length.rounds != null ? length.rounds : defaultRounds;
    return of(Plan.ofRounds(length.quick ? Plan.QUICK_ROUNDS : others));
  }
}
