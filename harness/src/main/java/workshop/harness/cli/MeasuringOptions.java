package workshop.harness.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import workshop.harness.Suite;
import workshop.harness.Suites;
import workshop.harness.Version;
import workshop.harness.Workload;
import workshop.harness.measure.Fork;
import workshop.harness.measure.Plan;
import workshop.harness.measure.Rounds;
import workshop.harness.measure.Speedup;
import workshop.harness.report.Report;

/** What the measuring commands have in common: how much to measure, and measuring it. */
final class MeasuringOptions {

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

  @Mixin private ForkOptions forks;
  @Mixin private JvmOption jvm;

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

  /** Measures the versions, the first of which the others are compared with. */
  <I, R> Report measure(
      Suite<I, R> suite, List<Version<I, R>> versions, Workload workload, int defaultRounds) {
    return measure(new Suites.Part<>(suite.name(), suite, versions), workload, defaultRounds);
  }

  /** Measures versions under the name of what they are a part of. */
  <I, R> Report measure(Suites.Part<I, R> part, Workload workload, int defaultRounds) {
    Fork fork = Fork.ofAnyKind(turn().chatter());
    return measure(part, workload, defaultRounds, fork, Rounds::speedups);
  }

  /** Measures versions for other speedups than over the first, in forks of other kinds. */
  <I, R> Report measure(
      Suites.Part<I, R> part,
      Workload workload,
      int defaultRounds,
      Fork fork,
      Function<Rounds, List<Speedup>> speedups) {
    Plan plan = plan(defaultRounds).preciseBy(speedups);
    List<Version<I, R>> versions = jvm.appliedTo(part.versions());
    Rounds rounds = forks.measure(part.suite(), versions, workload, plan, fork, scheduleSeed);
    return new Report(part, workload, rounds, jvm.machine());
  }

  /** Whether it is only a quick look. */
  boolean isQuick() {
    return length.quick;
  }

  /** What the measuring takes turns with, for commands that do more than measure. */
  TurnOptions turn() {
    return forks.turn();
  }

  /** Options for the measured JVMs. */
  JvmOption jvm() {
    return jvm;
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
    return forks.of(
        length.rigorous
            ? Plan.rigorous()
            : Plan.ofRounds(
                length.quick
                    ? Plan.QUICK_ROUNDS
                    : length.rounds != null ? length.rounds : defaultRounds));
  }
}
