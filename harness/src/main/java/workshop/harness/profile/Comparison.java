package workshop.harness.profile;

import java.util.List;
import java.util.regex.Pattern;
import workshop.harness.Version;
import workshop.harness.measure.Rounds;
import workshop.harness.measure.Speedup;
import workshop.harness.profile.MethodDifferences.Side;

/**
 * Two versions, measured in the same rounds and profiled.
 *
 * @param before id of the version before
 * @param after id of the version after
 * @param rounds both, measured in the same rounds
 * @param methods the methods that explain the time between them, the versions' classes under one
 *     name
 * @param beforeProfile profile of the version before, in nanoseconds per iteration
 * @param afterProfile profile of the version after
 */
public record Comparison(
    String before,
    String after,
    Rounds rounds,
    MethodDifferences methods,
    Profile beforeProfile,
    Profile afterProfile) {

  /** The name that both versions' classes are given, so that their methods can be compared. */
  public static final String COMMON = "Version";

  private static final double SAME_BYTES = 0.01;

  /** Compares. */
  public static Comparison of(
      Version<?, ?> before,
      Version<?, ?> after,
      Rounds rounds,
      List<Profile> beforeProcesses,
      List<Profile> afterProcesses) {
    Speedup speedup = rounds.speedup(before.id(), after.id());
    double beforeMs = rounds.ms(before.id());
    double afterMs = rounds.ms(after.id());
    // The rounds are paired: what is uncertain is the ratio. So the longer time is the measure, and
    // the shorter one is as far off as the ratio.
    double error = speedup.relativeHalfWidth();
    boolean beforeIsLonger = beforeMs >= afterMs;
    Side from = new Side(comparable(before, beforeProcesses), beforeMs, beforeIsLonger ? 0 : error);
    Side to = new Side(comparable(after, afterProcesses), afterMs, beforeIsLonger ? error : 0);
    // Where the clock shows no difference, only the shares can differ: both sides get one time.
    Side comparableTo = speedup.showsDifference() ? to : to.in(beforeMs);
    return new Comparison(
        before.id(),
        after.id(),
        rounds,
        MethodDifferences.of(from, comparableTo),
        from.nanoseconds(),
        to.nanoseconds());
  }

  private static List<Profile> comparable(Version<?, ?> version, List<Profile> processes) {
    String type = Pattern.quote(version.type().getName());
    return processes.stream()
        .map(process ->
            process.map(frame ->
                new Frame(
                    frame.name().replaceFirst("^" + type + "(?=[.$])", COMMON), 0, frame.kind())))
        .toList();
  }

  /** How many times faster the version after is. */
  public Speedup speedup() {
    return rounds.speedup(before, after);
  }

  /** A page with the flame graph of the version before, coloured by the change from the other. */
  public String beforePage() {
    return page(after, afterProfile, before, beforeProfile);
  }

  /** A page with the flame graph of the version after; frames that are gone are not in it. */
  public String afterPage() {
    return page(before, beforeProfile, after, afterProfile);
  }

  private static String page(String other, Profile otherProfile, String drawn, Profile profile) {
    String title =
        "%s compared with %s (1 sample is 1 ns per iteration); own time: red longer, blue shorter;"
            + " yellow: not in %2$s";
    return FlameGraph.differenceHtml(title.formatted(drawn, other), otherProfile, profile);
  }

  /** Whether both allocate the same, to within a hundredth. */
  public boolean allocateTheSame() {
    double beforeBytes = rounds.bytes(before);
    double afterBytes = rounds.bytes(after);
    return Math.abs(beforeBytes - afterBytes) <= SAME_BYTES * Math.max(beforeBytes, afterBytes);
  }
}
