package workshop.harness.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import workshop.harness.Question;
import workshop.harness.Suite;
import workshop.harness.Version;
import workshop.harness.Workload;
import workshop.harness.measure.Rounds;

/** The quiz on benchmarks that are wrong on purpose: what is wrong with each? */
final class FalseBenchmarks {

  private final CommandSpec spec;
  private final PrintWriter out;
  private final FewRounds measuring;
  private final Asking asking;

  FalseBenchmarks(CommandSpec spec, FewRounds measuring, Asking asking) {
    this.spec = spec;
    out = spec.commandLine().getOut();
    this.measuring = measuring;
    this.asking = asking;
  }

  /** Whether a suite has any. */
  static boolean areIn(Suite<?, ?> suite) {
    return suite.versions().stream().anyMatch(version -> suite.question(version.id()).isPresent());
  }

  /** Shows each with its claim, asks, and measures the same code honestly. */
  <I, R> void quiz(Suite<I, R> suite) {
    Workload workload = Workload.of(suite, Map.of());
    List<Version<I, R>> versions =
        suite.versions().stream()
            .filter(version -> suite.question(version.id()).isPresent())
            .toList();
    for (int i = 0; i < versions.size(); i++) {
      Version<I, R> version = versions.get(i);
      out.printf("Benchmark %d of %d: \"%s\"%n%n", i + 1, versions.size(), version.idea());
      out.println(code(version).indent(4));
      out.printf("Run just now, it %s.%n%n", said(suite, version, workload));
      Question question = suite.question(version.id()).orElseThrow();
      if (!asking.ask(question)) {
        return;
      }
      out.println("Measured without the flaw, in turn, each time in a process of its own:");
      measuring
          .brief(suite, List.of(old(suite, version), version), workload)
          .ifPresent(rounds -> print(rounds, version));
    }
  }

  /** Without what the compiler needs to know, and without the name, which says what is wrong. */
  private static String code(Version<?, ?> version) {
    return version
        .source()
        .lines()
        .filter(line -> !line.startsWith("package ") && !line.startsWith("import "))
        .collect(Collectors.joining("\n"))
        .strip()
        .replace(version.type().getSimpleName(), "Benchmark");
  }

  private <I, R> String said(Suite<I, R> suite, Version<I, R> version, Workload workload) {
    try (TurnOptions.Turn _ = measuring.turn().take()) {
      I input = suite.input(workload);
      return told(suite.figures(version, input, version.runOnce(input)));
    }
  }

  /** What a benchmark holds its version against. */
  private static <I, R> Version<I, R> old(Suite<I, R> suite, Version<I, R> version) {
    return suite.builtOn(version.id()).flatMap(suite::listed).orElse(suite.baseline());
  }

  private void print(Rounds rounds, Version<?, ?> version) {
    out.printf("The benchmark %s.%n", told(rounds.figures(version.id())));
    out.printf(
        "`%s` over `%s`: %s.%n%n", version.id(), rounds.baseline(), rounds.speedup(version.id()));
  }

  private static String told(Map<String, String> figures) {
    return figures.entrySet().stream()
        .map(figure -> figure.getKey() + " " + figure.getValue())
        .collect(Collectors.joining(", "));
  }
}
