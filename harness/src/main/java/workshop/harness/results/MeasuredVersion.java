package workshop.harness.results;

import module java.base;

/**
 * A version's scores.
 *
 * @param jvmOptions the collector, heap and other options of its JVMs; empty if no JVM runs it
 * @param forks one a round, in the order of the rounds
 * @param figures figures of its result, by name; empty if the suite has none
 */
public record MeasuredVersion(
    String id, List<String> jvmOptions, List<ForkScore> forks, Map<String, String> figures) {

  public MeasuredVersion {
    jvmOptions = List.copyOf(jvmOptions);
    forks = List.copyOf(forks);
    figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
  }

  /** Milliseconds per call: the geometric mean of the forks, so that times divide to ratios. */
  public double ms() {
    return Math.exp(average(fork -> Math.log(fork.median())));
  }

  /** Bytes allocated per call; empty where nobody counts them. */
  public Optional<Double> bytes() {
    return forks.stream().allMatch(fork -> fork.bytes().isPresent())
        ? Optional.of(average(fork -> fork.bytes().orElseThrow()))
        : Optional.empty();
  }

  /** The same in the fork with the fewest: compiled late, one allocates more than it has to. */
  public double leastBytes() {
    return forks.stream().flatMap(fork -> fork.bytes().stream()).min(Double::compare).orElse(0.0);
  }

  public double prepareMs() {
    return average(ForkScore::prepareMs);
  }

  public double meanOverMedian() {
    return Math.exp(average(fork -> Math.log(fork.meanOverMedian())));
  }

  long coldForks() {
    return forks.stream().filter(fork -> !fork.isWarm()).count();
  }

  private double average(ToDoubleFunction<ForkScore> figure) {
    return forks.stream().mapToDouble(figure).average().orElse(Double.NaN);
  }
}
