package workshop.harness.results;

import module java.base;

import workshop.harness.*;

/**
 * Versions of a suite that were measured in the same rounds: what {@code --json} writes.
 *
 * @param part the name of what was measured: the suite's, or that of a part of it
 * @param baseline id of the version that the others are compared with
 * @param versions the versions that were measured in every round
 * @param failures versions without a score, with a sentence that says why
 * @param died the versions among those whose process ended without a verdict
 * @param notes what the reader should know beside the numbers
 */
public record MeasuredSuite(
    String suite,
    String part,
    String baseline,
    Conditions conditions,
    List<MeasuredVersion> versions,
    Map<String, String> failures,
    Set<String> died,
    List<String> notes) {

  /** A mean that is further above the median hides something. */
  private static final double HIDDEN_COST = 1.03;

  /** Refuses a version that is there twice, or lacks a fork. */
  public MeasuredSuite {
    versions = List.copyOf(versions);
    failures = Collections.unmodifiableMap(new LinkedHashMap<>(failures));
    died = Set.copyOf(died);
    notes = List.copyOf(notes);
    Set<String> seen = new HashSet<>();
    for (MeasuredVersion version : versions) {
      int forks = version.forks().size();
      int rounds = Math.max(1, versions.getFirst().forks().size());
      if (!seen.add(version.id()) || forks != rounds) {
        throw new IllegalArgumentException(
            "%s is there twice, or has %d forks in %d rounds"
                .formatted(version.id(), forks, rounds));
      }
    }
  }

  public Suite<?, ?> ofSuite() {
    return Suites.suite(suite);
  }

  public List<String> ids() {
    return versions.stream().map(MeasuredVersion::id).toList();
  }

  public boolean has(String id) {
    return ids().contains(id);
  }

  /** The scores of a version, which must be there. */
  public MeasuredVersion version(String id) {
    return versions.stream().filter(version -> version.id().equals(id)).findFirst().orElseThrow();
  }

  /** Milliseconds per call. */
  public double ms(String id) {
    return version(id).ms();
  }

  public int rounds() {
    return versions.isEmpty() ? 0 : versions.getFirst().forks().size();
  }

  /** A version's time for a unit of the work, in nanoseconds. */
  public record UnitTime(double ns, String unit) {}

  /** The time for a unit of the work, for an index for each item; empty where none are counted. */
  public Optional<UnitTime> unitTime(String id) {
    boolean isIndex =
        ofSuite()
            .listed(VersionKey.parse(id).id())
            .filter(version -> version.has(Version.Trait.BUILDS_INDEX))
            .isPresent();
    double ns = 1e6 * ms(id);
    return conditions
        .units()
        .map(units ->
            isIndex
                ? new UnitTime(ns / units.items(), units.item())
                : new UnitTime(ns / units.count(), units.unit()));
  }

  /** How many times faster a version is than another, from the paired rounds. */
  public Speedup speedup(String from, String to) {
    return Speedup.of(medians(from), medians(to));
  }

  /** A version's score in each round. */
  public double[] medians(String id) {
    return version(id).forks().stream().mapToDouble(ForkScore::median).toArray();
  }

  /** The version that another one's step is taken over: the one it builds on, or the baseline. */
  public String before(String id) {
    return ofSuite().builtOn(id).orElse(baseline);
  }

  /** How many times faster a version is than the baseline. */
  public Speedup speedup(String id) {
    return speedup(baseline, id);
  }

  /** Those of all versions over the baseline; none without it. */
  public List<Speedup> speedups() {
    return has(baseline) ? ids().stream().map(this::speedup).toList() : List.of();
  }

  /** What the reader should know: the notes, and what the scores show of noise. */
  public List<String> caveats() {
    List<String> caveats = new ArrayList<>(notes);
    long cold = versions.stream().mapToLong(MeasuredVersion::coldForks).sum();
    if (cold > 0) {
      caveats.add(
          "Not quite warm (halves differ by over 3 %%): %d of %d processes."
              .formatted(cold, versions.size() * rounds()));
    }
    versions.stream()
        .filter(version -> 2 * version.coldForks() > rounds())
        .map(MeasuredVersion::id)
        .reduce((a, b) -> a + ", " + b)
        .map("Most processes of %s were not warm: these times are too high."::formatted)
        .ifPresent(caveats::add);
    versions.stream()
        .max(Comparator.comparingDouble(MeasuredVersion::meanOverMedian))
        .filter(version -> version.meanOverMedian() > HIDDEN_COST)
        .ifPresent(version ->
            caveats.add(
                "The mean is up to %.0f %% above the median (%s): rare slow iterations, by garbage collection or noise."
                    .formatted(100 * (version.meanOverMedian() - 1), version.id())));
    return caveats;
  }

  public boolean isWhole() {
    return failures.isEmpty();
  }

  /** Whether all of the part was measured, beside its own baseline: then it may be published. */
  public boolean isComplete() {
    List<String> ids = Suites.part(part).versions().stream().<String>map(Version::id).toList();
    return isWhole()
        && conditions.leftOut().isEmpty()
        && ids.stream().allMatch(this::has)
        && ids.getFirst().equals(baseline);
  }

  /**
   * What was measured on, and where.
   *
   * @param check what the results were checked by, in words
   * @param heapMegabytes the heap of each fork
   * @param scheduleSeed decided the order of the forks
   * @param leftOut versions that could not run there, as {@code "c_simd (no compiler)"}
   */
  public record Conditions(
      Workload workload,
      Optional<Suite.Units> units,
      String check,
      LocalDate date,
      Machine machine,
      int heapMegabytes,
      long scheduleSeed,
      List<String> leftOut) {

    /** The heap that forks have unless the input is large. */
    public static final int USUAL_HEAP = 256;
  }
}
