package workshop.harness.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import workshop.harness.Suite;
import workshop.harness.Suites;
import workshop.harness.Version;
import workshop.harness.measure.ForkScore;
import workshop.harness.measure.Machine;
import workshop.harness.measure.Speedup;

/**
 * What each version's step over the one that it builds on is worth on several machines. Ratios are
 * put side by side, never times.
 */
public final class MachinesTable {

  /** What is needed of the document that {@code measure-all --json} writes. */
  private record Measured(
      String suite, Machine machine, Map<String, String> workload, List<Scores> versions) {

    boolean isWhole() {
      return Stream.of(suite, machine, workload, versions).allMatch(Objects::nonNull)
          && versions.stream().allMatch(version -> version.scores != null);
    }
  }

  private record Scores(String id, List<double[]> scores) {}

  private final Map<String, Measured> machines;
  private final Suite<?, ?> suite;

  private MachinesTable(Map<String, Measured> machines) {
    this.machines = machines;
    suite = Suites.suite(machines.values().iterator().next().suite);
  }

  /**
   * Reads what {@code measure-all --json} wrote on each machine, which the file is named for.
   *
   * @throws IllegalArgumentException in one sentence, if a file is none of those, or they are of
   *     different suites or inputs
   */
  public static MachinesTable read(List<Path> files) {
    Map<String, Measured> machines = new LinkedHashMap<>();
    for (Path file : files) {
      Measured measured = read(file);
      String name = file.getFileName().toString().replaceFirst("\\.json$", "");
      Measured first = machines.isEmpty() ? measured : machines.values().iterator().next();
      if (!measured.suite.equals(first.suite) || !measured.workload.equals(first.workload)) {
        throw new IllegalArgumentException(
            "`%s` holds another suite or input than `%s`; name files of the same"
                .formatted(file, files.getFirst()));
      }
      if (machines.put(name, measured) != null) {
        throw new IllegalArgumentException(
            "two files are called `%s`; name each for its machine".formatted(name));
      }
    }
    return new MachinesTable(machines);
  }

  private static Measured read(Path file) {
    try {
      Measured measured = Results.JSON.readValue(Files.readString(file), Measured.class);
      if (measured.isWhole()) {
        return measured;
      }
    } catch (IOException | JacksonException e) {
      // Told below.
    }
    throw new IllegalArgumentException(
        "`%s` is no file that `measure-all --json` wrote; name one".formatted(file));
  }

  /** The step of a version on a machine; empty where either was not measured there. */
  private static Optional<Speedup> step(Measured measured, String from, String to) {
    Optional<double[]> before = ms(measured, from);
    return ms(measured, to)
        .filter(after -> before.isPresent() && before.get().length == after.length)
        .map(after -> Speedup.of(before.get(), after));
  }

  private static Optional<double[]> ms(Measured measured, String id) {
    return measured.versions.stream()
        .filter(version -> version.id.equals(id) && !version.scores.isEmpty())
        .map(version ->
            version.scores.stream().mapToDouble(fork -> new ForkScore(fork, 0, 0).ms()).toArray())
        .findFirst();
  }

  private List<String> head() {
    List<String> head = new ArrayList<>(List.of("version", "over"));
    head.addAll(machines.keySet());
    head.add("");
    return head;
  }

  private List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>(List.of(head()));
    for (Version<?, ?> version : suite.versions()) {
      suite
          .builtOn(version.id())
          .ifPresent(before -> {
            Map<String, Speedup> steps = new LinkedHashMap<>();
            machines.forEach((name, measured) ->
                step(measured, before, version.id()).ifPresent(step -> steps.put(name, step)));
            if (!steps.isEmpty()) {
              rows.add(row(version.id(), before, steps));
            }
          });
    }
    return rows;
  }

  private List<String> row(String version, String before, Map<String, Speedup> steps) {
    List<String> row = new ArrayList<>(List.of(version, before));
    for (String machine : machines.keySet()) {
      row.add(Optional.ofNullable(steps.get(machine)).map(Speedup::withInterval).orElse(""));
    }
    row.add(
        steps.entrySet().stream()
            .filter(step -> step.getValue().low() <= 1)
            .map(step ->
                "%s %s"
                    .formatted(step.getValue().high() < 1 ? "slower on" : "not on", step.getKey()))
            .collect(Collectors.joining(", ")));
    return row;
  }

  private List<String> remarks() {
    List<String> remarks = new ArrayList<>();
    remarks.add(
        "What a version is worth over the one that it builds on, with the 95 % interval; \"not on\":"
            + " there it holds 1.");
    machines.forEach((name, measured) -> remarks.add("%s: %s.".formatted(name, measured.machine)));
    return remarks;
  }

  /** The table in plain text. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>(table().lines());
    lines.add("");
    lines.addAll(remarks());
    return lines;
  }

  private Grid table() {
    return new Grid("ll" + "r".repeat(machines.size()) + "l", rows());
  }

  /** The table as GitHub shows it. */
  public String markdown() {
    return table().markdown() + "\n" + String.join("\n\n", remarks()) + "\n";
  }
}
