package workshop.harness.measure;

import module java.base;

import workshop.harness.*;
import workshop.harness.results.*;

/** Collects the scores of a measurement while it runs: for each version, one fork a round. */
final class Rounds {

  private final Suites.Part<?, ?> part;
  private final MeasuredSuite.Conditions conditions;
  private final Map<String, List<ForkScore>> scores = new LinkedHashMap<>();
  private final Map<String, String> failures = new LinkedHashMap<>();
  private final Set<String> died = new HashSet<>();
  private final Map<String, Map<String, String>> figures = new HashMap<>();
  private final List<String> notes = new ArrayList<>();

  Rounds(Suites.Part<?, ?> part, MeasuredSuite.Conditions conditions) {
    this.part = part;
    this.conditions = conditions;
    part.versions().forEach(version -> scores.put(version.id(), new ArrayList<>()));
  }

  void add(String version, ForkScore score) {
    scores.get(version).add(score);
  }

  void fail(String version, WorkshopException failure) {
    failures.put(version, failure.getMessage());
    scores.remove(version);
    if (failure instanceof Fork.Died) {
      died.add(version);
    }
  }

  void describe(String version, Map<String, String> figuresOfResult) {
    figures.put(version, figuresOfResult);
  }

  void note(String sentence) {
    notes.add(sentence);
  }

  boolean haveFailures() {
    return !failures.isEmpty();
  }

  MeasuredSuite result() {
    return new MeasuredSuite(
        part.suite().name(),
        part.name(),
        part.versions().getFirst().id(),
        conditions,
        part.versions().stream()
            .filter(version -> !scores.getOrDefault(version.id(), List.of()).isEmpty())
            .map(version ->
                new MeasuredVersion(
                    version.id(),
                    ForkHeap.jvmOptions(version, conditions.heapMegabytes()),
                    scores.get(version.id()),
                    figures.getOrDefault(version.id(), Map.of())))
            .toList(),
        failures,
        died,
        notes);
  }
}
