package workshop.harness.cli;

import module java.base;

import picocli.CommandLine.*;
import workshop.harness.app.Measure;
import workshop.harness.measure.Plan;
import workshop.harness.results.Json;

/** The options of the measuring commands: how much to measure, and in which JVMs. */
final class MeasuringOptions extends ForkOptions.OfJvms {

  @ArgGroup private Length length = new Length();

  private static final class Length {
    private Optional<Plan> plan = Optional.empty();

    @Option(names = "--quick", description = "3 rounds: wider intervals.")
    private boolean quick;

    @Option(
        names = "--rigorous",
        description = "15 rounds or more, until each interval is within 2 %%, or for 10 minutes.")
    private boolean rigorous;

    @Option(names = "--rounds", paramLabel = "N", description = "As many rounds.")
    private void set(int rounds) {
      plan = Optional.of(Plan.ofRounds(rounds));
    }
  }

  @Option(names = "--json", paramLabel = "FILE", description = "Write all scores as JSON.")
  private Optional<OutputFile> json = Optional.empty();

  @Option(
      names = "--schedule-seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Decides the order of the forks (default: ${DEFAULT-VALUE}).")
  private long scheduleSeed;

  Measure measure() {
    return measure(scheduleSeed);
  }

  boolean isQuick() {
    return length.quick;
  }

  void write(Object results) {
    json.ifPresent(file -> file.write(Json.write(results)));
  }

  /** How much is measured: the default number of rounds, where the user gives none. */
  Plan plan(int defaultRounds) {
    return length.rigorous
        ? Plan.rigorous()
        : length.plan.orElseGet(
            () -> Plan.ofRounds(length.quick ? Plan.QUICK_ROUNDS : defaultRounds));
  }
}
