package workshop.harness.results;

import module java.base;

/**
 * Two versions, measured in the same rounds and profiled, and the methods that explain the time
 * between them.
 *
 * @param methods each method's own time in both, the versions' classes under one name; the largest
 *     difference first
 * @param beforeProfile in nanoseconds per iteration
 */
public record VersionDiff(
    String before,
    String after,
    MeasuredSuite measured,
    List<Method> methods,
    Profile beforeProfile,
    Profile afterProfile) {

  /** The name that both versions' classes are given, so that their methods can be compared. */
  public static final String COMMON = "Version";

  /** Two standard errors: what chance alone does to a share in 19 of 20 cases. */
  private static final double STANDARD_ERRORS = 2;

  /**
   * A method.
   *
   * @param beforeMs its own milliseconds per iteration in the version before
   * @param errorMs a smaller difference may be chance
   */
  public record Method(String name, double beforeMs, double afterMs, double errorMs) {

    /** What the version after saves; negative if it spends more. */
    public double savedMs() {
      return beforeMs - afterMs;
    }

    public boolean isShown() {
      return Math.abs(savedMs()) > errorMs;
    }
  }

  /** A method's own milliseconds per iteration in one version, and how far off they may be. */
  private record Time(double ms, double error) {}

  public static VersionDiff of(
      MeasuredSuite measured, ProfiledVersion before, ProfiledVersion after) {
    List<Profile> from = comparable(before);
    List<Profile> to = comparable(after);
    double fromMs = measured.ms(before.version());
    double toMs = measured.ms(after.version());
    return new VersionDiff(
        before.version(),
        after.version(),
        measured,
        methods(from, fromMs, to, toMs, measured.speedup(before.version(), after.version())),
        nanoseconds(from, fromMs),
        nanoseconds(to, toMs));
  }

  /** The methods of two versions whose classes have been given the same name. */
  static List<Method> methods(
      List<Profile> before, double beforeMs, List<Profile> after, double afterMs, Speedup speedup) {
    // The rounds are paired: what is uncertain is the ratio. So the longer time is the measure, and
    // the shorter one is as far off as the ratio.
    double error = speedup.relativeHalfWidth();
    Map<String, Time> from = times(before, beforeMs, beforeMs >= afterMs ? 0 : error);
    // Where the clock shows no difference, only the shares can differ: both sides get one time.
    double comparableMs = speedup.showsDifference() ? afterMs : beforeMs;
    Map<String, Time> to = times(after, comparableMs, beforeMs >= afterMs ? error : 0);
    return Stream.concat(from.keySet().stream(), to.keySet().stream())
        .distinct()
        .sorted()
        .map(name -> {
          Time old = from.getOrDefault(name, new Time(0, 0));
          Time now = to.getOrDefault(name, new Time(0, 0));
          return new Method(name, old.ms, now.ms, old.error + now.error);
        })
        .sorted(Comparator.comparingDouble((Method each) -> Math.abs(each.savedMs())).reversed())
        .toList();
  }

  /**
   * The time of each method that has any. It may be off by chance in sampling, or by what differs
   * from process to process (the compiler does not inline the same each time), whichever is more.
   *
   * @param relativeError how far off the version's time may be: 0.02 stands for 2 %
   */
  private static Map<String, Time> times(List<Profile> processes, double ms, double relativeError) {
    List<Map<String, Double>> shares = processes.stream().map(Profile::ownShares).toList();
    Profile all = Profile.together(processes);
    Map<String, Time> times = new HashMap<>();
    all.ownShares()
        .forEach((name, share) -> {
          DoubleSummaryStatistics each =
              shares.stream().mapToDouble(of -> of.getOrDefault(name, 0.0)).summaryStatistics();
          double sampling = STANDARD_ERRORS * Math.sqrt(share * (1 - share) / all.total());
          double chance = Math.max(sampling, each.getMax() - each.getMin());
          times.put(name, new Time(ms * share, ms * (chance + share * relativeError)));
        });
    return times;
  }

  /** All samples of a version, scaled to nanoseconds per iteration. */
  static Profile nanoseconds(List<Profile> processes, double ms) {
    Profile all = Profile.together(processes);
    return all.times(1e6 * ms / all.total());
  }

  private static List<Profile> comparable(ProfiledVersion version) {
    Pattern type =
        Pattern.compile("^" + Pattern.quote(version.ofVersion().type().getName()) + "(?=[.$])");
    return version.samples().stream()
        .map(process ->
            process.map(frame -> {
              String name = type.matcher(frame.name()).replaceFirst(COMMON);
              return new Frame(
                  name.endsWith(Profile.STUB) ? "the measuring loop" : name, 0, frame.kind());
            }))
        .toList();
  }

  public double savedMs() {
    return methods.stream().mapToDouble(Method::savedMs).sum();
  }

  /** The methods whose difference is more than chance, the largest first. */
  public List<Method> shown() {
    return methods.stream().filter(Method::isShown).toList();
  }

  /** Milliseconds of the difference that lie in methods within the error. */
  public double unexplainedMs() {
    return savedMs() - shown().stream().mapToDouble(Method::savedMs).sum();
  }

  /** The share of the difference that the methods beyond the error make up, from 0 to 1. */
  public double explained() {
    return Math.max(0, 1 - Math.abs(unexplainedMs() / savedMs()));
  }

  public Speedup speedup() {
    return measured.speedup(before, after);
  }
}
