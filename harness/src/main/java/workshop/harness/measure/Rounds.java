package workshop.harness.measure;

import module java.base;

import workshop.harness.Suite;

/** The scores of all forks of a measurement: for each version, one fork a round. */
public final class Rounds {

  private final String baseline;
  private final long seed;
  private final Map<String, List<ForkScore>> scores = new LinkedHashMap<>();
  private final Map<String, String> failures = new LinkedHashMap<>();
  private final Set<String> died = new HashSet<>();
  private final Map<String, Map<String, String>> figures = new LinkedHashMap<>();
  private final List<String> notes = new ArrayList<>();
  private Optional<Suite.Units> units = Optional.empty();
  private String check = "";
  private int heapMegabytes = ForkHeap.USUAL;

  /** Starts without scores; the first version is the baseline. */
  Rounds(List<String> versions, long seed) {
    baseline = versions.getFirst();
    this.seed = seed;
    versions.forEach(version -> scores.put(version, new ArrayList<>()));
  }

  /**
   * Rounds that were measured before, as they were stored.
   *
   * @param baseline id of the version that the others are compared with
   * @param forks the forks of each version, in the order of the rounds
   * @param figures the figures of each version's result
   * @param checked what the results were checked by
   */
  public static Rounds stored(
      String baseline,
      long seed,
      Map<String, List<ForkScore>> forks,
      Map<String, String> failures,
      Map<String, Map<String, String>> figures,
      List<String> notes,
      Optional<Suite.Units> units,
      String checked,
      int heapMegabytes) {
    Rounds rounds = new Rounds(List.of(baseline), seed);
    rounds.scores.clear();
    rounds.scores.putAll(forks);
    rounds.failures.putAll(failures);
    rounds.figures.putAll(figures);
    rounds.notes.addAll(notes);
    rounds.input(units, checked, heapMegabytes);
    return rounds;
  }

  void add(String version, ForkScore score) {
    scores.get(version).add(score);
  }

  void fail(String version, String sentence) {
    failures.put(version, sentence);
    scores.remove(version);
  }

  void die(String version) {
    died.add(version);
  }

  /** Whether a version failed since its process ended without a verdict. */
  public boolean hasDied(String version) {
    return died.contains(version);
  }

  void describe(String version, Map<String, String> figuresOfResult) {
    figures.put(version, figuresOfResult);
  }

  /** Figures of a version's result, by name; empty if the suite has none. */
  public Map<String, String> figures(String version) {
    return figures.getOrDefault(version, Map.of());
  }

  void note(String sentence) {
    notes.add(sentence);
  }

  /** Id of the version that the others are compared with. */
  public String baseline() {
    return baseline;
  }

  /** What decided the order of the forks. */
  public long seed() {
    return seed;
  }

  void input(Optional<Suite.Units> unitsOfInput, String checked, int megabytes) {
    units = unitsOfInput.filter(each -> each.count() > 0);
    check = checked;
    heapMegabytes = megabytes;
  }

  /** What of the work can be counted. */
  public Optional<Suite.Units> units() {
    return units;
  }

  /** Nanoseconds for each unit of the work; empty where the suite counts none. */
  public Optional<Double> nsPerUnit(String version) {
    return units.map(each -> ms(version) * 1e6 / each.count());
  }

  /** What the results were checked by, in words. */
  public String check() {
    return check;
  }

  /** The heap that each fork had, in megabytes. */
  public int heapMegabytes() {
    return heapMegabytes;
  }

  /** Whether that is the heap that forks have unless the input is large. */
  public boolean hasUsualHeap() {
    return heapMegabytes == ForkHeap.USUAL;
  }

  /** Ids of the versions that were measured in every round, in order. */
  public List<String> versions() {
    return scores.entrySet().stream()
        .filter(version -> !version.getValue().isEmpty())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Versions without a score, with a sentence that says why. */
  public Map<String, String> failures() {
    return failures;
  }

  /** What the reader should know beside the numbers. */
  public List<String> notes() {
    return notes;
  }

  /** How many rounds there are. */
  public int count() {
    return scores.values().stream().mapToInt(List::size).max().orElse(0);
  }

  /** The forks of a version, in the order of the rounds. */
  public List<ForkScore> scores(String version) {
    return scores.get(version);
  }

  /** Whether the version has scores. */
  public boolean has(String version) {
    return versions().contains(version);
  }

  /**
   * Milliseconds per iteration: the geometric mean of the forks, so that times divide to ratios.
   */
  public double ms(String version) {
    return Math.exp(average(version, fork -> Math.log(fork.ms())));
  }

  /** Bytes allocated per iteration. */
  public double bytes(String version) {
    return average(version, ForkScore::bytesPerIteration);
  }

  /** The same in the process with the fewest: compiled late, one allocates more than it has to. */
  public double leastBytes(String version) {
    return scores.get(version).stream()
        .mapToDouble(ForkScore::bytesPerIteration)
        .min()
        .orElse(Double.NaN);
  }

  /** Milliseconds of preparing. */
  public double prepareMs(String version) {
    return average(version, ForkScore::prepareMs);
  }

  /** Mean of the iterations over their median. */
  double meanOverMedian(String version) {
    return Math.exp(average(version, fork -> Math.log(fork.meanOverMedian())));
  }

  /** How many times faster a version is than another, from the paired rounds. */
  public Speedup speedup(String from, String to) {
    return Speedup.of(ms(scores.get(from)), ms(scores.get(to)));
  }

  /** How many times faster a version is than the baseline. */
  public Speedup speedup(String version) {
    return speedup(baseline, version);
  }

  /** Those of all versions over the baseline; none without it. */
  public List<Speedup> speedups() {
    return has(baseline) ? versions().stream().map(this::speedup).toList() : List.of();
  }

  private static double[] ms(List<ForkScore> forks) {
    return forks.stream().mapToDouble(ForkScore::ms).toArray();
  }

  private double average(String version, ToDoubleFunction<ForkScore> figure) {
    return scores.get(version).stream().mapToDouble(figure).average().orElse(Double.NaN);
  }
}
